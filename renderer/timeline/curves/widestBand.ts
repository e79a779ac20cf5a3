import type { DeliveredBands } from '../../../shared/results/risk.ts'
import type { TimeView } from '../timeView.ts'

/** Where, within the days in view, most megawatts lie between P10 and P90; `null` where the runs agree all along. */
export function widestIndex({ day, itMwP10, itMwP90 }: DeliveredBands, view: TimeView): number | null {
  let widest: number | null = null
  let mostMw = 0
  day.forEach((at, index) => {
    const mw = Math.abs((itMwP10[index] ?? 0) - (itMwP90[index] ?? 0))
    if (at < view.firstDay || at > view.lastDay || mw <= mostMw) return
    widest = index
    mostMw = mw
  })
  return widest
}
