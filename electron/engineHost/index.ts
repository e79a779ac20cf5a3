/**
 * The engine process. Main starts it, tells it which document comes first, and sends it one end of a port for every
 * window that asks; all other traffic goes straight between the window and the session on that port.
 */
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { keepAnswer } from '../files/keptAnswers.ts'
import { readValidation } from '../files/readValidation.ts'
import type { EngineOrder } from './engineOrder.ts'
import { createFirstAnswer } from './firstAnswer.ts'
import { openSession } from './session.ts'

/** Beside this bundle (dist/engine), in a checkout and in the package alike. */
const validationFile = join(import.meta.dirname, '../assets/validation/validation.json')

const riskWorker = join(import.meta.dirname, '../riskWorker/riskWorker.mjs')

/** A report without this table is whole in everything else. */
async function validationTable() {
  const read = await readValidation(validationFile)
  if (read.ok) return read.value
  console.error(read.problem.message)
  return null
}

const KEEP_AFTER_MS = 3000

const first = createFirstAnswer()

/** Keeps the answer for the next start when the window has long drawn it. */
async function prepare({ scenario, keepAs }: EngineOrder): Promise<void> {
  const answer = await first.prepare(scenario)
  if (!answer || keepAs === null) return
  await sleep(KEEP_AFTER_MS)
  // Not kept is no reason to stop working.
  await keepAnswer(keepAs, answer.result).catch((error: unknown) => console.error(error))
}

process.parentPort.on('message', ({ data, ports }) => {
  if (ports.length === 0) void prepare(data as EngineOrder)
  for (const port of ports) {
    const close = openSession(
      {
        post: (message) => port.postMessage(message),
        onMessage: (listener) => port.on('message', (event) => listener(event.data)),
      },
      first,
      validationTable,
      riskWorker,
    )
    port.on('close', close)
    port.start()
  }
})
