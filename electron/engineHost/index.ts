/**
 * The engine process. Main starts it, tells it which document comes first, and sends it one end of a port for every
 * window that asks; all other traffic goes straight between the window and the session on that port.
 */
import { join } from 'node:path'
import { readValidation } from '../files/readValidation.ts'
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

const first = createFirstAnswer()

process.parentPort.on('message', ({ data, ports }) => {
  if (ports.length === 0) first.prepare(data)
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
