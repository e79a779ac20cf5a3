import { FolderOpen } from 'lucide-react'
import { useStore } from 'zustand'
import { Button } from '../ui/Button.tsx'
import type { WindowSession } from './createWindowSession.ts'
import { ExampleList } from './dialogs/Dialogs.tsx'

/** No document is open: what can be opened. */
export function EmptyState({ session }: { session: WindowSession }) {
  const isStarted = useStore(session.sessionStore, (state) => state.isStarted)
  const examples = useStore(session.sessionStore, (state) => state.examples)
  if (!isStarted) return <main className="empty" aria-busy aria-label="Starting" />
  return (
    <main className="empty" data-testid="empty-state">
      <div className="empty-page">
        <h1>No plan is open</h1>
        <p>
          A plan says what is built where and when: campuses, halls, racks, grid, dates and money. Open one of
          the examples, press play, and watch it rise.
        </p>
        <ExampleList session={session} examples={examples} />
        <Button look="primary" onClick={() => void session.session.openFile()}>
          <FolderOpen size={15} /> Open a file
        </Button>
      </div>
    </main>
  )
}
