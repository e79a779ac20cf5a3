import type { MarketPrice } from '../../../shared/results/contractResult.ts'
import type { Commitment } from '../../../shared/scenario/contract.ts'
import { dayOf } from '../../../shared/time/calendar.ts'
import type { Plan } from '../plan/plan.ts'
import { fillBetween } from '../portfolio/demandDays.ts'

/** The market price curve a contract is held against, on every day; `null` where it names none. */
export function marketOf(plan: Plan, { priceCurveId }: Commitment): MarketPrice | null {
  const curve = plan.scenario.equipment.priceCurves?.find(({ id }) => id === priceCurveId)
  if (!curve) return null
  const days = (level: 'low' | 'mode' | 'high') =>
    Float32Array.from(
      fillBetween(
        curve.points.map(({ date, usdPerAcceleratorHour }) => ({
          day: dayOf(plan.startDate, date),
          value: usdPerAcceleratorHour.value[level],
        })),
        plan.dayCount,
      ),
    )
  return {
    curveId: curve.id,
    name: curve.name,
    generation: curve.generation,
    low: days('low'),
    mode: days('mode'),
    high: days('high'),
  }
}
