/**
 * The engine process. Main starts it and sends it one end of a port for every window that asks; all other traffic goes
 * straight between the window and the session on that port.
 */
import { openSession } from './session.ts'

process.parentPort.on('message', ({ ports }) => {
  for (const port of ports) {
    openSession({
      post: (message) => port.postMessage(message),
      onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
    })
    port.start()
  }
})
