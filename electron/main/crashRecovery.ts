import type { BrowserWindow } from 'electron'

const CRASH_LIMIT = 3
const WITHIN_MS = 60_000

/**
 * Loads the page again when its process died; it then shows the document that was open and offers what was autosaved.
 *
 * @param giveUp called instead when that happens over and over
 */
export function recoverFromCrashes(window: BrowserWindow, giveUp: () => void): void {
  let crashesMs: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    console.error(`the window's process ended (${reason}); loading it again`)
    const nowMs = performance.now()
    crashesMs = [...crashesMs.filter((atMs) => nowMs - atMs < WITHIN_MS), nowMs]
    if (crashesMs.length >= CRASH_LIMIT) giveUp()
    else window.webContents.reload()
  })
}
