import type { PartLoad } from '../../../shared/results/place.ts'
import { runHallHour, type HallFacility } from '../facility/hallFacility.ts'
import type { HallLoad } from '../itLoad/hallLoad.ts'
import type { SiteHours } from '../weather/siteHours.ts'

/** A tenth of the load, where plant idles, to all of it. */
const LOAD_RATIOS = [0.1, 0.25, 0.5, 0.75, 1]

/**
 * A hall at shares of the load its feed is built for, with its own split of heat, in the mean weather of its year: at a tenth of it idle losses
 * and the least speed of fans and pumps are carried by few racks.
 */
export function partLoadOf(
  facility: HallFacility,
  load: HallLoad,
  feedKw: number,
  meanHour: SiteHours,
): PartLoad[] {
  return LOAD_RATIOS.flatMap((loadRatio) => {
    const itKw = loadRatio * feedKw
    const hour = runHallHour(facility, meanHour, itKw, itKw * load.liquidHeatRatio)
    if (!hour) return []
    const coolingRatio = (hour.fanKw + hour.pumpKw + hour.chillerKw) / hour.itKw
    return [{ loadRatio, pue: hour.pue, coolingRatio, unmetKw: hour.unmetKw }]
  })
}
