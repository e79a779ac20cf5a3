import { useState } from 'react'
import { useStore } from 'zustand'
import { recallStory, rememberStory } from '../../bridge/storyMemory.ts'
import { Button } from '../../ui/Button.tsx'
import type { WindowSession } from '../createWindowSession.ts'
import '../../views/story/story.css'

/** A plan with a story offers it once, at the foot of the picture. */
export function StoryOffer({ session }: { session: WindowSession }) {
  const { documentStore, viewStore } = session.stores
  const id = useStore(documentStore, (state) => state.scenario?.id)
  const story = useStore(documentStore, (state) => state.scenario?.story)
  const isFree = useStore(viewStore, (state) => state.storyStep === null && state.view === 'model')
  const [declined, setDeclined] = useState<string | null>(null)
  if (id === undefined || !story || !isFree || declined === id || !recallStory(id).isOffered) return null
  const decline = (): void => {
    rememberStory(id, { step: 0, isOffered: false })
    setDeclined(id)
  }
  return (
    <aside className="story-offer" aria-label="Guided story" data-testid="story-offer">
      <p>
        {story.title}, in {story.steps.length} steps
      </p>
      <span>
        <Button look="primary" onClick={session.story.toggle}>
          Take the tour
        </Button>{' '}
        <Button onClick={decline}>Not now</Button>
      </span>
    </aside>
  )
}
