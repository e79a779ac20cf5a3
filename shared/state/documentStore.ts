import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Scenario } from '../scenario/scenario.ts'
import type { Command } from './commands/command.ts'
import { EMPTY_HISTORY, recordStep, stepBack, stepForward, type History } from './history.ts'

/** The open document. `revision` only grows, also on undo, so that a result can say which document it answers. */
export interface DocumentState {
  scenario: Scenario | null
  revision: number
  history: History
  /** The document as last opened or saved: the document is dirty when it is another reference. */
  saved: Scenario | null
  /** Handle that the main process gave for the file; `null` for an example or a new document. */
  fileHandle: string | null
  fileName: string | null
}

export type DocumentStore = StoreApi<DocumentState>

export function createDocumentStore(): DocumentStore {
  return createStore<DocumentState>()(() => ({
    scenario: null,
    revision: 0,
    history: EMPTY_HISTORY,
    saved: null,
    fileHandle: null,
    fileName: null,
  }))
}

/** Replaces the open document: a file opened, an example chosen, an autosave restored (`isDirty`). */
export function openDocument(
  store: DocumentStore,
  document: { scenario: Scenario; fileHandle: string | null; fileName: string | null; isDirty?: boolean },
): void {
  store.setState((state) => ({
    scenario: document.scenario,
    revision: state.revision + 1,
    history: EMPTY_HISTORY,
    saved: document.isDirty ? null : document.scenario,
    fileHandle: document.fileHandle,
    fileName: document.fileName,
  }))
}

/**
 * Runs a command on the open document.
 *
 * @returns null when it was done, else the sentence that says why the value cannot enter the document
 */
export function applyCommand(store: DocumentStore, command: Command): string | null {
  const { scenario, history, revision } = store.getState()
  if (!scenario) return 'There is no open document to change.'
  const outcome = command.apply(scenario)
  if (!outcome.ok) return outcome.message
  if (outcome.scenario === scenario) return null
  store.setState({
    scenario: outcome.scenario,
    revision: revision + 1,
    history: recordStep(history, command.label, scenario),
  })
  return null
}

export function undo(store: DocumentStore): void {
  move(store, stepBack)
}

export function redo(store: DocumentStore): void {
  move(store, stepForward)
}

function move(store: DocumentStore, step: typeof stepBack): void {
  const { scenario, history, revision } = store.getState()
  const moved = scenario && step(history, scenario)
  if (moved) store.setState({ ...moved, revision: revision + 1 })
}

/** Tells the store that this document now stands in this file. */
export function markSaved(
  store: DocumentStore,
  scenario: Scenario,
  fileHandle: string,
  fileName: string,
): void {
  store.setState({ saved: scenario, fileHandle, fileName })
}

export const isDirty = (state: DocumentState): boolean => state.scenario !== state.saved
export const undoLabel = (state: DocumentState): string | null => state.history.past.at(-1)?.label ?? null
export const redoLabel = (state: DocumentState): string | null => state.history.future[0]?.label ?? null
