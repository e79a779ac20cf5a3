import { formatCount, formatMega } from '../../shared/units/format.ts'
import type { Briefing } from './briefing.ts'
import { countOf } from './wording.ts'

/** The answer to "does it get there in time?" in one sentence, on the plan's largest target. */
export function verdict({ keyDays, complete, acceleratorNoun, date }: Briefing): string {
  const { target, completeDay } = keyDays
  if (completeDay === null) return 'No rack carries load within the timeline.'
  if (target === null) {
    return `The plan carries ${formatMega(complete.itMw)} MW of IT load from ${date(completeDay)} on.`
  }
  const asked = `${formatCount(target.acceleratorCount)} ${acceleratorNoun}`
  if (target.metDay !== null && target.metDay <= target.day) {
    const early = target.day - target.metDay
    const when = early === 0 ? 'on the target date itself' : `${countOf(early, 'day')} before the target date`
    return `The plan has ${asked} live on ${date(target.metDay)}, ${when}.`
  }
  const live = `On the target date, ${date(target.day)}, ${formatCount(target.liveAtTarget)} of ${asked} are live`
  if (target.metDay === null) return `${live}; the target is not met within the timeline.`
  return `${live}; the last follow on ${date(target.metDay)}, ${countOf(target.metDay - target.day, 'day')} late.`
}
