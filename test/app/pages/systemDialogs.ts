import type { ElectronApplication } from '@playwright/test'
import { actInMain, askMain } from './inMain.ts'

/**
 * The system's dialogs, answered in advance: nobody is there to click them. What was asked is kept, so that a test can
 * read it.
 */
export class SystemDialogs {
  readonly #app: ElectronApplication

  constructor(app: ElectronApplication) {
    this.#app = app
  }

  /** Every "open" dialog picks this file; null cancels it. */
  answerOpen(path: string | null): Promise<void> {
    return actInMain(
      this.#app,
      ({ dialog }, filePath) => {
        dialog.showOpenDialog = () =>
          Promise.resolve({ canceled: filePath === null, filePaths: filePath === null ? [] : [filePath] })
      },
      path,
    )
  }

  /** Every "save" dialog picks this place; null cancels it. */
  answerSave(path: string | null): Promise<void> {
    return actInMain(
      this.#app,
      ({ dialog }, filePath) => {
        dialog.showSaveDialog = () =>
          Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' })
      },
      path,
    )
  }

  /** Every question is answered with the button of this name. */
  answerQuestions(button: string): Promise<void> {
    return actInMain(
      this.#app,
      ({ dialog }, label) => {
        const asked: string[] = []
        Object.assign(globalThis, { askedQuestions: asked })
        dialog.showMessageBox = (...args: unknown[]) => {
          const options = args.at(-1) as Electron.MessageBoxOptions
          asked.push(options.message)
          const response = Math.max(0, options.buttons?.indexOf(label) ?? 0)
          return Promise.resolve({ response, checkboxChecked: false })
        }
      },
      button,
    )
  }

  /** Messages of the questions asked since `answerQuestions`. */
  askedQuestions(): Promise<string[]> {
    return askMain(this.#app, () => (globalThis as { askedQuestions?: string[] }).askedQuestions ?? [], null)
  }
}
