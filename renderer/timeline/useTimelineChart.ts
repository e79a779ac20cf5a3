import { useEffect, useState, type RefObject } from 'react'
import type { Playhead } from '../../shared/state/playhead.ts'
import { TimelineChart } from './timelineChart.ts'
import { startTimelinePointer, type PointerActions } from './pointer/timelinePointer.ts'

interface ChartRefs {
  plot: RefObject<HTMLDivElement | null>
  head: RefObject<HTMLCanvasElement | null>
  lanes: RefObject<HTMLCanvasElement | null>
  scroller: RefObject<HTMLDivElement | null>
  playhead: RefObject<HTMLDivElement | null>
  handle: RefObject<HTMLDivElement | null>
  tick: RefObject<HTMLDivElement | null>
  hint: RefObject<HTMLDivElement | null>
}

/**
 * The drawn part and the hand on it, made once. What the hand asks for is told through `actionsRef`, whose content may change.
 */
export function useTimelineChart(
  { plot, head, lanes, scroller, playhead: line, handle, tick, hint }: ChartRefs,
  playhead: Playhead,
  actionsRef: RefObject<PointerActions | null>,
  onHeight: (heightPx: number) => void,
): TimelineChart | null {
  const [chart, setChart] = useState<TimelineChart | null>(null)
  useEffect(() => {
    const drawn = {
      plot: plot.current,
      head: head.current,
      lanes: lanes.current,
      playhead: line.current,
      handle: handle.current,
      tick: tick.current,
    }
    const { plot: onPlot, head: onHead, lanes: onLanes } = drawn
    if (!onPlot || !onHead || !onLanes || !drawn.playhead || !drawn.handle || !drawn.tick) return undefined
    if (!scroller.current || !hint.current) return undefined
    const made = new TimelineChart(
      {
        plot: onPlot,
        head: onHead,
        lanes: onLanes,
        playhead: drawn.playhead,
        handle: drawn.handle,
        tick: drawn.tick,
      },
      playhead,
    )
    const endPointer = startTimelinePointer(
      made,
      playhead,
      { plot: onPlot, scroller: scroller.current, handle: drawn.handle, hint: hint.current },
      {
        onScrub: () => actionsRef.current?.onScrub(),
        onPress: (hit) => actionsRef.current?.onPress(hit),
        onDoublePress: (hit) => actionsRef.current?.onDoublePress(hit),
        onPressLabel: (barLine) => actionsRef.current?.onPressLabel(barLine),
        onPressDate: () => actionsRef.current?.onPressDate(),
      },
    )
    const sizes = new ResizeObserver(([entry]) => {
      if (!entry) return
      const { width, height } = entry.contentRect
      made.setSize(width, height)
      onHeight(height)
      setChart(made)
    })
    sizes.observe(onPlot)
    void document.fonts.ready.then(() => made.requestDraw())
    return () => {
      endPointer()
      sizes.disconnect()
      made.dispose()
    }
  }, [plot, head, lanes, scroller, line, handle, tick, hint, playhead, actionsRef, onHeight])
  return chart
}
