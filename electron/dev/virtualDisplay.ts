import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'

export interface Display {
  /** As DISPLAY wants it, e.g. `:99`. */
  name: string
  stop: () => void
}

/** Whether this process has a screen to open a window on. macOS and Windows always have one. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return [process.env.DISPLAY, process.env.WAYLAND_DISPLAY].some((name) => name !== undefined && name !== '')
}

/** A screen in memory (Xvfb) on the first free display number, large enough for any window the tests open. */
export function startVirtualDisplay(): Promise<Display> {
  return new Promise((resolve, reject) => {
    const server = spawn(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset'],
      { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] },
    )
    let complaints = ''
    server.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
    server.on('error', reject)
    server.on('exit', (exitCode) =>
      reject(new Error(`Xvfb ended with ${exitCode ?? 'a signal'}: ${complaints}`)),
    )
    // Xvfb writes the number it took, and a newline, once it accepts clients.
    const displayNumber = server.stdio[3] as Readable
    displayNumber.once('data', (chunk: Buffer) => {
      const stop = () => void server.kill()
      process.once('exit', stop)
      resolve({ name: `:${chunk.toString().trim()}`, stop })
    })
  })
}
