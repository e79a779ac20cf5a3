import { useLayoutEffect, useRef } from 'react'
import { sampleDaily } from '../../../shared/results/series.ts'
import type { DayFeed } from '../../../shared/state/dayFeed.ts'
import { formatMega } from '../../../shared/units/format.ts'
import { committedOn } from './committedSteps.ts'
import { curveTopPx, type TimelineLayout } from '../layout.ts'
import { powerScale } from './powerScale.ts'
import type { TimelineModel } from '../timelineModel.ts'

interface CurveReadoutProps {
  feed: DayFeed
  model: TimelineModel
  layout: TimelineLayout
  /** Whether the playhead stands where there is no room to its right. */
  isNearRight: (day: number) => boolean
}

/** The curves' values where the playhead crosses them; follows the day without a render. Stands inside the playhead. */
export function CurveReadout({ feed, model, layout, isNearRight }: CurveReadoutProps) {
  const box = useRef<HTMLDivElement>(null)
  const dots = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const y = powerScale(model.maxMw, layout)
    const { series, committed, committedWord } = model
    return feed.subscribe(({ day }) => {
      const texts = box.current?.children
      const marks = dots.current?.children
      if (!texts || !marks || !box.current) return
      const delivered = sampleDaily(series.itMw, day)
      const planned = sampleDaily(series.plannedItMw, day)
      const promised = committedOn(committed, day)
      write(texts[0], `${formatMega(delivered)} MW delivered`)
      write(
        texts[1],
        `${formatMega(planned)} planned${promised > 0 ? `, ${formatMega(promised)} ${committedWord}` : ''}`,
      )
      write(texts[2], `${formatMega(sampleDaily(series.provisionedItMw, day))} provisioned`)
      move(marks[0], y(delivered))
      move(marks[1], y(planned))
      box.current.classList.toggle('curve-readout-left', isNearRight(day))
    })
  }, [feed, model, layout, isNearRight])
  return (
    <>
      <div ref={dots} className="curve-dots" aria-hidden>
        <i className="curve-dot curve-dot-live" />
        <i className="curve-dot" />
      </div>
      <div
        ref={box}
        className="curve-readout"
        style={{ top: curveTopPx(layout) + 1 }}
        data-testid="curve-readout"
        aria-hidden
      >
        <span className="curve-readout-live" />
        <span />
        <span />
      </div>
    </>
  )
}

function write(element: Element | undefined, text: string): void {
  if (element && element.textContent !== text) element.textContent = text
}

function move(element: Element | undefined, y: number): void {
  if (element instanceof HTMLElement) element.style.transform = `translateY(${y.toFixed(1)}px)`
}
