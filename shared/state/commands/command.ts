import type { Scenario } from '../../scenario/scenario.ts'

export type CommandOutcome = { ok: true; scenario: Scenario } | { ok: false; message: string }

/** A change to the document with the words shown under Edit > Undo. */
export interface Command {
  label: string
  /** The next document with unchanged parts shared, or why the change is refused. */
  apply: (scenario: Scenario) => CommandOutcome
}
