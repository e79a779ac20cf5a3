import type { Location } from '../../../shared/catalog/location.ts'
import type { EnergyTotals } from '../../../shared/results/result.ts'

const LITRES_PER_M3 = 1000
const KWH_PER_MWH = 1000
const GRAMS_PER_TONNE = 1e6
/** A thousandth of a watt-hour: less is no load, and no base for a ratio. */
const LEAST_MWH = 1e-9

/** What was metered, before any ratio. */
export type Metered = Pick<
  EnergyTotals,
  'itMwh' | 'facilityMwh' | 'waterM3' | 'waterConsumedM3' | 'heatReusedMwh'
>
/** Metered, with what the grid's carbon and the tariff make of it: sums that may be added up. */
export type Energy = Metered & Pick<EnergyTotals, 'carbonT' | 'energyUsd'>

export function emptyEnergy(): Energy {
  return {
    itMwh: 0,
    facilityMwh: 0,
    waterM3: 0,
    waterConsumedM3: 0,
    heatReusedMwh: 0,
    carbonT: 0,
    energyUsd: 0,
  }
}

/** Adds what was metered at a place, with the carbon of its grid (annual mean, location-based) and the cost at its tariff. */
export function addEnergy(sum: Energy, metered: Metered, location: Location): Energy {
  sum.itMwh += metered.itMwh
  sum.facilityMwh += metered.facilityMwh
  sum.waterM3 += metered.waterM3
  sum.waterConsumedM3 += metered.waterConsumedM3
  sum.heatReusedMwh += metered.heatReusedMwh
  sum.carbonT += (metered.facilityMwh * KWH_PER_MWH * location.gridCarbonGPerKwh.value) / GRAMS_PER_TONNE
  sum.energyUsd += metered.facilityMwh * location.tariffUsdPerMwh.value
  return sum
}

/**
 * Sums with their ratios to the IT energy.
 *
 * @see The Green Grid: PUE (ISO/IEC 30134-2), WUE (WP 35), CUE (WP 32, tonnes a MWh are kg a kWh), ERE (WP 29)
 */
export function settleEnergy(sum: Energy): EnergyTotals {
  const perIt = (amount: number) => (sum.itMwh > LEAST_MWH ? amount / sum.itMwh : 0)
  return {
    ...sum,
    pue: perIt(sum.facilityMwh),
    wue: (perIt(sum.waterM3) * LITRES_PER_M3) / KWH_PER_MWH,
    wueConsumed: (perIt(sum.waterConsumedM3) * LITRES_PER_M3) / KWH_PER_MWH,
    cue: perIt(sum.carbonT),
    ere: perIt(sum.facilityMwh - sum.heatReusedMwh),
  }
}
