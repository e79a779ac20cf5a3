import type { Chiller, ChillerCurves } from '../../../shared/catalog/coolingEquipment.ts'
import type { Finding } from '../../../shared/results/finding.ts'
import { biquadratic, curveTuples, type Biquadratic } from '../components/chillerCurves.ts'
import { WATER_CHILLER, type LoopPlant } from '../kernel/hallPlant.ts'
import { itemAt } from '../numbers/limits.ts'
import { nameHall, onCampus, onHall, type Facts } from './finding.ts'

/** What a machine's own curves may give inside their range, as shares of its rating; beyond, the model holds them. */
const REAL = { power: [0.05, 5], capacity: [0.1, 3], partLoad: [0.01, 2] } as const
/** Points looked at along each axis of the range. */
const STEPS = 8

/** Chillers whose own curves make no machine, and halls that run one outside what its curves were fitted over. */
export function findChillers({ plan, facilities }: Facts): Finding[] {
  const unreal = plan.scenario.equipment.chillers.flatMap((chiller) => {
    const fault = chiller.curves ? faultOf(chiller.curves.value) : null
    if (!fault) return []
    return onCampus(plan, null, {
      code: 'chiller-curves-unreal',
      severity: 'warning',
      message: `The curves of "${chiller.name}" give ${fault.clause} inside their own range; they are held to what machines do.`,
      remedy: 'Check the order and the sign of the coefficients, and the range they hold for.',
      value: fault.value,
      limit: fault.limit,
      unit: 'ratio',
    })
  })
  const outside = plan.halls.flatMap((hall) => {
    const { plant } = itemAt(facilities.halls, hall.index)
    const { point } = itemAt(facilities.campuses, hall.campusIndex).site
    for (const loop of [plant.liquidLoop, plant.airLoop]) {
      const found = loop && hall.chiller ? outsideCurves(hall.chiller, loop, point) : null
      if (found) return onHall(plan, hall, outsideCore(found, nameHall(plan, hall)))
    }
    return []
  })
  return [...unreal, ...outside]
}

interface Fault {
  clause: string
  value: number
  limit: number
}

function faultOf(curves: ChillerCurves): Fault | null {
  const { leavingRangeC, enteringRangeC, leastPartLoad } = curves
  const { capacityByTemp, eirByTemp, eirByPartLoad } = curveTuples(curves)
  const [a, b, c] = eirByPartLoad
  for (let i = 0; i <= STEPS; i++) {
    const leavingC = between(leavingRangeC, i / STEPS)
    for (let j = 0; j <= STEPS; j++) {
      const enteringC = between(enteringRangeC, j / STEPS)
      const at = (list: Biquadratic) => biquadratic(list, leavingC, enteringC)
      const where = `at ${leavingC.toFixed(1)} and ${enteringC.toFixed(1)} degrees C`
      const fault =
        outsideOf(REAL.power, at(eirByTemp), `of their rated power, ${where},`) ??
        outsideOf(REAL.capacity, at(capacityByTemp), `of their rated capacity, ${where},`)
      if (fault) return fault
    }
    const load = between([leastPartLoad, 1], i / STEPS)
    const power = a + b * load + c * load * load
    const fault = outsideOf(REAL.partLoad, power, `of full-load power at ${(load * 100).toFixed(0)} % load`)
    if (fault) return fault
  }
  return null
}

function outsideOf([low, high]: readonly [number, number], value: number, ofWhat: string): Fault | null {
  if (value >= low && value <= high) return null
  return { clause: `${Number(value.toPrecision(3))} ${ofWhat}`, value, limit: value < low ? low : high }
}

const between = ([low, high]: readonly [number, number], share: number): number => low + share * (high - low)

interface Outside {
  chiller: Chiller
  what: string
  valueC: number
  rangeC: readonly [number, number]
}

/** The chilled water, or what enters the condenser on the design day, where the curves do not reach it. */
function outsideCurves(
  chiller: Chiller,
  loop: LoopPlant,
  point: { dryBulbC: number; wetBulbC: number },
): Outside | null {
  const curves = chiller.curves?.value
  if (!curves || loop.chillerCount <= 0) return null
  const isWater = loop.chiller === WATER_CHILLER
  const enteringC = isWater ? point.wetBulbC + loop.coolerApproachK : point.dryBulbC
  const entering = isWater ? 'condenser water on the design day' : 'air on the design day'
  const isWithin = (valueC: number, [low, high]: readonly [number, number]) => valueC >= low && valueC <= high
  if (!isWithin(loop.supplyC, curves.leavingRangeC))
    return { chiller, what: 'water leaving', valueC: loop.supplyC, rangeC: curves.leavingRangeC }
  if (!isWithin(enteringC, curves.enteringRangeC))
    return { chiller, what: entering, valueC: enteringC, rangeC: curves.enteringRangeC }
  return null
}

function outsideCore({ chiller, what, valueC, rangeC }: Outside, hallName: string) {
  const [low, high] = rangeC
  return {
    code: 'chiller-outside-curves',
    severity: 'note' as const,
    message: `The chiller "${chiller.name}" in ${hallName} meets ${what} of ${valueC.toFixed(1)} degrees C; its curves hold from ${low} to ${high}. There it is taken by its share of Carnot.`,
    remedy: 'Give curves that cover these temperatures, or check the set points of the cooling design.',
    value: valueC,
    limit: valueC < low ? low : high,
    unit: 'degC',
  }
}
