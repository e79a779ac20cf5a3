import {
  controlPlane,
  mainEventSchema,
  type Answer,
  type Ask,
  type ControlMethod,
  type MainEvent,
  type RackriseBridge,
} from '../../shared/contract/controlPlane.ts'

/** Requests to the main process, typed both ways; what comes back is parsed by the contract. */
export interface ControlClient {
  /** @throws when main refuses or answers outside the contract: a bug, not something a person did */
  invoke: <M extends ControlMethod>(method: M, ask: Ask<M>) => Promise<Answer<M>>
  /** @returns a function that ends the subscription */
  onEvent: (listener: (event: MainEvent) => void) => () => void
}

export function createControlClient(bridge: RackriseBridge): ControlClient {
  return {
    invoke: async (method, ask) => {
      const answer = await bridge.invoke(method, ask)
      return controlPlane[method].answer.parse(answer) as Answer<typeof method>
    },
    onEvent: (listener) => bridge.onEvent((event) => listener(mainEventSchema.parse(event))),
  }
}
