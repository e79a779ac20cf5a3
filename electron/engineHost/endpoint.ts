/** One end of a two-way channel: a MessagePort of any process, or of a test. */
export interface Endpoint {
  /** Sends a structured clone. There is no transfer list: it would lose the message without a word. */
  post: (message: unknown) => void
  onMessage: (listener: (message: unknown) => void) => void
}
