import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import type { z } from 'zod'
import { isTrustedSender, senderOf } from './senderCheck.ts'

type Plane = Record<string, { ask: z.ZodType; answer: z.ZodType }>

/** A function for every method of a plane, given the request already parsed. */
export type Handlers<P extends Plane> = {
  [M in keyof P]: (ask: z.output<P[M]['ask']>, sender: WebContents) => Promise<z.input<P[M]['answer']>>
}

/**
 * Answers one plane of requests on one channel. A sender that is not the expected page, an unknown method or a request
 * of the wrong shape is refused by throwing: our own pages never cause it.
 *
 * @param page the only address that may ask
 * @param expectedWindow whose main frame may ask, at the time of asking
 */
export function answerPlane<P extends Plane>(parts: {
  channel: string
  plane: P
  handlers: Handlers<P>
  page: string
  expectedWindow: (sender: WebContents) => WebContents | undefined
}): void {
  const { channel, plane, handlers, page, expectedWindow } = parts
  ipcMain.handle(channel, async (event: IpcMainInvokeEvent, method: unknown, ask: unknown) => {
    if (!isTrustedSender(senderOf(event, expectedWindow(event.sender)), page)) {
      throw new Error(`refused a request from ${event.senderFrame?.url ?? 'a frame that is gone'}`)
    }
    if (typeof method !== 'string' || !Object.hasOwn(plane, method))
      throw new Error(`no method ${String(method)}`)
    const request = plane[method]?.ask.parse(ask)
    return handlers[method]?.(request as never, event.sender)
  })
}
