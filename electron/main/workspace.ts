import { basename } from 'node:path'
import type { Answer, Ask, OpenOutcome, Problem, SaveOutcome } from '../../shared/contract/controlPlane.ts'
import { parseScenario } from '../../shared/scenario/parseScenario.ts'
import type { Autosave } from '../files/autosave.ts'
import { DEFAULT_EXAMPLE_ID, SCENARIO_EXTENSION, type BundledExamples } from '../files/bundledExamples.ts'
import { readScenarioFile } from '../files/readScenarioFile.ts'
import { writeScenarioFile } from '../files/writeScenarioFile.ts'
import type { FileHandles } from './fileHandles.ts'
import type { RecentFiles } from './recentFiles.ts'

type Place = { kind: 'example'; id: string } | { kind: 'file'; path: string }

/** The open document as main knows it: where it stands, not what is in it. */
export interface Workspace {
  /** What to show when the window (re)loads: the document that was open, the file asked for, or the default example. */
  start: () => Promise<Omit<Answer<'start'>, 'theme' | 'keptAnswer'>>
  /** Reads that document ahead of the question. Null when there is none. */
  readAhead: () => Promise<Record<string, unknown> | null>
  /** The system asked for a file before the window could show anything: it comes first. */
  startWith: (path: string) => void
  /** Why the file asked for at the start could not be opened; told once. */
  takeStartProblem: () => Problem | null
  openPath: (path: string) => Promise<OpenOutcome>
  openExample: (id: string) => Promise<OpenOutcome>
  restoreAutosave: () => Promise<OpenOutcome>
  /** @param choosePath asked when the document has no file yet; null is a change of mind */
  save: (ask: Ask<'saveFile'>, choosePath: () => Promise<string | null>) => Promise<SaveOutcome>
  keepAutosave: (ask: Ask<'autosave'>) => Promise<void>
  clearAutosave: () => Promise<void>
  /** The session ends well: what it kept itself is not needed; what an earlier one left still is. */
  endSession: () => Promise<void>
}

export function createWorkspace(parts: {
  version: string
  examples: BundledExamples
  autosave: Autosave
  handles: FileHandles
  recent: Pick<RecentFiles, 'add' | 'remove'>
}): Workspace {
  const { examples, autosave, handles, recent } = parts
  let place: Place = { kind: 'example', id: DEFAULT_EXAMPLE_ID }
  let startProblem: Problem | null = null
  let hasKept = false
  let ahead: Promise<OpenOutcome> | null = null

  const openExample = async (id: string): Promise<OpenOutcome> => {
    const read = await examples.read(id)
    if (!read.ok) return { kind: 'problem', problem: read.problem }
    place = { kind: 'example', id }
    return {
      kind: 'opened',
      document: { scenario: read.value, handle: null, fileName: null, isRestored: false },
    }
  }

  const openPath = async (path: string): Promise<OpenOutcome> => {
    const read = await readScenarioFile(path)
    if (!read.ok) {
      recent.remove(path)
      return { kind: 'problem', problem: read.problem }
    }
    place = { kind: 'file', path }
    recent.add(path)
    const document = {
      scenario: read.value,
      handle: handles.handleFor(path),
      fileName: basename(path),
      isRestored: false,
    }
    return { kind: 'opened', document }
  }

  const openPlace = (): Promise<OpenOutcome> =>
    place.kind === 'file' ? openPath(place.path) : openExample(place.id)

  const clearAutosave = async (): Promise<void> => {
    hasKept = false
    await autosave.clear()
  }

  return {
    openExample,
    openPath,
    clearAutosave,

    start: async () => {
      let outcome = await (ahead ?? openPlace())
      ahead = null
      if (outcome.kind === 'problem') {
        startProblem = outcome.problem
        outcome = await openExample(DEFAULT_EXAMPLE_ID)
      }
      const offersRestore = (await autosave.read()) !== null
      return { outcome, version: parts.version, offersRestore }
    },

    readAhead: async () => {
      ahead = openPlace()
      const outcome = await ahead
      return outcome.kind === 'opened' ? outcome.document.scenario : null
    },

    startWith: (path) => {
      place = { kind: 'file', path }
      ahead = null
    },

    takeStartProblem: () => {
      const problem = startProblem
      startProblem = null
      return problem
    },

    restoreAutosave: async () => {
      const kept = await autosave.read()
      if (!kept) {
        const message = 'There is nothing to restore: no unsaved work was kept.'
        return { kind: 'problem', problem: { code: 'nothingToRestore', message } }
      }
      hasKept = true
      if (kept.path !== null) place = { kind: 'file', path: kept.path }
      const document = {
        scenario: kept.scenario,
        handle: kept.path === null ? null : handles.handleFor(kept.path),
        fileName: kept.path === null ? null : basename(kept.path),
        isRestored: true,
      }
      return { kind: 'opened', document }
    },

    save: async (ask, choosePath) => {
      const parsed = parseScenario(ask.scenario)
      if (!parsed.ok) return { kind: 'problem', problem: parsed.problem }
      const known = ask.handle === null ? null : handles.pathOf(ask.handle)
      const chosen = known ?? (await choosePath())
      if (chosen === null) return { kind: 'cancelled' }
      const path = known ?? withExtension(chosen)
      const written = await writeScenarioFile(path, parsed.value)
      if (!written.ok) return { kind: 'problem', problem: written.problem }
      place = { kind: 'file', path }
      recent.add(path)
      await clearAutosave()
      return { kind: 'saved', handle: handles.handleFor(path), fileName: basename(path) }
    },

    keepAutosave: async ({ scenario, handle }) => {
      const parsed = parseScenario(scenario)
      // Only a document that can be opened again is worth keeping; the last good one stays.
      if (!parsed.ok) return
      hasKept = true
      await autosave.keep({ scenario: parsed.value, path: handle === null ? null : handles.pathOf(handle) })
    },

    endSession: async () => {
      if (hasKept) await clearAutosave()
    },
  }
}

function withExtension(path: string): string {
  return path.toLowerCase().endsWith(SCENARIO_EXTENSION) ? path : `${path}${SCENARIO_EXTENSION}`
}
