import type { HallLimit } from '../../../shared/results/place.ts'
import { hallHeatKw } from '../facility/hallFacility.ts'
import type { HallFacts } from './hallFacts.ts'
import { countLimit, shareLimit } from './limits.ts'

/** Heat that a litre of 25 % propylene glycol carries a kelvin, kJ: 1.013 kg/L x 3.96 kJ/(kg K). */
const COOLANT_KJ_PER_L_K = 1.013 * 3.96
const SECONDS_PER_MINUTE = 60

/** Heat of hall and racks against the plant, in all and by the medium that carries it. */
export function coolingLimits(facts: HallFacts): HallLimit[] {
  const { hall, facility, load } = facts
  const coolingKw = hall.spec.coolingKw.value
  const limits = [
    countLimit(
      {
        cause: 'cooling',
        asked: hallHeatKw(facility, load.maxKw),
        allowed: coolingKw,
        unit: 'kW',
        basis: 'racks with the losses, lights and controls of their hall against the cooling it is built for',
      },
      load,
      racksForHeat(facts, (itKw) => hallHeatKw(facility, itKw), coolingKw),
    ),
  ]
  const { plant } = facility
  const spares = 1 + hall.cooling.spareRatio.value
  if (facility.hasLiquid && load.maxLiquidKw > 0) limits.push(...cduLimits(facts, spares))
  const toAir = (itKw: number) => airKw(facts, itKw)
  const handlerKw = plant.handlerRatedKw / spares
  limits.push(
    countLimit(
      {
        cause: 'air-heat',
        asked: toAir(load.maxKw),
        allowed: handlerKw,
        unit: 'kW',
        basis: 'heat left to the hall’s air against its air handlers, spares apart',
      },
      load,
      racksForHeat(facts, toAir, handlerKw),
    ),
  )
  return limits
}

/** Coolant units by the heat they exchange and by the coolant they move, spares apart. */
function cduLimits({ hall, facility, load, groups }: HallFacts, spares: number): HallLimit[] {
  const { plant, machines } = facility
  const flowLpm = groups.reduce(
    (sum, { rackCount, maxKw, liquidRatio, rackType }) =>
      sum + rackCount * maxKw * liquidRatio * rackType.liquidFlowLpmPerKw.value,
    0,
  )
  const ratedLpm =
    hall.cdu?.ratedFlowLpm?.value ??
    ((hall.cdu?.ratedKw.value ?? 0) * SECONDS_PER_MINUTE) /
      (COOLANT_KJ_PER_L_K * hall.cooling.liquidDeltaK.value)
  const limits = [
    shareLimit(
      {
        cause: 'cdu-heat',
        asked: load.maxLiquidKw,
        allowed: plant.cduRatedKw / spares,
        unit: 'kW',
        basis: 'the racks’ liquid heat against their coolant units, spares apart',
      },
      load,
    ),
  ]
  if (flowLpm > 0) {
    limits.push(
      shareLimit(
        {
          cause: 'cdu-flow',
          asked: flowLpm,
          allowed: (machines.cduCount * ratedLpm) / spares,
          unit: 'L/min',
          basis: hall.cdu?.ratedFlowLpm
            ? 'coolant that the racks ask for against the units’ rated flow, spares apart'
            : 'coolant that the racks ask for against the units’ rated heat at the design’s warming, spares apart',
        },
        load,
      ),
    )
  }
  return limits
}

/** Heat that the hall's air takes when its racks draw `itKw`, theirs in liquid left out unless it ends in the air. */
function airKw({ facility, load }: HallFacts, itKw: number): number {
  const inLiquid = facility.hasLiquid && facility.plant.liquidLoop ? itKw * load.liquidHeatRatio : 0
  return hallHeatKw(facility, itKw) - inLiquid
}

/** Racks of the hall's mix whose heat stays within what is allowed: by bisection, since UPS loss is curved. */
function racksForHeat({ load }: HallFacts, heatKw: (itKw: number) => number, allowedKw: number): number {
  if (load.maxKw <= 0) return 0
  const rackKw = load.maxKw / load.rackCount
  let low = 0
  let high = 1
  while (heatKw(high) <= allowedKw && high < 1e9) high *= 2
  for (let pass = 0; pass < 50; pass++) {
    const middle = (low + high) / 2
    if (heatKw(middle) <= allowedKw * (1 + 1e-9)) low = middle
    else high = middle
  }
  return Math.min(1e9, high / rackKw)
}
