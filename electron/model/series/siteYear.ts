import type { SiteYear } from '../../../shared/results/result.ts'
import { transformerLossKw } from '../components/transformer.ts'
import type { Facilities } from '../facility/campusFacility.ts'
import { runHallHour, withMix } from '../facility/hallFacility.ts'
import { itemAt } from '../numbers/limits.ts'
import type { CampusPlan } from '../plan/plan.ts'
import { utilityKva, type MainBank } from '../power/mainTransformers.ts'
import { addEnergy, emptyEnergy, settleEnergy } from '../programme/energyTotals.ts'
import { YEAR_DAYS } from '../weather/weatherYear.ts'
import type { LevelYears } from './levelYears.ts'

const DAYS = Uint16Array.from({ length: YEAR_DAYS }, (_, day) => day)
const DAY_HOURS = 24
const LITRES_PER_M3 = 1000
const KW_PER_MW = 1000

/** A campus with every rack of the plan live: in the hour it is sized on, and over the year it is billed on. */
export function sumSiteYear(campus: CampusPlan, facilities: Facilities, years: LevelYears): SiteYear {
  const { site, mainTransformer } = itemAt(facilities.campuses, campus.index)
  return {
    campusIndex: campus.index,
    weatherName: site.name,
    isMeasured: site.isMeasured,
    design: designOf(campus, facilities, mainTransformer),
    annual: {
      ...annualOf(campus, facilities, mainTransformer, years),
      meanDryBulbC: site.meanHour.dryBulbC[0] ?? 0,
      meanWetBulbC: site.meanHour.wetBulbC[0] ?? 0,
    },
  }
}

function designOf(campus: CampusPlan, facilities: Facilities, bank: MainBank): SiteYear['design'] {
  const { site } = itemAt(facilities.campuses, campus.index)
  let itKw = 0
  let hallsKw = 0
  let hallsKva = 0
  let unmetKw = 0
  for (const { index } of campus.halls) {
    const { maxKw, maxLiquidKw } = itemAt(facilities.loads, index)
    const hour = runHallHour(itemAt(facilities.halls, index), site.designHour, maxKw, maxLiquidKw)
    itKw += hour?.itKw ?? 0
    hallsKw += hour?.facilityKw ?? 0
    hallsKva += hour?.utilityKva ?? 0
    unmetKw += hour?.unmetKw ?? 0
  }
  const facilityKw = hallsKw > 0 ? hallsKw + transformerLossKw(bank, hallsKva) : 0
  return {
    dryBulbC: site.point.dryBulbC,
    wetBulbC: site.point.wetBulbC,
    itMw: itKw / KW_PER_MW,
    facilityMw: facilityKw / KW_PER_MW,
    utilityMva: utilityKva(bank, hallsKw, hallsKva) / KW_PER_MW,
    powerRatio: itKw > 0 ? facilityKw / itKw : 0,
    unmetMw: unmetKw / KW_PER_MW,
  }
}

type Annual = Omit<SiteYear['annual'], 'meanDryBulbC' | 'meanWetBulbC'>

function annualOf(campus: CampusPlan, facilities: Facilities, bank: MainBank, years: LevelYears): Annual {
  const hallsKwh = new Float64Array(YEAR_DAYS)
  const hallsKvah = new Float64Array(YEAR_DAYS)
  const peakKw = new Float64Array(YEAR_DAYS)
  const metered = { itMwh: 0, facilityMwh: 0, waterM3: 0, waterConsumedM3: 0, heatReusedMwh: 0 }
  let unmetMwh = 0
  for (const { index } of campus.halls) {
    const { meanKw, meanLiquidKw } = itemAt(facilities.loads, index)
    if (meanKw <= 0) continue
    const facility = itemAt(facilities.halls, index)
    const plant = withMix(facility, meanKw, meanLiquidKw)
    const sums = years.at(plant, facility, meanKw, DAYS)
    for (let day = 0; day < YEAR_DAYS; day++) {
      const facilityKwh = sums.facilityKwh[day] ?? 0
      hallsKwh[day] = (hallsKwh[day] ?? 0) + facilityKwh
      hallsKvah[day] = (hallsKvah[day] ?? 0) + facilityKwh / plant.powerFactor
      peakKw[day] = (peakKw[day] ?? 0) + (sums.peakKw[day] ?? 0)
      metered.itMwh += (sums.itKwh[day] ?? 0) / KW_PER_MW
      metered.waterM3 += (sums.withdrawnL[day] ?? 0) / LITRES_PER_M3
      metered.waterConsumedM3 += (sums.consumedL[day] ?? 0) / LITRES_PER_M3
      metered.heatReusedMwh += (sums.reusedKwh[day] ?? 0) / KW_PER_MW
      unmetMwh += (sums.unmetKwh[day] ?? 0) / KW_PER_MW
    }
  }
  let highestKw = 0
  for (let day = 0; day < YEAR_DAYS; day++) {
    const halls = hallsKwh[day] ?? 0
    if (halls <= 0) continue
    const mainKw = transformerLossKw(bank, (hallsKvah[day] ?? 0) / DAY_HOURS)
    metered.facilityMwh += (halls + mainKw * DAY_HOURS) / KW_PER_MW
    highestKw = Math.max(highestKw, (peakKw[day] ?? 0) + mainKw)
  }
  const totals = settleEnergy(addEnergy(emptyEnergy(), metered, campus.location))
  return { ...totals, peakMw: highestKw / KW_PER_MW, unmetMwh }
}
