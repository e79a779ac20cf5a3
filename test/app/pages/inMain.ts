import type { ElectronApplication } from '@playwright/test'
import type * as electronModule from 'electron'

/** What a function given to `app.evaluate` gets first: Electron's own module. */
type Electron = typeof electronModule

/**
 * A busy main process may collect the promise that carries an answer to the test driver (microsoft/playwright#33737):
 * the function ran, its answer is lost. So a question, which may be asked again, and an act, which must not be done
 * twice, are told apart.
 */
const isAnswerLost = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('garbage collected')

/** Asks the main process something that changes nothing. */
export async function askMain<Answer, Arg>(
  app: ElectronApplication,
  question: (electron: Electron, arg: Arg) => Answer | Promise<Answer>,
  arg: Arg,
): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await app.evaluate(question as never, arg)
    } catch (error) {
      if (!isAnswerLost(error) || attempt === 5) throw error
    }
  }
}

/** Does something in the main process, once. */
export async function actInMain<Arg>(
  app: ElectronApplication,
  act: (electron: Electron, arg: Arg) => unknown,
  arg: Arg,
): Promise<void> {
  try {
    await app.evaluate(act as never, arg)
  } catch (error) {
    if (!isAnswerLost(error)) throw error
  }
}
