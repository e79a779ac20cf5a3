import { pictured } from '../../../shared/state/entityRef.ts'
import type { Playhead } from '../../../shared/state/playhead.ts'
import type { ResultsStore } from '../../../shared/state/resultsStore.ts'
import type { ViewStore } from '../../../shared/state/viewStore.ts'
import { FIRST_PICTURE_MARK } from '../firstPicture.ts'
import type { SceneController } from '../sceneController.ts'

interface Sources {
  resultsStore: ResultsStore
  playhead: Playhead
  viewStore: ViewStore
}

/** Carries stores and playhead to the scene, past React. @returns ends all subscriptions */
export function connectStores(
  scene: SceneController,
  { resultsStore, playhead, viewStore }: Sources,
): () => void {
  let drawnScenario: string | null = null
  const takeResult = (): void => scene.setResult(resultsStore.getState().result)
  const takeView = (): void => {
    const { overlay, selection, hover, isolated, section, mouse } = viewStore.getState()
    scene.setOverlay(overlay)
    scene.setSelection(pictured(selection))
    scene.setHover(hover)
    scene.isolate(isolated)
    scene.setSection(section)
    scene.setMouse(mouse)
  }
  const stops = [
    resultsStore.subscribe((state, before) => {
      if (state.result !== before.result) takeResult()
    }),
    viewStore.subscribe(takeView),
    playhead.subscribe(scene.setDay),
    scene.onFrame(() => {
      const scenario = resultsStore.getState().result?.scenarioId ?? null
      if (scenario !== null && scenario !== drawnScenario) performance.mark(FIRST_PICTURE_MARK)
      drawnScenario = scenario
    }),
  ]
  scene.setDay(playhead.getDay())
  takeView()
  takeResult()
  return () => {
    for (const stop of stops) stop()
  }
}
