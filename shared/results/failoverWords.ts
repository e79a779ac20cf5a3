const HOURS_PER_DAY = 24

/** Hours as one says them: `40 min`, `7.5 h`, `46 days`; `never` where there is no way. */
export function durationText(hours: number | null): string {
  if (hours === null) return 'never'
  if (hours < 1) return `${Math.max(1, Math.round(hours * 60))} min`
  if (hours < 2 * HOURS_PER_DAY) return `${(Math.round(hours * 10) / 10).toString()} h`
  return `${Math.round(hours / HOURS_PER_DAY).toString()} days`
}
