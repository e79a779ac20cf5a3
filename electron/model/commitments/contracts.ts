import {
  CONTRACT_METRICS,
  type ContractMetric,
  type ContractResult,
} from '../../../shared/results/contractResult.ts'
import type { RowTable } from '../../../shared/results/rowTable.ts'
import type { Commitment } from '../../../shared/scenario/contract.ts'
import { dayOf } from '../../../shared/time/calendar.ts'
import { accumulate } from '../numbers/accumulate.ts'
import type { Plan } from '../plan/plan.ts'
import { boardCustomerId } from '../portfolio/customer.ts'
import { countDelivered, type Delivered } from './delivered.ts'
import { drawByCalendar, straightShare, termOf } from './drawdown.ts'
import { marketOf } from './market.ts'
import { committedDays, drawByTranches, readTranches } from './tranches.ts'

const HOURS_PER_DAY = 24
const DAYS_PER_MONTH = 30.4375

/** A contract with the part of its value that each campus stands for. */
export interface ContractDays {
  contract: ContractResult
  /** Cumulative value accrued, USD, unrounded. */
  accruedUsd: Float64Array
  /** By campus, 0..1; all 0 for a provider without campuses in the plan. */
  shareOfCampus: number[]
}

/**
 * Every contract of the scenario, day by day.
 *
 * @param useRatio share of what is delivered to the board's customer that its demand takes, by day; other customers use all of theirs
 */
export function buildContracts(plan: Plan, rows: RowTable, useRatio: Float32Array): ContractDays[] {
  const boardCustomer = boardCustomerId(plan.scenario)
  return plan.scenario.commitments.map((commitment) => {
    const delivered = countDelivered(plan, commitment, rows)
    const ratio = commitment.customerId === boardCustomer ? useRatio : null
    const contract = buildContract(plan, commitment, delivered, ratio)
    const all = delivered.contractedCount
    return {
      ...contract,
      shareOfCampus: delivered.contractedByCampus.map((count) => (all > 0 ? count / all : 0)),
    }
  })
}

function buildContract(
  plan: Plan,
  commitment: Commitment,
  delivered: Delivered,
  useRatio: Float32Array | null,
): Omit<ContractDays, 'shareOfCampus'> {
  const { start, days: termDays } = termOf(plan, commitment)
  const tranches = readTranches(plan, commitment, delivered)
  const committedItMw = committedDays(plan, commitment, tranches, ({ itMw }) => itMw)
  const committedAccelerators = committedDays(
    plan,
    commitment,
    tranches,
    (tranche) => tranche.acceleratorCount,
  )
  const option = addOption(plan, commitment)
  const accruedUsd = accrue(plan, commitment, delivered)
  const scheduledUsd =
    commitment.drawdown === 'by-delivery' && tranches.length > 0
      ? drawByTranches(plan, commitment, tranches)
      : accruedUsd.slice()
  if (option) {
    accruedUsd.forEach((usd, day) => (accruedUsd[day] = usd + (option[day] ?? 0)))
    scheduledUsd.forEach((usd, day) => (scheduledUsd[day] = usd + (option[day] ?? 0)))
  }
  const use = useDays(plan, commitment, delivered, accruedUsd, useRatio)
  const shortfall = shortfallDays(committedItMw, delivered.itMw)
  const committedMwDays = tranches.reduce(
    (sum, { itMw, day }) => sum + itMw * Math.max(0, start + termDays - Math.max(start, day)),
    0,
  )
  const usdPerMwMonth =
    committedMwDays > 0 ? (commitment.totalUsd.value / committedMwDays) * DAYS_PER_MONTH : 0
  const exact: Record<ContractMetric, Float64Array> = {
    scheduledUsd,
    accruedUsd,
    ...use,
    committedItMw,
    committedAccelerators,
    deliveredItMw: delivered.itMw,
    deliveredAccelerators: delivered.accelerators,
    shortfallMwMonths: shortfall,
    shortfallUsd: shortfall.map((mwMonths) => mwMonths * usdPerMwMonth),
  }
  const contract: ContractResult = {
    id: commitment.id,
    name: commitment.name,
    providerId: commitment.providerId,
    customerId: commitment.customerId,
    isCounted: !commitment.isOptional,
    isInPlan: plan.campuses.some(({ spec }) => spec.providerId === commitment.providerId),
    totalUsd:
      commitment.totalUsd.value + (commitment.option?.isExercised ? commitment.option.totalUsd.value : 0),
    startDay: start,
    endDay: Math.ceil(start + termDays),
    drawdown: commitment.drawdown,
    takeOrPayRatio: commitment.takeOrPayRatio?.value ?? 0,
    ...priceOf(plan, commitment, delivered, tranches),
    tranches,
    option: commitment.option
      ? {
          name: commitment.option.name,
          decisionDay: dayOf(plan.startDate, commitment.option.decisionDate),
          isExercised: commitment.option.isExercised,
          totalUsd: commitment.option.totalUsd.value,
        }
      : null,
    market: marketOf(plan, commitment),
    series: Object.fromEntries(
      CONTRACT_METRICS.map((metric) => [metric, Float32Array.from(exact[metric])]),
    ) as ContractResult['series'],
  }
  return { contract, accruedUsd }
}

