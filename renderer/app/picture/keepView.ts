import { addBookmark } from '../../../shared/state/commands/setBookmark.ts'
import { applyCommand } from '../../../shared/state/documentStore.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import { dateOf } from '../../../shared/time/calendar.ts'
import type { ViewCommands } from './viewCommands.ts'

interface KeptFrom {
  stores: Stores
  views: ViewCommands
}

/** Keeps what is seen now: undone like any other edit. */
export function keepView({ stores, views }: KeptFrom): void {
  const { documentStore, viewStore, playhead } = stores
  const { scenario } = documentStore.getState()
  const camera = views.getCamera()
  if (!scenario || !camera) return
  const name = `View ${(scenario.bookmarks?.length ?? 0) + 1}`
  const date = dateOf(scenario.span.start, Math.floor(playhead.getDay()))
  applyCommand(documentStore, addBookmark({ name, date, overlay: viewStore.getState().overlay, camera }))
}
