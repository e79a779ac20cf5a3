import { dateOf, dayOf, formatDay } from './calendar.ts'
import { isoDate, monthNumber, parseDate } from './parseDate.ts'

export type ParsedMoment = { ok: true; day: number } | { ok: false; message: string }

interface MomentContext {
  /** ISO dates: day 0 of the plan, and the calendar's today. */
  startDate: string
  today: string
  dayCount: number
  /** Steps such as "+90 d" count from here. */
  fromDay: number
}

const FORMS = 'Type a day such as 1 Sep 2026, sep 2026, Q3 2026, 2026-09, 2026, today or +90 d'

/** A day so many months away: the same date, or the month's last where it has no such date. */
export function addMonths(startDate: string, day: number, months: number): number {
  const [year = 0, month = 1, date = 1] = dateOf(startDate, day).split('-').map(Number)
  const index = year * 12 + month - 1 + months
  const toYear = Math.floor(index / 12)
  const toMonth = (index % 12) + 1
  const lastDate = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate()
  return dayOf(startDate, isoDate(toYear, toMonth, Math.min(date, lastDate)) ?? startDate)
}

/** Monday of an ISO week; week 1 is the one with 4 January. */
function mondayOf(year: number, week: number): string {
  const fourth = new Date(Date.UTC(year, 0, 4))
  const monday = 4 - ((fourth.getUTCDay() + 6) % 7) + (week - 1) * 7
  return new Date(Date.UTC(year, 0, monday)).toISOString().slice(0, 10)
}

/** First day of what was typed, as an ISO date; null where it is no such form, empty where the calendar has none. */
function firstDateOf(typed: string): string | null {
  const quarter = /^q([1-4])\s*[/ -]?\s*(\d{4})$|^(\d{4})\s*[/ -]?\s*q([1-4])$/.exec(typed)
  if (quarter) {
    const [number, year] = quarter[1] ? [quarter[1], quarter[2]] : [quarter[4], quarter[3]]
    return isoDate(Number(year), Number(number) * 3 - 2, 1)
  }
  const half = /^h([12])\s*(\d{4})$/.exec(typed)
  if (half) return isoDate(Number(half[2]), half[1] === '1' ? 1 : 7, 1)
  const week = /^(\d{4})-?w(\d{1,2})$/.exec(typed)
  if (week)
    return Number(week[2]) >= 1 && Number(week[2]) <= 53 ? mondayOf(Number(week[1]), Number(week[2])) : ''
  const month = /^(\d{4})-(\d{1,2})$/.exec(typed)
  if (month) return isoDate(Number(month[1]), Number(month[2]), 1) ?? ''
  const named = /^([a-z]{3,9})\.?\s+(\d{4})$/.exec(typed)
  if (named && monthNumber(named[1] ?? '') > 0)
    return isoDate(Number(named[2]), monthNumber(named[1] ?? ''), 1)
  return /^\d{4}$/.test(typed) ? isoDate(Number(typed), 1, 1) : null
}

/** Days of "+90 d", "-6 w", "+3 mo", "+1 y" from a day; null where it is no step. */
function stepFrom(typed: string, { startDate, fromDay }: MomentContext): number | null {
  const step = /^([+\-\u2212])\s*(\d{1,5})\s*(d|days?|w|wk|weeks?|m|mo|months?|y|yr|years?)?$/.exec(typed)
  if (!step) return null
  const count = Number(step[2]) * (step[1] === '+' ? 1 : -1)
  const unit = step[3]?.[0] ?? 'd'
  if (unit === 'd') return fromDay + count
  return unit === 'w' ? fromDay + count * 7 : addMonths(startDate, fromDay, unit === 'y' ? count * 12 : count)
}

/**
 * Reads a moment as a person types it: a date, `Q3 2026`, `H2 2026`, `2026-09`, `sep 2026`, `2026-W36`, `2026`, `today`, or a step from
 * the day that shows: `+90 d`, `-6 w`, `+3 mo`. A span means its first day.
 *
 * @returns a day of the plan, or a sentence that says what is wrong
 */
export function parseMoment(text: string, context: MomentContext): ParsedMoment {
  const typed = text.trim()
  const plain = typed.toLowerCase().replace(/\s+/g, ' ')
  if (plain === '') return { ok: false, message: `${FORMS}.` }
  const step = stepFrom(plain, context)
  if (step !== null) return withinPlan(typed, step, context)
  const first = plain === 'today' ? context.today : firstDateOf(plain)
  if (first === '') return { ok: false, message: `"${typed}" is not on the calendar. ${FORMS}.` }
  if (first !== null) return withinPlan(typed, dayOf(context.startDate, first), context)
  const date = parseDate(plain)
  if (date.ok) return withinPlan(typed, dayOf(context.startDate, date.date), context)
  const isOffCalendar = date.message.includes('not on the calendar')
  return {
    ok: false,
    message: `"${typed}" is not ${isOffCalendar ? 'on the calendar' : 'a date'}. ${FORMS}.`,
  }
}

function withinPlan(typed: string, day: number, { startDate, dayCount }: MomentContext): ParsedMoment {
  if (day >= 0 && day < dayCount) return { ok: true, day }
  const span = `${formatDay(startDate, 0)} to ${formatDay(startDate, dayCount - 1)}`
  return {
    ok: false,
    message: `"${typed}" is ${formatDay(startDate, day)}, outside this plan. It runs from ${span}.`,
  }
}
