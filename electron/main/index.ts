/** Where the app begins: reads the command line, and becomes a desktop app or a printing job without a window. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app, session } from 'electron'
import { devServer } from './appPaths.ts'
import { registerAppScheme, serveAppScheme } from './appProtocol.ts'
import { startDesktopApp } from './desktopApp.ts'
import { createEngine } from './engineProcess.ts'
import { parseLaunchArguments, type LaunchArguments } from './launchArguments.ts'
import { guardNetwork } from './networkGuard.ts'
import { createPrinter } from './report/printer.ts'
import { printWithoutWindow } from './report/printWithoutWindow.ts'
import { drawInSoftwareWithoutGraphicsDevice } from './softwareDrawing.ts'

// In a checkout the first argument that is no switch is the app's own folder.
const [, ...given] = process.argv
const ownFolder = app.isPackaged ? -1 : given.findIndex((argument) => !argument.startsWith('-'))
const args = parseLaunchArguments(
  given.filter((_argument, index) => index !== ownFolder),
  process.cwd(),
)

registerAppScheme()
// Chromium's sandbox for every process; as root it does not start, which `--no-sandbox` admits.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
drawInSoftwareWithoutGraphicsDevice()
// After a graphics crash the page may draw again.
app.disableDomainBlockingFor3DAPIs()

if (args.print) printAndEnd(args.print)
else if (app.requestSingleInstanceLock({ file: args.file })) runDesktopApp(args)
else app.quit()

function runDesktopApp(launch: LaunchArguments): void {
  // Not a top-level await: Electron is ready only after this module has ended.
  const started = app.whenReady().then(() => startDesktopApp(launch))
  started.catch((error: unknown) => {
    console.error(error)
    app.exit(1)
  })
  const openFromOutside = (path: string | null): void => {
    void started.then((desktop) => desktop.openFromOutside(path))
  }
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const { file } = data as { file: string | null }
    openFromOutside(file)
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openFromOutside(path)
  })
  app.on('window-all-closed', () => app.quit())
}

function printAndEnd(print: NonNullable<LaunchArguments['print']>): void {
  // Its own data folder, so that it can run beside the open app.
  const userData = mkdtempSync(join(tmpdir(), 'rackrise-print-'))
  app.setPath('userData', userData)
  app.once('quit', () => rmSync(userData, { recursive: true, force: true }))
  app.on('window-all-closed', () => undefined) // the job decides when to end
  app
    .whenReady()
    .then(() => {
      guardNetwork(session.defaultSession, devServer)
      serveAppScheme()
      const engine = createEngine()
      return printWithoutWindow(createPrinter(engine), print).finally(engine.stop)
    })
    .then(
      (exitCode) => app.exit(exitCode),
      (error: unknown) => {
        console.error(error)
        app.exit(1)
      },
    )
}
