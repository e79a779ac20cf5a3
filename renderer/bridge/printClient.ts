import type { RackriseBridge } from '../../shared/contract/controlPlane.ts'
import {
  printPlane,
  type PrintAnswer,
  type PrintAsk,
  type PrintMethod,
} from '../../shared/contract/printPlane.ts'

/** Requests of the printing window to the main process; what comes back is parsed by the contract. */
export interface PrintClient {
  invoke: <M extends PrintMethod>(method: M, ask: PrintAsk<M>) => Promise<PrintAnswer<M>>
}

export function createPrintClient(bridge: RackriseBridge): PrintClient {
  return {
    invoke: async (method, ask) => {
      const answer = await bridge.invoke(method, ask)
      return printPlane[method].answer.parse(answer) as PrintAnswer<typeof method>
    },
  }
}
