import type { ElectronApplication } from '@playwright/test'
import { actInMain, askMain } from './inMain.ts'

/** The main process as a test meets it: menu, windows, processes. */
export class MainProcess {
  readonly #app: ElectronApplication
  /** Everything the app wrote to its error output. */
  readonly errorOutput: string[] = []

  constructor(app: ElectronApplication) {
    this.#app = app
    app.process().stderr?.on('data', (chunk: Buffer) => this.errorOutput.push(chunk.toString()))
  }

  /** Chooses a menu item by its id (`save`, `example-first-hall`), once it can be chosen. */
  async chooseMenu(id: string): Promise<void> {
    const deadline = Date.now() + 5000
    while (!(await this.#canChoose(id))) {
      if (Date.now() > deadline) throw new Error(`the menu has no item "${id}" to choose`)
    }
    await actInMain(
      this.#app,
      ({ Menu }, itemId) => Menu.getApplicationMenu()?.getMenuItemById(itemId)?.click(),
      id,
    )
  }

  #canChoose(id: string): Promise<boolean> {
    return askMain(
      this.#app,
      ({ Menu }, itemId) => Menu.getApplicationMenu()?.getMenuItemById(itemId)?.enabled === true,
      id,
    )
  }

  menuLabel(id: string): Promise<string | undefined> {
    return askMain(
      this.#app,
      ({ Menu }, itemId) => Menu.getApplicationMenu()?.getMenuItemById(itemId)?.label,
      id,
    )
  }

  isChecked(id: string): Promise<boolean | undefined> {
    return askMain(
      this.#app,
      ({ Menu }, itemId) => Menu.getApplicationMenu()?.getMenuItemById(itemId)?.checked,
      id,
    )
  }

  windowTitle(): Promise<string> {
    return askMain(this.#app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '', null)
  }

  resizeWindow(width: number, height: number): Promise<void> {
    return actInMain(
      this.#app,
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    )
  }

  /** Presses the window's close button. */
  pressClose(): Promise<void> {
    return actInMain(this.#app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close(), null)
  }

  /** Ends the page's process; done when main knows. */
  crashPage(): Promise<void> {
    return actInMain(
      this.#app,
      ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        const gone = new Promise<void>((resolve) => {
          contents?.once('render-process-gone', () => resolve())
        })
        contents?.forcefullyCrashRenderer()
        return gone
      },
      null,
    )
  }

  /** Process id of the one that draws. */
  graphicsPid(): Promise<number | null> {
    return askMain(
      this.#app,
      ({ app }) => app.getAppMetrics().find(({ type }) => type === 'GPU')?.pid ?? null,
      null,
    )
  }

  /** Whether the window's page shows an element; asked through main, which outlives the page. */
  pageShows(selector: string): Promise<boolean> {
    return askMain(
      this.#app,
      async ({ BrowserWindow }, css) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        const script = `document.querySelector(${JSON.stringify(css)}) !== null`
        return (
          contents !== undefined && !contents.isCrashed() && Boolean(await contents.executeJavaScript(script))
        )
      },
      selector,
    )
  }

  /** Process id of the engine, or null between two of its lives. */
  enginePid(): Promise<number | null> {
    return askMain(
      this.#app,
      ({ app }) => app.getAppMetrics().find((process) => process.name === 'Rackrise engine')?.pid ?? null,
      null,
    )
  }
}
