import { join } from 'node:path'
import { app, session } from 'electron'
import { CONTROL_CHANNEL, EVENT_CHANNEL } from '../../shared/contract/channels.ts'
import { controlPlane, type MainEvent } from '../../shared/contract/controlPlane.ts'
import { autosaveIn } from '../files/autosave.ts'
import { bundledExamples } from '../files/bundledExamples.ts'
import { keptAnswersIn } from '../files/keptAnswers.ts'
import { storedJson } from '../files/storedJson.ts'
import { showAbout, showLicences } from './about.ts'
import { createAppMenu } from './appMenu.ts'
import { APP_PAGE, devServer, engineFolder, scenariosFolder } from './appPaths.ts'
import { serveAppScheme } from './appProtocol.ts'
import { answerPlane } from './controlChannel.ts'
import { controlHandlers } from './controlHandlers.ts'
import { recoverFromCrashes } from './crashRecovery.ts'
import { createDialogs } from './dialogs.ts'
import { createEngine } from './engineProcess.ts'
import { createFileHandles } from './fileHandles.ts'
import type { LaunchArguments } from './launchArguments.ts'
import { openMainWindow, windowStateOf } from './mainWindow.ts'
import { guardNetwork } from './networkGuard.ts'
import { recentFilesIn } from './recentFiles.ts'
import { createReportExport } from './report/exportReport.ts'
import { createPrinter } from './report/printer.ts'
import { recallTheme } from './themeMemory.ts'
import { createUnsavedChanges } from './unsavedChanges.ts'
import { windowStateSchema } from './windowState.ts'
import { createWorkspace } from './workspace.ts'

/** The app on the desktop: one window, one document, one engine. Call once Electron is ready. */
export interface DesktopApp {
  /** A file the system or another start of the app asked for; null just brings the window forward. */
  openFromOutside: (path: string | null) => Promise<void>
}

export async function startDesktopApp(args: LaunchArguments): Promise<DesktopApp> {
  guardNetwork(session.defaultSession, devServer)
  const userData = app.getPath('userData')
  const answers = keptAnswersIn(join(userData, 'answers'), engineFolder)
  serveAppScheme(answers.pathOf)
  const engine = createEngine()
  app.once('will-quit', engine.stop)

  const placeStore = storedJson(join(userData, 'window.json'), windowStateSchema)
  const [place, theme] = await Promise.all([placeStore.read(), recallTheme(join(userData, 'theme.json'))])
  const window = openMainWindow(place)
  const tell = (event: MainEvent): void => window.webContents.send(EVENT_CHANNEL, event)

  const examples = bundledExamples(scenariosFolder)
  const handles = createFileHandles()
  const recent = recentFilesIn(join(userData, 'recent.json'), (recentFiles) => {
    menu.update({ recentFiles })
    // The system keeps a list of its own, in the dock or the task bar.
    if (recentFiles[0] === undefined) app.clearRecentDocuments()
    else app.addRecentDocument(recentFiles[0])
  })
  const workspace = createWorkspace({
    version: app.getVersion(),
    examples,
    autosave: autosaveIn(userData),
    handles,
    recent,
  })
  if (args.file !== null) workspace.startWith(args.file)
  void workspace.readAhead().then(async (scenario) => {
    if (!scenario) return
    const { path, isThere } = await answers.placeOf(scenario)
    engine.prepare(scenario, isThere ? null : path)
  })

  const dialogs = createDialogs(window)
  const unsaved = createUnsavedChanges({
    // The title is "<document> – Rackrise".
    ask: () => dialogs.askAboutUnsavedChanges(window.getTitle().replace(/ – Rackrise$/, '')),
    requestSave: () => tell({ type: 'save-before-close' }),
    onDiscard: workspace.clearAutosave,
  })

  let hasStarted = false
  const openFromOutside = async (path: string | null): Promise<void> => {
    if (window.isMinimized()) window.restore()
    window.focus()
    if (path === null) return
    if (!hasStarted) workspace.startWith(path)
    else tell({ type: 'opened', outcome: await workspace.openPath(path) })
  }

  const menu = createAppMenu(
    {
      isMac: process.platform === 'darwin',
      isDevelopment: !app.isPackaged,
      examples: [],
      recentFiles: [],
      undoLabel: null,
      redoLabel: null,
      theme: theme.choice(),
      overlay: 'stage',
      openPanels: ['tree'],
      isLooping: false,
    },
    {
      tell,
      openRecent: (path) => void openFromOutside(path),
      clearRecent: recent.clear,
      showAbout: () => void showAbout(window),
      showLicences: () => void showLicences(window),
    },
  )

  let reportPath = args.exportReport
  const desk = {
    ...{ window, workspace, unsaved, dialogs, menu, examples, handles, engine, answers, tell, theme },
    report: createReportExport(createPrinter(engine), handles),
    takeReportPath: () => {
      const path = reportPath
      reportPath = null
      return path
    },
    onStarted: () => {
      if (hasStarted) return
      hasStarted = true
      const problem = workspace.takeStartProblem()
      if (problem) tell({ type: 'opened', outcome: { kind: 'problem', problem } })
      if (reportPath !== null) tell({ type: 'menu', command: 'export-report' })
      // Not needed for the first picture.
      void recent.load()
      void examples.list().then((found) => menu.update({ examples: found }))
    },
  }
  answerPlane({
    channel: CONTROL_CHANNEL,
    plane: controlPlane,
    handlers: controlHandlers(desk),
    page: APP_PAGE,
    expectedWindow: () => window.webContents,
  })

  let mayClose = false
  window.on('close', (event) => {
    if (mayClose) return
    event.preventDefault()
    void unsaved.mayClose().then(async (isSettled) => {
      if (!isSettled) return
      await placeStore.write(windowStateOf(window)).catch((error: unknown) => console.error(error))
      await workspace.endSession()
      mayClose = true
      window.close()
    })
  })
  window.webContents.on('render-process-gone', () => {
    hasStarted = false
    unsaved.settle(false)
  })
  recoverFromCrashes(window, () => {
    void dialogs.tellAboutCrashes().then(() => app.exit(1))
  })
  return { openFromOutside }
}
