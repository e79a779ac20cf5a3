import type { ElectronApplication } from '@playwright/test'

/** The main process as a test meets it: menu, windows, processes. */
export class MainProcess {
  readonly #app: ElectronApplication
  /** Everything the app wrote to its error output. */
  readonly errorOutput: string[] = []

  constructor(app: ElectronApplication) {
    this.#app = app
    app.process().stderr?.on('data', (chunk: Buffer) => this.errorOutput.push(chunk.toString()))
  }

  /** Chooses a menu item by its id (`save`, `example-first-hall`). */
  chooseMenu(id: string): Promise<void> {
    return this.#app.evaluate(({ Menu }, itemId) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(itemId)
      if (!item?.enabled) throw new Error(`the menu has no item "${itemId}" to choose now`)
      item.click()
    }, id)
  }

  menuLabel(id: string): Promise<string | undefined> {
    return this.#app.evaluate(
      ({ Menu }, itemId) => Menu.getApplicationMenu()?.getMenuItemById(itemId)?.label,
      id,
    )
  }

  windowTitle(): Promise<string> {
    return this.#app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '')
  }

  resizeWindow(width: number, height: number): Promise<void> {
    return this.#app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    )
  }

  /** Presses the window's close button. */
  pressClose(): Promise<void> {
    return this.#app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  }

  /** Process id of the engine, or null between two of its lives. */
  enginePid(): Promise<number | null> {
    return this.#app.evaluate(
      ({ app }) => app.getAppMetrics().find((process) => process.name === 'Rackrise engine')?.pid ?? null,
    )
  }
}
