import type { ReportFinding, SectionOf } from '../../../shared/contract/reportDocument.ts'
import type { Finding } from '../../../shared/results/finding.ts'
import { formatCount } from '../../../shared/units/format.ts'
import type { Briefing } from '../briefing.ts'
import { countOf, joinWords } from '../wording.ts'

const GRAVEST_FIRST = ['violation', 'warning', 'note'] as const

/** Limits that the plan meets or breaks, the gravest first. */
export function writeFindings(briefing: Briefing): SectionOf<'findings'> {
  const { findings } = briefing.result
  return {
    kind: 'findings',
    title: 'Findings',
    paragraphs: [describe(findings)],
    findings: GRAVEST_FIRST.flatMap((severity) =>
      findings
        .filter((finding) => finding.severity === severity)
        .toSorted((a, b) => a.fromDay - b.fromDay)
        .map((finding) => lineOf(briefing, finding)),
    ),
  }
}

function describe(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'The plan breaks no limit that the model knows, and comes close to none.'
  const counts = GRAVEST_FIRST.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return count === 0 ? [] : [countOf(count, severity)]
  })
  return `The model finds ${joinWords(counts)}. A violation is a limit broken, a warning a limit nearly met or a target missed, a note something to know. None of them stops the simulation: the plan is carried out as written.`
}

function lineOf({ result, keyDays, date }: Briefing, finding: Finding): ReportFinding {
  const { severity, code, message, remedy, fromDay, toDay, value, limit, unit } = finding
  const place = [
    finding.campusIndex === null ? undefined : result.campuses[finding.campusIndex]?.name,
    finding.buildingIndex === null ? undefined : result.buildings[finding.buildingIndex]?.name,
    finding.hallIndex === null ? undefined : result.halls[finding.hallIndex]?.name,
  ].filter((name) => name !== undefined)
  const isAlways = fromDay <= 0 && toDay >= keyDays.lastDay
  return {
    severity,
    code,
    place: place.length === 0 ? 'The whole plan' : place.join(', '),
    message,
    remedy,
    when: isAlways
      ? 'The whole timeline'
      : fromDay >= toDay
        ? date(fromDay)
        : `${date(fromDay)} to ${date(toDay)}`,
    measure: unit === '' ? '' : `${short(value)} against ${short(limit)} ${unit}`,
  }
}

const short = (value: number): string =>
  Math.abs(value) >= 100 || Number.isInteger(value) ? formatCount(value) : value.toPrecision(3)
