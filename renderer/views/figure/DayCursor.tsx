import { useLayoutEffect, useRef, type PointerEvent } from 'react'
import type { Stores } from '../../../shared/state/stores.ts'
import type { ChartPlot } from '../../charts/LineChart.tsx'

/** The conductor's line through a chart: follows the playhead by a transform, and takes it along where it is pressed. */
export function DayCursor({ stores, plot }: { stores: Stores; plot: ChartPlot }) {
  const line = useRef<SVGGElement>(null)
  const { x, left, right, top, bottom } = plot
  const { dayFeed, playhead, viewStore } = stores
  useLayoutEffect(
    () =>
      dayFeed.subscribe(({ day }) => {
        const at = x(day)
        line.current?.setAttribute('transform', `translate(${at} 0)`)
        line.current?.setAttribute('visibility', at < left - 1 || at > right + 1 ? 'hidden' : 'visible')
      }),
    [dayFeed, x, left, right],
  )
  const goTo = (event: PointerEvent<SVGRectElement>): void => {
    if (event.buttons !== 1) return
    const box = event.currentTarget.getBoundingClientRect()
    const share = Math.max(0, Math.min(1, (event.clientX - box.left) / box.width))
    viewStore.setState({ isPlaying: false, shuttle: 1 })
    playhead.setDay(Math.round(x.invert(left + share * (right - left))))
  }
  return (
    <g>
      <g ref={line} className="day-cursor" visibility="hidden">
        <line y1={top} y2={bottom} />
        <circle r={2.5} cy={top} />
      </g>
      <rect
        className="day-field"
        x={left}
        y={top}
        width={Math.max(0, right - left)}
        height={Math.max(0, bottom - top)}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          goTo(event)
        }}
        onPointerMove={goTo}
      />
    </g>
  )
}
