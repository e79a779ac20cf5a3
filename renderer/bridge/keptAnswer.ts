import { decodeAnswer } from '../../shared/contract/answerFile.ts'
import type { DocumentStore } from '../../shared/state/documentStore.ts'
import type { EngineClient } from './engineClient.ts'

/**
 * Shows the answer that the engine gave to this very document at an earlier start. Called before the document is opened.
 *
 * @param key as main named it
 * @returns whether it is shown; else the engine has to be asked
 */
export async function showKeptAnswer(
  key: string,
  documentStore: DocumentStore,
  engine: EngineClient,
): Promise<boolean> {
  const opened = new Promise<number>((resolve) => {
    const stop = documentStore.subscribe(({ revision }) => {
      stop()
      resolve(revision)
    })
  })
  try {
    const response = await fetch(`/answers/${key}`)
    const answer = decodeAnswer(await response.arrayBuffer(), new TextDecoder())
    const revision = await opened
    return documentStore.getState().revision === revision && engine.take(answer)
  } catch (error) {
    console.error(error)
    return false
  }
}
