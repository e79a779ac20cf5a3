/**
 * What a hall (or, added up, a campus) did on each day. One Float64Array of `dayCount` a quantity; kWh unless said. Days a hall does not run are 0.
 */
export const DAY_SUMS = [
  'itKwh',
  /** Everything behind the meter, IT included. */
  'facilityKwh',
  'fanKwh',
  'pumpKwh',
  'chillerKwh',
  /** UPS and distribution. */
  'lossKwh',
  'transformerLossKwh',
  /** Lights, controls, offices. */
  'fixedKwh',
  'rejectedKwh',
  'reusedKwh',
  /** Heat above what the plant holds at its set points. */
  'unmetKwh',
  'withdrawnL',
  'consumedL',
  /** Highest hour, kW. */
  'peakKw',
  /** Warmest hour of the air, and of the coolant, above its set point, K. */
  'airExcessK',
  'liquidExcessK',
] as const
export type DaySum = (typeof DAY_SUMS)[number]
export type DaySums = Record<DaySum, Float64Array>

export function createDaySums(dayCount: number): DaySums {
  const sums: Partial<DaySums> = {}
  for (const name of DAY_SUMS) sums[name] = new Float64Array(dayCount)
  return sums as DaySums
}

/** Quantities of one year or span: sums of the days; `peakKw` and the excesses are the highest. */
export type SpanTotals = Record<DaySum, number>

/** Adds days from `fromDay` up to, without, `toDay`. */
export function totalsOf(sums: DaySums, fromDay = 0, toDay = sums.itKwh.length): SpanTotals {
  const totals: Partial<SpanTotals> = {}
  for (const name of DAY_SUMS) {
    const days = sums[name]
    const takesHighest = name === 'peakKw' || isExcess(name)
    let total = 0
    for (let day = fromDay; day < toDay; day++) {
      const value = days[day] ?? 0
      total = takesHighest ? Math.max(total, value) : total + value
    }
    totals[name] = total
  }
  return totals as SpanTotals
}

/** Ratios of a span; 0 where no IT ran. Energy-weighted. */
export interface SpanRatios {
  pue: number
  /** Litres withdrawn, and consumed, a kWh of IT. */
  withdrawalWue: number
  consumptionWue: number
  /** Energy reuse effectiveness: (facility - reused) / IT. */
  ere: number
}

export function ratiosOf(totals: SpanTotals): SpanRatios {
  const it = totals.itKwh
  if (!(it > 0)) return { pue: 0, withdrawalWue: 0, consumptionWue: 0, ere: 0 }
  return {
    pue: totals.facilityKwh / it,
    withdrawalWue: totals.withdrawnL / it,
    consumptionWue: totals.consumedL / it,
    ere: (totals.facilityKwh - totals.reusedKwh) / it,
  }
}

/** Adds a hall's days to a campus's. Highest hours are added too: an upper bound, exact where halls peak in the same hour. */
export function addDays(into: DaySums, hall: DaySums): void {
  for (const name of DAY_SUMS) {
    const to = into[name]
    const from = hall[name]
    if (isExcess(name))
      for (let day = 0; day < to.length; day++) to[day] = Math.max(to[day] ?? 0, from[day] ?? 0)
    else for (let day = 0; day < to.length; day++) to[day] = (to[day] ?? 0) + (from[day] ?? 0)
  }
}

const isExcess = (name: DaySum) => name === 'airExcessK' || name === 'liquidExcessK'
