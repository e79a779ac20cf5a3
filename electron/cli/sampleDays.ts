import type { SimulationResult } from '../../shared/results/result.ts'
import { dayOf, monthOf } from '../../shared/time/calendar.ts'

/**
 * Days a series is sampled on, ascending: the first and last day, the first of every month (or every `everyDays`), and
 * the exact day of every milestone and target inside the span.
 */
export function sampleDays(result: SimulationResult, everyDays?: number): number[] {
  const lastDay = result.dayCount - 1
  const days = new Set([0, lastDay])
  const rhythm = everyDays === undefined ? firstsOfMonths(result) : multiples(everyDays, lastDay)
  for (const day of rhythm) days.add(day)
  for (const { day } of [...result.milestones, ...result.targets]) {
    if (day >= 0 && day <= lastDay) days.add(Math.floor(day))
  }
  return [...days].sort((a, b) => a - b)
}

function multiples(everyDays: number, lastDay: number): number[] {
  return Array.from({ length: Math.floor(lastDay / everyDays) + 1 }, (_, index) => index * everyDays)
}

function firstsOfMonths({ startDate, dayCount }: SimulationResult): number[] {
  const days: number[] = []
  let { year, month } = monthOf(startDate, 0)
  for (;;) {
    month = (month + 1) % 12
    if (month === 0) year++
    const day = dayOf(startDate, `${year}-${String(month + 1).padStart(2, '0')}-01`)
    if (day >= dayCount) return days
    days.push(day)
  }
}
