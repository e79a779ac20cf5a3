import {
  useLayoutEffect,
  useRef,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react'
import { formatDay } from '../../../shared/time/calendar.ts'
import { formatMega } from '../../../shared/units/format.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import { pause } from './player.ts'

interface PlayheadLineProps {
  stores: Stores
  lastDay: number
  lineRef: Ref<HTMLDivElement>
  handleRef: Ref<HTMLDivElement>
  /** Top of the line: under the overview. */
  topPx: number
  /** Stands where the line crosses the curves. */
  children: ReactNode
}

/** The conductor's line: through ruler, curves, strip and lanes at once. Its words follow the day without a render. */
export function PlayheadLine({ stores, lastDay, lineRef, handleRef, topPx, children }: PlayheadLineProps) {
  const { dayFeed, playhead, viewStore } = stores
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
  /** A slider also moves up and down; left and right are the window's own keys. */
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    pause(viewStore)
    playhead.setDay(Math.floor(playhead.getDay()) + (event.key === 'ArrowUp' ? 1 : -1))
  }
  return (
    <div ref={lineRef} className="playhead" style={{ '--playhead-top': `${topPx}px` } as CSSProperties}>
      <div
        ref={handleRef}
        className="playhead-handle"
        role="slider"
        tabIndex={0}
        aria-label="Day"
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={lastDay}
        aria-description="Drag to scrub, click to type a date. Arrow keys step a day."
        title="Drag to scrub, click to type a date"
        data-testid="playhead"
        onKeyDown={onKeyDown}
      >
        <span ref={flag} className="playhead-flag" />
      </div>
      {children}
    </div>
  )
}
