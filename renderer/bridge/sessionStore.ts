import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Example, Problem } from '../../shared/contract/controlPlane.ts'
import type { ValidationTable } from '../../shared/contract/validationTable.ts'

export type UnsavedChoice = 'save' | 'discard' | 'cancel'

/** A report under way. */
interface ReportProgress {
  step: string
  /** 0..1 */
  fraction: number
  isCancelling: boolean
}

/** Something done, told in passing. */
interface Notice {
  /** Grows with every notice, so that the same words twice are two notices. */
  id: number
  text: string
  /** File that can be shown in the file manager. */
  handle: string | null
}

/** What the window has to say or ask beside the document itself. */
interface SessionState {
  isStarted: boolean
  version: string
  examples: readonly Example[]
  isChoosingExample: boolean
  isShowingShortcuts: boolean
  isShowingMap: boolean
  /** An autosave is there from a session that did not end well. */
  offersRestore: boolean
  problem: { title: string; problem: Problem } | null
  /** A document with changes is about to be replaced. */
  unsaved: { documentName: string; choose: (choice: UnsavedChoice) => void } | null
  report: ReportProgress | null
  /** Read when it is asked for, and let go when it is closed. */
  validation: ValidationTable | null
  /** What was mended in a weather file that was just taken. */
  weatherNotes: { fileName: string; notes: readonly string[]; furtherNoteCount: number } | null
  notice: Notice | null
}

export type SessionStore = StoreApi<SessionState>

export function createSessionStore(): SessionStore {
  return createStore<SessionState>()(() => ({
    isStarted: false,
    version: '',
    examples: [],
    isChoosingExample: false,
    isShowingShortcuts: false,
    isShowingMap: false,
    offersRestore: false,
    problem: null,
    unsaved: null,
    report: null,
    validation: null,
    weatherNotes: null,
    notice: null,
  }))
}

/** Says in passing that something was done. */
export function notify(store: SessionStore, text: string, handle: string | null = null): void {
  store.setState((state) => ({ notice: { id: (state.notice?.id ?? 0) + 1, text, handle } }))
}
