import { useLayoutEffect, useRef } from 'react'
import type { SimulationResult } from '../../shared/results/result.ts'
import type { DayState } from '../../shared/results/stateAt.ts'
import type { DayFeed } from '../../shared/state/dayFeed.ts'

interface DayTextProps {
  feed: DayFeed
  /** The text of a day; a stable function, so that the subscription stays. */
  read: (state: DayState, result: SimulationResult) => string
  className?: string
  testId?: string
}

/** Text that follows the playhead: written into the page, never rendered again. */
export function DayText({ feed, read, className, testId }: DayTextProps) {
  const span = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    let shown = ''
    return feed.subscribe((state, result) => {
      const text = read(state, result)
      if (text === shown || !span.current) return
      shown = text
      span.current.textContent = text
    })
  }, [feed, read])
  return <span ref={span} className={className} data-testid={testId} />
}
