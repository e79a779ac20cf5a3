import type { Stores } from '../../../shared/state/stores.ts'
import { pathOf } from '../../scene/camera/posePath.ts'
import type { SceneController } from '../../scene/sceneController.ts'

/** Ties the camera to the day along the plan's bookmarks while that is asked for; a hand on the camera ends it. @returns ends it */
export function connectPath(
  scene: Pick<SceneController, 'followPath' | 'onTakenOver'>,
  { documentStore, viewStore }: Stores,
): () => void {
  let shown: readonly unknown[] = []
  const follow = (): void => {
    const { scenario } = documentStore.getState()
    const { isFollowingPath } = viewStore.getState()
    const bookmarks = isFollowingPath ? scenario?.bookmarks : undefined
    const next = [bookmarks, scenario?.span.start]
    if (next.every((part, index) => part === shown[index])) return
    shown = next
    scene.followPath(bookmarks && scenario ? pathOf(bookmarks, scenario.span.start) : null)
  }
  const ends = [
    documentStore.subscribe(follow),
    viewStore.subscribe(follow),
    scene.onTakenOver(() => viewStore.setState({ isFollowingPath: false })),
  ]
  follow()
  return () => {
    for (const end of ends) end()
  }
}
