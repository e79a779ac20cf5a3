import type { PowerChain } from '../../../shared/results/result.ts'
import { transformerLossKw } from '../components/transformer.ts'
import type { Facilities } from '../facility/campusFacility.ts'
import { runHallHour } from '../facility/hallFacility.ts'
import { itemAt } from '../numbers/limits.ts'
import type { CampusPlan } from '../plan/plan.ts'
import { utilityKva } from './mainTransformers.ts'

/** Rack power shelf of the ORv3 kind near half load: 97.5 % (Flex, 2024-25). */
const SHELF_EFFICIENCY = 0.975
/**
 * 50 to 12 V at 97.5 % (Infineon, 2024) and the voltage regulators at the chip at 90 %.
 * assumed: no published figure of a whole board was found.
 */
const BOARD_EFFICIENCY = 0.975 * 0.9

/**
 * Power of one campus from the meter to the racks with every rack of the plan live at mean draw, in an hour of the year's mean weather.
 */
export function traceCampus(campus: CampusPlan, facilities: Facilities): PowerChain {
  const { site, mainTransformer } = itemAt(facilities.campuses, campus.index)
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
    shelfLossKw: 0,
    boardLossKw: 0,
  }
  let hallsKw = 0
  let hallsKva = 0
  for (const { index, power } of campus.halls) {
    const load = itemAt(facilities.loads, index)
    const facility = itemAt(facilities.halls, index)
    const hour = runHallHour(facility, site.meanHour, load.meanKw, load.meanLiquidKw)
    if (!hour) continue
    const distributionKw = hour.itKw * facility.plant.distributionLossRatio
    hallsKw += hour.facilityKw
    hallsKva += hour.utilityKva
    chain.unitSubstationLossKw += hour.transformerLossKw
    // Without a UPS the difference is what rounding leaves.
    if (facility.plant.upsRatedKw > 0) chain.upsLossKw += hour.lossKw - distributionKw
    chain.distributionLossKw += distributionKw
    chain.coolingKw += hour.fanKw + hour.pumpKw + hour.chillerKw
    chain.otherKw += hour.fixedKw
    chain.itKw += hour.itKw
    const { shelfEfficiency, boardEfficiency } = power
    const shelfKw = hour.itKw * (1 - (shelfEfficiency?.value ?? SHELF_EFFICIENCY))
    chain.shelfLossKw += shelfKw
    chain.boardLossKw += (hour.itKw - shelfKw) * (1 - (boardEfficiency?.value ?? BOARD_EFFICIENCY))
  }
  if (hallsKw > 0) chain.mainTransformerLossKw = transformerLossKw(mainTransformer, hallsKva)
  chain.utilityKw = hallsKw + chain.mainTransformerLossKw
  chain.utilityKva = utilityKva(mainTransformer, hallsKw, hallsKva)
  return chain
}
