import { useStore } from 'zustand'
import type { View } from '../../shared/scenario/story.ts'
import type { WindowSession } from './createWindowSession.ts'

/** What stands in the room of the picture in its stead. */
export function BoardView({ session, view }: { session: WindowSession; view: Exclude<View, 'model'> }) {
  const result = useStore(session.stores.resultsStore, (state) => state.result)
  return (
    <p>
      {view}
      {result?.scenarioName}
    </p>
  )
}
