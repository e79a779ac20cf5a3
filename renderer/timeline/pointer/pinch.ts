import type { TimelineChart } from '../timelineChart.ts'
import { panBy, zoomAround } from '../timeView.ts'

/** Two fingers on the timeline: apart zooms in around their middle, together out, along pans. */
export function startPinch(
  plot: HTMLElement,
  chart: TimelineChart,
): { isPinching: () => boolean; end: () => void } {
  const fingers = new Map<number, number>()

  const spread = (): { middle: number; apart: number } => {
    const [a = 0, b = 0] = fingers.values()
    return { middle: (a + b) / 2, apart: Math.max(10, Math.abs(a - b)) }
  }
  const localX = (event: PointerEvent): number => event.clientX - plot.getBoundingClientRect().left
  const onDown = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') fingers.set(event.pointerId, localX(event))
  }
  const onMove = (event: PointerEvent): void => {
    if (!fingers.has(event.pointerId)) return
    const before = spread()
    fingers.set(event.pointerId, localX(event))
    if (fingers.size !== 2) return
    const after = spread()
    const day = chart.scale.invert(before.middle)
    const zoomed = zoomAround(chart.view, day, before.apart / after.apart, chart.whole)
    chart.setView(zoomed)
    chart.setView(
      panBy(zoomed, chart.scale.invert(before.middle) - chart.scale.invert(after.middle), chart.whole),
    )
  }
  const onUp = (event: PointerEvent): void => {
    fingers.delete(event.pointerId)
  }
  plot.addEventListener('pointerdown', onDown, true)
  plot.addEventListener('pointermove', onMove, true)
  plot.addEventListener('pointerup', onUp, true)
  plot.addEventListener('pointercancel', onUp, true)
  return {
    isPinching: () => fingers.size > 1,
    end: () => {
      plot.removeEventListener('pointerdown', onDown, true)
      plot.removeEventListener('pointermove', onMove, true)
      plot.removeEventListener('pointerup', onUp, true)
      plot.removeEventListener('pointercancel', onUp, true)
    },
  }
}
