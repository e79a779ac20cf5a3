import { TriangleAlert } from 'lucide-react'
import { useStore } from 'zustand'
import { Button } from '../ui/Button.tsx'
import type { WindowSession } from './createWindowSession.ts'

/** How the calculation stands where that matters to the reader: failed, or a first answer still to come. */
export function EngineState({ session }: { session: WindowSession }) {
  const status = useStore(session.stores.resultsStore, (state) => state.status)
  const failure = useStore(session.stores.resultsStore, (state) => state.failure)
  const hasResult = useStore(session.stores.resultsStore, (state) => state.result !== null)
  if (status === 'failed') {
    return (
      <div className="engine-failed" role="alert" data-testid="engine-failed">
        <TriangleAlert aria-hidden />
        <p>
          <strong>This plan could not be computed.</strong> {failure}
        </p>
        <Button onClick={session.reconnectEngine}>Try again</Button>
      </div>
    )
  }
  return hasResult ? null : (
    <p className="engine-first" role="status">
      Computing the plan
    </p>
  )
}
