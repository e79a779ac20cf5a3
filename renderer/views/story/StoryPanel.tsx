import { ArrowLeft, ArrowRight, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Source } from '../../../shared/catalog/source.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import type { Story } from '../../../shared/scenario/story.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import './story.css'

interface StoryPanelProps {
  story: Story
  sources: Scenario['equipment']['sources']
  stepIndex: number
  onGoTo: (stepIndex: number) => void
  onExit: () => void
}

/** The story at the side of the picture: one page at a time, with where its words come from. */
export function StoryPanel({ story, sources, stepIndex, onGoTo, onExit }: StoryPanelProps) {
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => next.current?.focus(), [])
  const step = story.steps[stepIndex]
  if (!step) return null
  const isLast = stepIndex === story.steps.length - 1
  return (
    <section className="story" aria-label="Guided story" data-testid="story">
      <header className="story-head">
        <h2 className="story-title">{story.title}</h2>
        <IconButton label="Close the story" shortcut="Esc" onClick={onExit}>
          <X />
        </IconButton>
      </header>
      <div
        className="story-page"
        aria-live="polite"
        tabIndex={0}
        role="region"
        aria-label="Page of the story"
      >
        <p className="story-count">
          {stepIndex + 1} of {story.steps.length}
        </p>
        <h3 className="story-heading">{step.title}</h3>
        {step.text.split(/\n\s*\n/).map((paragraph) => (
          <p key={paragraph} className="story-text">
            {paragraph}
          </p>
        ))}
        {step.sources.length === 0 ? null : (
          <ul className="story-sources" aria-label="Sources">
            {step.sources.map((id) => (
              <li key={id}>
                {sourceText(
                  sources.find((source) => source.id === id),
                  id,
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
      <ol className="story-steps" aria-label="Steps">
        {story.steps.map(({ id, title }, index) => (
          <li key={id}>
            <button
              type="button"
              className="story-step"
              aria-label={`Step ${index + 1}: ${title}`}
              aria-current={index === stepIndex ? 'step' : undefined}
              data-read={index <= stepIndex ? '' : undefined}
              onClick={() => onGoTo(index)}
            />
          </li>
        ))}
      </ol>
      <footer className="story-foot">
        <Button disabled={stepIndex === 0} onClick={() => onGoTo(stepIndex - 1)}>
          <ArrowLeft size={14} aria-hidden /> Back
        </Button>
        <Button ref={next} look="primary" onClick={() => (isLast ? onExit() : onGoTo(stepIndex + 1))}>
          {isLast ? 'Look around' : 'Next'} <ArrowRight size={14} aria-hidden />
        </Button>
      </footer>
    </section>
  )
}

/** The source of what has none. */
const ASSUMED = 'assumption'

function sourceText(source: Source | undefined, id: string): string {
  if (!source) return id
  if (id === ASSUMED) return 'Assumptions of this plan; the inspector gives the reason of each'
  const { title, publisher, year } = source
  return [publisher, title, String(year)].filter((part) => part !== undefined).join(', ')
}
