import type { Briefing } from './briefing.ts'

/** Shown beyond the last rack going live, days: long enough to see that the curve stays. */
const AFTERWARDS_DAYS = 60

/** Last day of drawings about the building-up: the years of operation after it would press the work to the margin. */
export function buildPeriodEnd({ keyDays }: Pick<Briefing, 'keyDays'>): number {
  const lastEvent = Math.max(keyDays.readingDay, keyDays.optionsDay ?? 0, keyDays.target?.day ?? 0)
  return Math.min(keyDays.lastDay, Math.max(1, lastEvent + AFTERWARDS_DAYS))
}
