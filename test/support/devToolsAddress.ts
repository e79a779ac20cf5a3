import type { Readable } from 'node:stream'

/** Waits for an app started with --remote-debugging-port=0 to say where it listens. */
export function devToolsAddress(stderr: Readable, timeoutMs = 60_000): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const giveUp = setTimeout(() => reject(new Error(`The app did not start:\n${said}`)), timeoutMs)
    stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address === undefined) return
      clearTimeout(giveUp)
      resolve(address)
    })
    stderr.on('end', () => {
      clearTimeout(giveUp)
      reject(new Error(`The app ended before it was up:\n${said}`))
    })
  })
}
