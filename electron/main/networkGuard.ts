import type { Session } from 'electron'

const allowedSchemes = new Set(['app:', 'blob:', 'data:', 'devtools:'])

/** The one permission the page has: to put text on the clipboard, as a table is copied. It cannot read it. */
const COPY = 'clipboard-sanitized-write'

/** Whether a page may load this address: the app's own files and what it made itself. */
export function isOwnAddress(url: string, devServer: string | undefined): boolean {
  const { protocol, host } = new URL(url)
  return allowedSchemes.has(protocol) || (devServer !== undefined && host === new URL(devServer).host)
}

/** The app works offline: whatever would leave the machine is stopped and named on the error output. */
export function guardNetwork(session: Session, devServer: string | undefined): void {
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    const cancel = !isOwnAddress(url, devServer)
    if (cancel) console.error(`blocked a request to ${url}`)
    decide({ cancel })
  })
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(permission === COPY))
  session.setPermissionCheckHandler((_contents, permission) => permission === COPY)
  session.setDevicePermissionHandler(() => false)
  // No language, no dictionary: Chromium fetches one otherwise, past every request filter, even with the checker off.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
}
