import { addBookmark } from '../../../shared/state/commands/setBookmark.ts'
import { applyCommand, type DocumentStore } from '../../../shared/state/documentStore.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import type { ViewStore } from '../../../shared/state/viewStore.ts'
import { dateOf } from '../../../shared/time/calendar.ts'
import type { ViewCommands } from './viewCommands.ts'

interface KeptFrom {
  stores: Stores
  views: ViewCommands
}

/** Keeps what is seen now: undone like any other edit. @returns what was done, in words */
export function keepView({ stores, views }: KeptFrom): string {
  const { documentStore, viewStore, playhead } = stores
  const { scenario } = documentStore.getState()
  const camera = views.getCamera()
  if (!scenario || !camera) return 'No picture to keep'
  const name = `View ${(scenario.bookmarks?.length ?? 0) + 1}`
  const date = dateOf(scenario.span.start, Math.floor(playhead.getDay()))
  const refusal = applyCommand(
    documentStore,
    addBookmark({ name, date, overlay: viewStore.getState().overlay, camera }),
  )
  return refusal ?? `Kept as ${name}`
}

/** Lets the camera follow the day from bookmark to bookmark, or go free again. @returns what was done, in words */
export function toggleFollowing(documentStore: DocumentStore, viewStore: ViewStore): string {
  const isFollowingPath = !viewStore.getState().isFollowingPath
  const stops = documentStore.getState().scenario?.bookmarks?.length ?? 0
  if (isFollowingPath && stops < 2) return `The camera follows two bookmarks or more; this plan has ${stops}`
  viewStore.setState({ isFollowingPath })
  return isFollowingPath ? 'Camera follows the day' : 'Camera free'
}
