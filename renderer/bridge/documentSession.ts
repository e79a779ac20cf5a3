import type { Answer, Ask, OpenOutcome, Problem, SaveOutcome } from '../../shared/contract/controlPlane.ts'
import { parseScenario } from '../../shared/scenario/parseScenario.ts'
import { isDirty, markSaved, openDocument, type DocumentStore } from '../../shared/state/documentStore.ts'
import type { ControlClient } from './controlClient.ts'
import { notify, type SessionStore, type UnsavedChoice } from './sessionStore.ts'

/** Everything a person can do with the document as a whole. */
export interface DocumentSession {
  /** Asks main for the first document and the list of examples. */
  start: () => Promise<void>
  openFile: () => Promise<void>
  openExample: (id: string) => Promise<void>
  /** Takes a document that main opened on its own: a double click, the recent list. */
  takeOpened: (outcome: OpenOutcome) => Promise<void>
  restoreAutosave: () => Promise<void>
  discardAutosave: () => Promise<void>
  /** @returns whether the document now stands in its file */
  save: () => Promise<boolean>
  saveAs: () => Promise<boolean>
  saveBeforeClose: () => Promise<void>
  exportReport: () => Promise<void>
  cancelReport: () => Promise<void>
  revealFile: (handle: string) => void
  /** Shows how the model compares with published cases. */
  showValidation: () => Promise<void>
}

interface Parts {
  documentStore: DocumentStore
  sessionStore: SessionStore
  control: ControlClient
  /** Called after another document was opened, before its results arrive. */
  onOpened: () => void
  /** Called with main's first answer, before anything else is asked. */
  onStarted: (first: Answer<'start'>) => void
}

const UNANSWERED: Problem = {
  code: 'noAnswer',
  message:
    'Rackrise did not get an answer from its main process. Your document is still open: try again, and save it.',
}

/** `First hall` -> `First hall.rackrise`, without what file systems refuse. */
function suggestName(name: string, ending: string): string {
  const safe = name
    .replace(/[\\/:*?"<>|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return `${safe.slice(0, 120) || 'Plan'}${ending}`
}

export function createDocumentSession(parts: Parts): DocumentSession {
  const { documentStore, sessionStore, control, onOpened, onStarted } = parts

  const tell = (title: string, problem: Problem): void =>
    sessionStore.setState({ problem: { title, problem } })

  /** Runs a request; a request that gets no answer is told, not lost. */
  const attempt = async <T>(title: string, request: () => Promise<T>): Promise<T | null> => {
    try {
      return await request()
    } catch (error) {
      console.error(error)
      tell(title, UNANSWERED)
      return null
    }
  }

  /** Parses in full before anything changes, so that a broken file leaves the open document untouched. */
  const adopt = (outcome: OpenOutcome | null): void => {
    if (!outcome || outcome.kind === 'cancelled') return
    if (outcome.kind === 'problem') {
      tell('This file could not be opened', outcome.problem)
      return
    }
    const { document } = outcome
    const parsed = parseScenario(document.scenario)
    if (!parsed.ok) {
      tell('This file could not be opened', parsed.problem)
      return
    }
    openDocument(documentStore, {
      scenario: parsed.value,
      fileHandle: document.handle,
      fileName: document.fileName,
      isDirty: document.isRestored,
    })
    onOpened()
  }

  const writeTo = async (handle: string | null): Promise<boolean> => {
    const { scenario } = documentStore.getState()
    if (!scenario) return false
    const ask: Ask<'saveFile'> = { scenario, handle, suggestedName: suggestName(scenario.name, '.rackrise') }
    const title = 'The document could not be saved'
    const outcome: SaveOutcome | null = await attempt(title, () => control.invoke('saveFile', ask))
    if (outcome?.kind === 'problem') tell(title, outcome.problem)
    if (outcome?.kind !== 'saved') return false
    markSaved(documentStore, scenario, outcome.handle, outcome.fileName)
    notify(sessionStore, `Saved to ${outcome.fileName}`)
    return true
  }
  const save = (): Promise<boolean> => writeTo(documentStore.getState().fileHandle)

  const askAboutChanges = (documentName: string): Promise<UnsavedChoice> =>
    new Promise((resolve) => {
      const choose = (choice: UnsavedChoice): void => {
        sessionStore.setState({ unsaved: null })
        resolve(choice)
      }
      sessionStore.setState({ unsaved: { documentName, choose } })
    })

  /** Whether the open document may be replaced: saved, given up, or unchanged. */
  const mayReplace = async (): Promise<boolean> => {
    const state = documentStore.getState()
    if (!state.scenario || !isDirty(state)) return true
    const choice = await askAboutChanges(state.fileName ?? state.scenario.name)
    return choice === 'discard' || (choice === 'save' && (await save()))
  }

  const replaceWith = async (request: () => Promise<OpenOutcome>): Promise<void> => {
    if (await mayReplace()) adopt(await attempt('This file could not be opened', request))
  }

  return {
    start: async () => {
      const title = 'Rackrise could not start properly'
      const first = await attempt(title, () => control.invoke('start', {}))
      if (first) onStarted(first)
      adopt(first?.outcome ?? null)
      sessionStore.setState({
        isStarted: true,
        version: first?.version ?? '',
        offersRestore: first?.offersRestore ?? false,
      })
      // Reads every example: the first picture does not wait for it.
      sessionStore.setState({
        examples: (await attempt(title, () => control.invoke('listExamples', {}))) ?? [],
      })
    },
    openFile: () => replaceWith(() => control.invoke('openFile', {})),
    openExample: async (id) => {
      sessionStore.setState({ isChoosingExample: false })
      await replaceWith(() => control.invoke('openExample', { id }))
    },
    takeOpened: (outcome) => replaceWith(() => Promise.resolve(outcome)),
    restoreAutosave: async () => {
      sessionStore.setState({ offersRestore: false })
      await replaceWith(() => control.invoke('restoreAutosave', {}))
    },
    discardAutosave: async () => {
      sessionStore.setState({ offersRestore: false })
      await control.invoke('clearAutosave', {})
    },
    save,
    saveAs: () => writeTo(null),
    saveBeforeClose: async () => {
      const mayClose = await save()
      await control.invoke('settleClose', { mayClose })
    },
    exportReport: async () => {
      const { scenario } = documentStore.getState()
      if (!scenario || sessionStore.getState().report) return
      // Before anything is asked of another process: the click is answered at once.
      sessionStore.setState({ report: { step: 'Preparing the report', fraction: 0, isCancelling: false } })
      const ask: Ask<'exportReport'> = { scenario, suggestedName: suggestName(scenario.name, '.pdf') }
      const title = 'The report could not be made'
      const outcome = await attempt(title, () => control.invoke('exportReport', ask))
      sessionStore.setState({ report: null })
      if (outcome?.kind === 'problem') tell(title, outcome.problem)
      if (outcome?.kind === 'saved') {
        notify(sessionStore, `Report written to ${outcome.fileName}`, outcome.handle)
      }
    },
    cancelReport: async () => {
      const { report } = sessionStore.getState()
      if (!report || report.isCancelling) return
      sessionStore.setState({ report: { ...report, isCancelling: true } })
      await control.invoke('cancelReport', {})
    },
    showValidation: async () => {
      const title = 'The validation table could not be read'
      const outcome = await attempt(title, () => control.invoke('readValidation', {}))
      if (outcome?.kind === 'problem') tell(title, outcome.problem)
      if (outcome?.kind === 'read') sessionStore.setState({ validation: outcome.table })
    },
    revealFile: (handle) => void control.invoke('revealFile', { handle }),
  }
}
