import { useLayoutEffect, useRef, type Ref } from 'react'
import { formatDay } from '../../shared/time/calendar.ts'
import { formatMega } from '../../shared/units/format.ts'
import type { Stores } from '../../shared/state/stores.ts'

interface PlayheadLineProps {
  stores: Stores
  lastDay: number
  lineRef: Ref<HTMLDivElement>
  handleRef: Ref<HTMLDivElement>
}

/** The conductor's line: through ruler, curves, strip and lanes at once. Its words follow the day without a render. */
export function PlayheadLine({ stores, lastDay, lineRef, handleRef }: PlayheadLineProps) {
  const { dayFeed } = stores
  const flag = useRef<HTMLSpanElement>(null)
  useLayoutEffect(
    () =>
      dayFeed.subscribe((state, result) => {
        const slider = flag.current?.parentElement
        if (!flag.current || !slider) return
        const date = formatDay(result.startDate, state.day)
        flag.current.textContent = date
        slider.setAttribute('aria-valuenow', String(state.day))
        slider.setAttribute('aria-valuetext', `${date}, ${formatMega(state.itMw)} MW IT live`)
      }),
    [dayFeed],
  )
  return (
    <div ref={lineRef} className="playhead">
      <div
        ref={handleRef}
        className="playhead-handle"
        role="slider"
        tabIndex={0}
        aria-label="Day"
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={lastDay}
        data-testid="playhead"
      >
        <span ref={flag} className="playhead-flag" />
      </div>
    </div>
  )
}
