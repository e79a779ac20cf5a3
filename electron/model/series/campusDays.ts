import type { DailySeries } from '../../../shared/results/series.ts'
import { transformerLossKw } from '../components/transformer.ts'
import type { CampusPlan } from '../plan/plan.ts'
import { energisedBanks, utilityKva, type MainBank } from '../power/mainTransformers.ts'

/** Running sums over a campus's halls, one entry a day, kW unless named otherwise. */
export interface CampusDays {
  itKw: Float64Array
  maxKw: Float64Array
  assumedKw: Float64Array
  facilityKw: Float64Array
  apparentKva: Float64Array
  coolingKw: Float64Array
  unitSubstationLossKw: Float64Array
  upsLossKw: Float64Array
  distributionLossKw: Float64Array
  /** Lights, controls, offices. */
  otherKw: Float64Array
  liquidHeatKw: Float64Array
  airHeatKw: Float64Array
  waterM3: Float64Array
  waterConsumedM3: Float64Array
  heatReusedKw: Float64Array
  /** All racks at provisioned draw on the design day. */
  designKw: Float64Array
  designKva: Float64Array
}

export function emptyCampusDays(dayCount: number): CampusDays {
  const zeros = () => new Float64Array(dayCount)
  return {
    itKw: zeros(),
    maxKw: zeros(),
    assumedKw: zeros(),
    facilityKw: zeros(),
    apparentKva: zeros(),
    coolingKw: zeros(),
    unitSubstationLossKw: zeros(),
    upsLossKw: zeros(),
    distributionLossKw: zeros(),
    otherKw: zeros(),
    liquidHeatKw: zeros(),
    airHeatKw: zeros(),
    waterM3: zeros(),
    waterConsumedM3: zeros(),
    heatReusedKw: zeros(),
    designKw: zeros(),
    designKva: zeros(),
  }
}

export function clearCampusDays(days: CampusDays): void {
  for (const array of Object.values(days) as Float64Array[]) array.fill(0)
}

/** Writes a campus's power, heat and water: its halls' sums, and behind them the main transformers energised by then and the utility. */
export function writeCampusDays(
  days: CampusDays,
  campus: CampusPlan,
  installed: MainBank,
  series: DailySeries,
): void {
  const banks = energisedBanks(campus, installed)
  let step = -1
  for (let day = 0; day < days.itKw.length; day++) {
    while ((campus.gridSteps[step + 1]?.day ?? Infinity) <= day) step++
    series.gridMva[day] = campus.gridSteps[step]?.capacityMva ?? 0
    // Before the first tranche nothing runs, and the bank does not matter.
    const bank = banks[step] ?? installed
    series.designMva[day] = utilityKva(bank, days.designKw[day] ?? 0, days.designKva[day] ?? 0) / 1000
    series.provisionedItMw[day] = (days.maxKw[day] ?? 0) / 1000
    const itKw = days.itKw[day] ?? 0
    if (itKw <= 0) continue
    const hallsKw = days.facilityKw[day] ?? 0
    const hallsKva = days.apparentKva[day] ?? 0
    const mainLossKw = transformerLossKw(bank, hallsKva)
    series.itMw[day] = itKw / 1000
    series.facilityMw[day] = (hallsKw + mainLossKw) / 1000
    series.utilityMva[day] = utilityKva(bank, hallsKw, hallsKva) / 1000
    series.coolingMw[day] = (days.coolingKw[day] ?? 0) / 1000
    const substationKw = days.unitSubstationLossKw[day] ?? 0
    const upsKw = days.upsLossKw[day] ?? 0
    const distributionKw = days.distributionLossKw[day] ?? 0
    series.mainTransformerLossMw[day] = mainLossKw / 1000
    series.unitSubstationLossMw[day] = substationKw / 1000
    series.upsLossMw[day] = upsKw / 1000
    series.distributionLossMw[day] = distributionKw / 1000
    series.powerLossMw[day] = (mainLossKw + substationKw + upsKw + distributionKw) / 1000
    series.otherMw[day] = (days.otherKw[day] ?? 0) / 1000
    series.liquidHeatMw[day] = (days.liquidHeatKw[day] ?? 0) / 1000
    series.airHeatMw[day] = (days.airHeatKw[day] ?? 0) / 1000
    series.waterM3[day] = days.waterM3[day] ?? 0
    series.waterConsumedM3[day] = days.waterConsumedM3[day] ?? 0
    series.heatReusedMw[day] = (days.heatReusedKw[day] ?? 0) / 1000
    series.assumedShare[day] = Math.min(1, (days.assumedKw[day] ?? 0) / itKw)
  }
}
