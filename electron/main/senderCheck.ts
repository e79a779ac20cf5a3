import type { IpcMainInvokeEvent, WebContents } from 'electron'

/** Who sent a message, as far as the check needs it. */
export interface Sender {
  isExpectedWindow: boolean
  isMainFrame: boolean
  /** Address of the frame; null when the frame is gone. */
  url: string | null
}

/** A request counts only from the main frame of our own window, showing exactly our own page. */
export function isTrustedSender(sender: Sender, page: string): boolean {
  if (!sender.isExpectedWindow || !sender.isMainFrame || sender.url === null) return false
  if (!URL.canParse(sender.url)) return false
  const url = new URL(sender.url)
  return `${url.protocol}//${url.host}${url.pathname}` === page
}

/** The sender of an `invoke`, seen from the window that is expected to speak on that channel. */
export function senderOf(event: IpcMainInvokeEvent, expected: WebContents | undefined): Sender {
  const frame = event.senderFrame
  return {
    isExpectedWindow: expected !== undefined && event.sender === expected,
    isMainFrame: frame !== null && frame === event.sender.mainFrame,
    url: frame?.url ?? null,
  }
}
