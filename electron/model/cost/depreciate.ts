import type { CostSet } from '../../../shared/catalog/costSet.ts'
import type { CapitalLine } from '../../../shared/results/cashFlow.ts'
import { add } from '../numbers/accumulate.ts'
import type { Spending } from './spend.ts'

const DAYS_PER_YEAR = 365.25

/** Which life each kind of capital is written off over; land keeps its value. */
const LIFE_OF: Record<CapitalLine, 'itLifeYears' | 'plantLifeYears' | 'shellLifeYears' | null> = {
  land: null,
  substation: 'plantLifeYears',
  shell: 'shellLifeYears',
  electrical: 'plantLifeYears',
  mechanical: 'plantLifeYears',
  network: 'itLifeYears',
  it: 'itLifeYears',
  commissioning: 'plantLifeYears',
}

/** Capital written off each day, USD: every day's spending in equal daily parts over its life, from the day after. */
export function depreciate(costSet: CostSet, spending: Spending, dayCount: number): Float64Array {
  const changes = new Float64Array(dayCount)
  for (const [line, key] of Object.entries(LIFE_OF) as [CapitalLine, (typeof LIFE_OF)[CapitalLine]][]) {
    const years = key && costSet[key]?.value
    if (!years) continue
    const lifeDays = Math.max(1, Math.round(years * DAYS_PER_YEAR))
    spending[line].forEach((usd, day) => {
      if (usd === 0) return
      if (day + 1 < dayCount) add(changes, day + 1, usd / lifeDays)
      if (day + 1 + lifeDays < dayCount) add(changes, day + 1 + lifeDays, -usd / lifeDays)
    })
  }
  let daily = 0
  return changes.map((change) => {
    daily += change
    // What is left of sums that cancel out.
    return Math.max(0, daily)
  })
}
