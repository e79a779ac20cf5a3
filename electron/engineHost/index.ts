/**
 * The engine process. Main starts it and sends it one end of a port for every window that asks; all other traffic goes
 * straight between the window and the session on that port.
 */
import { join } from 'node:path'
import { readValidation } from '../files/readValidation.ts'
import { openSession } from './session.ts'

/** Beside this bundle (dist/engine), in a checkout and in the package alike. */
const validationFile = join(import.meta.dirname, '../assets/validation/validation.json')

/** A report without this table is whole in everything else. */
async function validationTable() {
  const read = await readValidation(validationFile)
  if (read.ok) return read.value
  console.error(read.problem.message)
  return null
}

process.parentPort.on('message', ({ ports }) => {
  for (const port of ports) {
    openSession(
      {
        post: (message) => port.postMessage(message),
        onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
      },
      validationTable,
    )
    port.start()
  }
})