/** Cumulative value of an option taken up, drawn evenly from its decision to the end of the term; `null` without one. */
function addOption(plan: Plan, commitment: Commitment): Float64Array | null {
  const { option } = commitment
  if (!option?.isExercised) return null
  const { start, days } = termOf(plan, commitment)
  const first = Math.max(start, dayOf(plan.startDate, option.decisionDate))
  const length = Math.max(1, start + days - first)
  return Float64Array.from(
    { length: plan.dayCount },
    (_, day) => option.totalUsd.value * straightShare(day + 1 - first, length),
  )
}

/**
 * Cumulative value accrued, USD. By the calendar; or by delivery: every accelerator-day delivered in the term is worth
 * total / (contracted accelerators x term days), never more than the total.
 */
function accrue(plan: Plan, commitment: Commitment, delivered: Delivered): Float64Array {
  if (commitment.drawdown !== 'by-delivery') return drawByCalendar(plan, commitment)
  const accrued = new Float64Array(plan.dayCount)
  if (delivered.contractedCount === 0) return accrued
  const { start, days } = termOf(plan, commitment)
  const usdPerAcceleratorDay = commitment.totalUsd.value / (delivered.contractedCount * days)
  for (let day = Math.max(0, start); day < plan.dayCount && day < start + days; day++) {
    accrued[day] = (delivered.accelerators[day] ?? 0) * usdPerAcceleratorDay
  }
  accumulate(accrued)
  return accrued.map((usd) => Math.min(commitment.totalUsd.value, usd))
}

/** Dollars and accelerator-hours used, owed and delivered, cumulative; hours count from the start of the term to its end. */
function useDays(
  plan: Plan,
  commitment: Commitment,
  delivered: Delivered,
  accruedUsd: Float64Array,
  useRatio: Float32Array | null,
): Record<'usedUsd' | 'payableUsd' | 'deliveredHours' | 'usedHours', Float64Array> {
  const { start, days: termDays } = termOf(plan, commitment)
  const takeOrPayRatio = commitment.takeOrPayRatio?.value ?? 0
  const zeros = () => new Float64Array(plan.dayCount)
  const days = { usedUsd: zeros(), payableUsd: zeros(), deliveredHours: zeros(), usedHours: zeros() }
  let before = 0
  for (let day = 0; day < plan.dayCount; day++) {
    const used = useRatio?.[day] ?? 1
    const accruedToday = (accruedUsd[day] ?? 0) - before
    before = accruedUsd[day] ?? 0
    const isInTerm = day >= start && day < start + termDays
    const hours = isInTerm ? (delivered.accelerators[day] ?? 0) * HOURS_PER_DAY : 0
    days.usedUsd[day] = accruedToday * used
    days.payableUsd[day] = accruedToday * Math.max(used, takeOrPayRatio)
    days.deliveredHours[day] = hours
    days.usedHours[day] = hours * used
  }
  for (const array of Object.values(days)) accumulate(array)
  return days
}

/** Committed and not delivered, MW-months, cumulative. */
function shortfallDays(committedItMw: Float64Array, deliveredItMw: Float64Array): Float64Array {
  const shortfall = committedItMw.map(
    (itMw, day) => Math.max(0, itMw - (deliveredItMw[day] ?? 0)) / DAYS_PER_MONTH,
  )
  accumulate(shortfall)
  return shortfall
}

function priceOf(
  plan: Plan,
  commitment: Commitment,
  delivered: Delivered,
  tranches: ContractResult['tranches'],
): Pick<ContractResult, 'usdPerAcceleratorHour' | 'priceBasis'> {
  const { usdPerAcceleratorHour, usdPerItMwMonth, totalUsd } = commitment
  if (usdPerAcceleratorHour) {
    return { usdPerAcceleratorHour: usdPerAcceleratorHour.value, priceBasis: 'accelerator-hour' }
  }
  if (usdPerItMwMonth && delivered.acceleratorsPerMw > 0) {
    const hours = delivered.acceleratorsPerMw * DAYS_PER_MONTH * HOURS_PER_DAY
    return { usdPerAcceleratorHour: usdPerItMwMonth.value / hours, priceBasis: 'mw-month' }
  }
  const { start, days } = termOf(plan, commitment)
  const end = start + days
  const acceleratorDays =
    tranches.length > 0
      ? tranches.reduce(
          (sum, { day, acceleratorCount }) =>
            sum + acceleratorCount * Math.max(0, end - Math.max(start, day)),
          0,
        )
      : delivered.contractedCount * days
  const acceleratorHours = acceleratorDays * HOURS_PER_DAY
  // Less than one hour of one accelerator has no price: a term typed as nearly nothing would make it endless.
  return acceleratorHours >= 1
    ? { usdPerAcceleratorHour: totalUsd.value / acceleratorHours, priceBasis: 'total' }
    : { usdPerAcceleratorHour: 0, priceBasis: 'none' }
}
