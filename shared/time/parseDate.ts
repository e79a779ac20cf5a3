/** First three letters of the months. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

export type ParsedDate = { ok: true; date: string } | { ok: false; message: string }

/** Month 1..12 by its name or the first letters of it, three or more; 0 where it is none. */
export function monthNumber(name: string): number {
  return name.length < 3 ? 0 : MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

/** The ISO date, or null where the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : null
}

/**
 * Reads a date as a person types it: `2026-03-01`, `1 Mar 2026`, `March 1, 2026`. Dates of figures alone are read year
 * first only: `3/1/2026` means different days to different readers.
 *
 * @returns the ISO date, or a sentence that says what to type
 */
export function parseDate(text: string): ParsedDate {
  const typed = text.trim()
  const refuse = (why: string): ParsedDate => ({
    ok: false,
    message: `"${typed}" ${why}. Type a date such as 1 Mar 2026 or 2026-03-01.`,
  })
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed)
  const dayFirst = /^(\d{1,2})\.?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/i.exec(typed)
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/i.exec(typed)
  const parts = iso
    ? [iso[1], iso[2], iso[3]]
    : dayFirst
      ? [dayFirst[3], monthNumber(dayFirst[2] ?? ''), dayFirst[1]]
      : monthFirst
        ? [monthFirst[3], monthNumber(monthFirst[1] ?? ''), monthFirst[2]]
        : null
  if (!parts) return refuse('is not a date')
  const [year = 0, month = 0, day = 0] = parts.map(Number)
  const date = isoDate(year, month, day)
  return date === null ? refuse('is not on the calendar') : { ok: true, date }
}
