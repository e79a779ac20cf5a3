import type { ContractResult } from '../../../shared/results/contractResult.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import type { Commitment } from '../../../shared/scenario/contract.ts'
import { dayOf } from '../../../shared/time/calendar.ts'
import { add } from '../numbers/accumulate.ts'
import type { Plan } from '../plan/plan.ts'
import type { Delivered } from './delivered.ts'
import { straightShare, termOf } from './drawdown.ts'

type Tranche = ContractResult['tranches'][number]

/**
 * A contract's tranches by date, what they leave out filled in: MW from accelerators and the other way round by the plan's own
 * halls, and dollars by their share of the accelerator-days (without accelerators, the MW-days) from their date to the end of the term.
 */
export function readTranches(plan: Plan, commitment: Commitment, delivered: Delivered): Tranche[] {
  const { start, days } = termOf(plan, commitment)
  const perMw = delivered.acceleratorsPerMw
  const tranches = (commitment.tranches ?? [])
    .map(({ id, name, date, itMw, acceleratorCount, usd }) => {
      const day = dayOf(plan.startDate, date)
      const count = acceleratorCount?.value ?? Math.round((itMw?.value ?? 0) * perMw)
      const mw = itMw?.value ?? (perMw > 0 ? count / perMw : 0)
      return { id, name, day, itMw: mw, acceleratorCount: count, usd: usd?.value ?? NaN, metDay: NEVER_DAY }
    })
    .sort((a, b) => a.day - b.day)
  const weight = ({ day, itMw, acceleratorCount }: Tranche) =>
    (perMw > 0 ? acceleratorCount : itMw) * Math.max(0, start + days - Math.max(start, day))
  const open = tranches.filter(({ usd }) => Number.isNaN(usd))
  const left = commitment.totalUsd.value - tranches.reduce((sum, { usd }) => sum + (usd || 0), 0)
  const all = open.reduce((sum, tranche) => sum + weight(tranche), 0)
  const weights = open.map((tranche) => (all > 0 ? weight(tranche) / all : 0))
  open.forEach((tranche, index) => (tranche.usd = Math.max(0, left) * (weights[index] ?? 0)))
  dateTranches(tranches, delivered)
  return tranches
}

/** Notes when all that is due up to a tranche is live. */
function dateTranches(tranches: Tranche[], delivered: Delivered): void {
  let accelerators = 0
  let itMw = 0
  for (const tranche of tranches) {
    accelerators += tranche.acceleratorCount
    itMw += tranche.itMw
    const isByCount = accelerators > 0
    const live = isByCount ? delivered.accelerators : delivered.itMw
    // A hair of slack, for megawatts that were worked out from counts.
    const asked = (isByCount ? accelerators : itMw) * (1 - 1e-9)
    const met = asked > 0 ? live.findIndex((amount) => amount >= asked) : -1
    if (met >= 0) tranche.metDay = met
  }
}

/** What tranches promise by each day of the term, summed. */
export function committedDays(
  plan: Plan,
  commitment: Commitment,
  tranches: readonly Tranche[],
  amount: (tranche: Tranche) => number,
): Float64Array {
  const { start, days } = termOf(plan, commitment)
  const committed = new Float64Array(plan.dayCount)
  const last = Math.min(plan.dayCount, Math.ceil(start + days))
  for (const tranche of tranches) {
    for (let day = Math.max(0, start, tranche.day); day < last; day++) add(committed, day, amount(tranche))
  }
  return committed
}

/** Cumulative value had every tranche come on its date: each accrues its dollars evenly from its date to the end of the term. */
export function drawByTranches(
  plan: Plan,
  commitment: Commitment,
  tranches: readonly Tranche[],
): Float64Array {
  const { start, days } = termOf(plan, commitment)
  const scheduled = new Float64Array(plan.dayCount)
  for (const { day: from, usd } of tranches) {
    const first = Math.max(start, from)
    const length = start + days - first
    if (length <= 0) continue
    for (let day = 0; day < plan.dayCount; day++) {
      add(scheduled, day, usd * straightShare(day + 1 - first, length))
    }
  }
  return scheduled
}
