/** What main tells the engine process besides handing it ports: the document that will be asked about first. */
export interface EngineOrder {
  scenario: Record<string, unknown>
  /** File in which its answer is to be kept for the next start; null for none. */
  keepAs: string | null
}
