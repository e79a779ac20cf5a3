import type { Scenario } from '../scenario/scenario.ts'

/** One step that can be undone: the document before it, and words for the menu. */
export interface HistoryStep {
  label: string
  scenario: Scenario
}

export interface History {
  past: readonly HistoryStep[]
  future: readonly HistoryStep[]
}

export const EMPTY_HISTORY: History = { past: [], future: [] }

/** Steps kept; documents share structure, so a step costs what it changed. */
const STEP_LIMIT = 500

/** Records that `before` was left by an edit called `label`; what was undone is forgotten. */
export function recordStep(history: History, label: string, before: Scenario): History {
  return { past: [...history.past, { label, scenario: before }].slice(-STEP_LIMIT), future: [] }
}

/** One step back: the document to show and the history after it, or null at the beginning. */
export function stepBack(history: History, now: Scenario): { scenario: Scenario; history: History } | null {
  const step = history.past.at(-1)
  if (!step) return null
  const past = history.past.slice(0, -1)
  return {
    scenario: step.scenario,
    history: { past, future: [{ label: step.label, scenario: now }, ...history.future] },
  }
}

/** One step forward again, or null at the end. */
export function stepForward(
  history: History,
  now: Scenario,
): { scenario: Scenario; history: History } | null {
  const [step, ...future] = history.future
  if (!step) return null
  return {
    scenario: step.scenario,
    history: { past: [...history.past, { label: step.label, scenario: now }], future },
  }
}
