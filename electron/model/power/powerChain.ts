import type { PowerChain } from '../../../shared/results/result.ts'
import { utilityKva, type Facilities } from '../facility/campusFacility.ts'
import { emptyHallState, runHall } from '../facility/hallFacility.ts'
import { itemAt } from '../numbers/limits.ts'
import type { CampusPlan } from '../plan/plan.ts'
import { transformerLossKw } from './transformerBank.ts'

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * Power of one campus from the meter to the racks with every rack of the plan live at mean draw, in the weather of a mean
 * day of the year.
 */
export function traceCampus(campus: CampusPlan, facilities: Facilities): PowerChain {
  const { weather, mainTransformer } = itemAt(facilities.campuses, campus.index)
  const dryBulbC = mean(weather.dryBulbC)
  const wetBulbC = Math.min(dryBulbC, mean(weather.wetBulbC))
  const chain: PowerChain = {
    campusIndex: campus.index,
    utilityKw: 0,
    utilityKva: 0,
    mainTransformerLossKw: 0,
    unitSubstationLossKw: 0,
    upsLossKw: 0,
    distributionLossKw: 0,
    coolingKw: 0,
    otherKw: 0,
    itKw: 0,
  }
  const state = emptyHallState()
  let hallsKw = 0
  let hallsKva = 0
  for (const { index } of campus.halls) {
    const load = itemAt(facilities.loads, index)
    runHall(itemAt(facilities.halls, index), load.meanKw, load.meanLiquidKw, dryBulbC, wetBulbC, state)
    hallsKw += state.facilityKw
    hallsKva += state.apparentKva
    chain.unitSubstationLossKw += state.unitSubstationLossKw
    chain.upsLossKw += state.upsLossKw
    chain.distributionLossKw += state.distributionLossKw
    chain.coolingKw += state.cooling.coolingKw
    chain.otherKw += state.otherKw
    chain.itKw += state.itKw
  }
  if (hallsKw > 0) chain.mainTransformerLossKw = transformerLossKw(mainTransformer, hallsKva)
  chain.utilityKw = hallsKw + chain.mainTransformerLossKw
  chain.utilityKva = utilityKva(mainTransformer, hallsKw, hallsKva)
  return chain
}
