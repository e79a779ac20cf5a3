import { shell, type BrowserWindow } from 'electron'
import type { controlPlane, MainEvent, OpenOutcome } from '../../shared/contract/controlPlane.ts'
import { parseScenario } from '../../shared/scenario/parseScenario.ts'
import type { BundledExamples } from '../files/bundledExamples.ts'
import { importWeather } from '../files/importWeather.ts'
import type { KeptAnswers } from '../files/keptAnswers.ts'
import { readCatalog } from '../files/readCatalog.ts'
import { readValidation } from '../files/readValidation.ts'
import { catalogFolder, devServer, validationFile } from './appPaths.ts'
import type { AppMenu } from './appMenu.ts'
import type { Handlers } from './controlChannel.ts'
import type { Dialogs } from './dialogs.ts'
import type { EngineProcess } from './engineProcess.ts'
import type { FileHandles } from './fileHandles.ts'
import type { ReportExport } from './report/exportReport.ts'
import type { ThemeMemory } from './themeMemory.ts'
import type { UnsavedChanges } from './unsavedChanges.ts'
import type { Workspace } from './workspace.ts'

/** What the handlers act on. */
export interface Desk {
  window: BrowserWindow
  workspace: Workspace
  unsaved: UnsavedChanges
  dialogs: Dialogs
  menu: AppMenu
  examples: BundledExamples
  handles: FileHandles
  engine: EngineProcess
  answers: KeptAnswers
  report: ReportExport
  tell: (event: MainEvent) => void
  /** Keeps the chosen theme for the next start, and lights the window's own parts by it. */
  theme: ThemeMemory
  /** Takes the place of the report dialog once, when the command line named the file. */
  takeReportPath: () => string | null
  /** The window shows its first document. */
  onStarted: () => void
}

/** What main does for the window, one entry a method of the control plane. */
export function controlHandlers(desk: Desk): Handlers<typeof controlPlane> {
  const { window, workspace, unsaved, dialogs, report } = desk
  return {
    start: async () => {
      const started = await workspace.start()
      return { ...started, theme: desk.theme.choice(), keptAnswer: await findAnswer(desk, started.outcome) }
    },
    listExamples: () => desk.examples.list(),
    openExample: ({ id }) => workspace.openExample(id),
    openFile: async () => {
      const path = await dialogs.chooseFileToOpen()
      return path === null ? { kind: 'cancelled' } : workspace.openPath(path)
    },
    restoreAutosave: () => workspace.restoreAutosave(),
    saveFile: (ask) => workspace.save(ask, () => dialogs.choosePlaceToSave(ask.suggestedName)),
    autosave: async (ask) => {
      await workspace.keepAutosave(ask)
      return null
    },
    clearAutosave: async () => {
      await workspace.clearAutosave()
      return null
    },
    setDocumentState: ({ title, isDirty, undoLabel, redoLabel }) => {
      window.setTitle(title)
      window.setDocumentEdited(isDirty)
      unsaved.setDirty(isDirty)
      desk.menu.update({ undoLabel, redoLabel })
      desk.onStarted()
      return Promise.resolve(null)
    },
    setViewState: async ({ theme, ...shown }) => {
      desk.menu.update({ theme, ...shown })
      await desk.theme.choose(theme)
      return null
    },
    connectEngine: () => {
      desk.engine.connect(window.webContents)
      return Promise.resolve(null)
    },
    exportReport: async ({ scenario, suggestedName }) => {
      const parsed = parseScenario(scenario)
      if (!parsed.ok) return { kind: 'problem', problem: parsed.problem }
      return report.run({
        scenario: parsed.value,
        choosePath: () => {
          const given = desk.takeReportPath()
          return given === null ? dialogs.choosePlaceForReport(suggestedName) : Promise.resolve(given)
        },
        onProgress: (step, fraction) => desk.tell({ type: 'report-progress', step, fraction }),
      })
    },
    readValidation: async () => {
      const read = await readValidation(validationFile)
      return read.ok ? { kind: 'read', table: read.value } : { kind: 'problem', problem: read.problem }
    },
    readCatalog: async () => {
      const read = await readCatalog(catalogFolder)
      return read.ok ? { kind: 'read', catalog: read.value } : { kind: 'problem', problem: read.problem }
    },
    importWeather: async () => {
      const path = await dialogs.chooseWeatherFile()
      return path === null ? { kind: 'cancelled' } : importWeather(path)
    },
    cancelReport: () => {
      report.cancel()
      return Promise.resolve(null)
    },
    revealFile: ({ handle }) => {
      const path = desk.handles.pathOf(handle)
      if (path !== null) shell.showItemInFolder(path)
      return Promise.resolve(null)
    },
    settleClose: ({ mayClose }) => {
      unsaved.settle(mayClose)
      return Promise.resolve(null)
    },
  }
}

/** Vite's server, which answers for the pages while developing, has no kept answers. */
async function findAnswer({ answers }: Desk, outcome: OpenOutcome): Promise<string | null> {
  if (outcome.kind !== 'opened' || devServer !== undefined) return null
  const { key, isThere } = await answers.placeOf(outcome.document.scenario)
  return isThere ? key : null
}
