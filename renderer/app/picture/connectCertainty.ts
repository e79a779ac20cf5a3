import type { Stores } from '../../../shared/state/stores.ts'
import type { SceneController } from '../../scene/sceneController.ts'
import { certaintyOf } from './certaintyOf.ts'

/** Shows the picture as sure as the confidence asks, while there is a risk answer to this plan. @returns ends it */
export function connectCertainty(
  scene: Pick<SceneController, 'setCertainty'>,
  { resultsStore, riskStore, viewStore }: Stores,
): () => void {
  let shown: readonly unknown[] = []
  const show = (): void => {
    const { result } = resultsStore.getState()
    const { risk, scenarioId } = riskStore.getState()
    const { confidence } = viewStore.getState()
    const next = [result, risk, confidence]
    if (next.every((part, index) => part === shown[index])) return
    shown = next
    const isKnown = result && risk && confidence !== null && scenarioId === result.scenarioId
    scene.setCertainty(isKnown ? certaintyOf(risk, result.halls.length, confidence) : null)
  }
  const ends = [resultsStore, riskStore, viewStore].map((store) => store.subscribe(show))
  show()
  return () => {
    for (const end of ends) end()
  }
}
