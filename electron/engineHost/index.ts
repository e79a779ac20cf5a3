/**
 * The engine process. Main starts it, tells it which document comes first, and sends it one end of a port for every
 * window that asks; all other traffic goes straight between the window and the session on that port.
 */
import { createFirstAnswer } from './firstAnswer.ts'
import { openSession } from './session.ts'

const first = createFirstAnswer()

process.parentPort.on('message', ({ data, ports }) => {
  if (ports.length === 0) first.prepare(data)
  for (const port of ports) {
    openSession(
      {
        post: (message) => port.postMessage(message),
        onMessage: (listener) => port.on('message', (event) => listener(event.data)),
      },
      first,
    )
    port.start()
  }
})
