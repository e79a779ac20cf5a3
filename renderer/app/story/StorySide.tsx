import { lazy, Suspense } from 'react'
import { Panel, Separator } from 'react-resizable-panels'
import { useStore } from 'zustand'
import type { WindowSession } from '../createWindowSession.ts'

const StoryPanel = lazy(async () => ({
  default: (await import('../../views/story/StoryPanel.tsx')).StoryPanel,
}))

/** The story at the left of the picture, in the tree's place while it is read. */
export function StorySide({ session }: { session: WindowSession }) {
  const { documentStore, viewStore } = session.stores
  const story = useStore(documentStore, (state) => state.scenario?.story)
  const sources = useStore(documentStore, (state) => state.scenario?.equipment.sources)
  const step = useStore(viewStore, (state) => state.storyStep)
  if (!story || !sources || step === null) return null
  return (
    <>
      <Panel
        id="guide"
        className="slide-in-left"
        defaultSize={320}
        minSize={260}
        maxSize={480}
        groupResizeBehavior="preserve-pixel-size"
      >
        <Suspense fallback={null}>
          <StoryPanel
            story={story}
            sources={sources}
            stepIndex={step}
            onGoTo={session.story.goTo}
            onExit={session.story.exit}
          />
        </Suspense>
      </Panel>
      <Separator className="separator separator-column" />
    </>
  )
}
