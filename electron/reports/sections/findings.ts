import type { ReportFinding, SectionOf } from '../../../shared/contract/reportDocument.ts'
import type { Finding } from '../../../shared/results/finding.ts'
import { formatCount, formatShare } from '../../../shared/units/format.ts'
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
    findings: GRAVEST_FIRST.flatMap((severity) => {
      const these = findings.filter((finding) => finding.severity === severity)
      return groupAlike(these.toSorted((a, b) => a.fromDay - b.fromDay)).map((alike) =>
        lineOf(briefing, alike),
      )
    }),
  }
}

function describe(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'The plan breaks no limit that the model knows, and comes close to none.'
  const counts = GRAVEST_FIRST.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return count === 0 ? [] : [countOf(count, severity)]
  })
  return `The model finds ${joinWords(counts)}. A violation is a limit broken, a warning a limit nearly met or a target missed, a note something to know. Equal findings of several halls share an entry. None of them stops the simulation: the plan is carried out as written.`
}

/** A finding and those that say the same of other places. */
type Alike = [Finding, ...Finding[]]

function groupAlike(findings: readonly Finding[]): Alike[] {
  const groups = new Map<string, Alike>()
  for (const finding of findings) {
    const { code, value, limit, fromDay, toDay, campusIndex, hallIndex } = finding
    const sameAs = hallIndex === null ? finding.message : ''
    const key = JSON.stringify([code, value, limit, fromDay, toDay, campusIndex, sameAs])
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return [...groups.values()]
}

function lineOf(briefing: Briefing, alike: Alike): ReportFinding {
  const { keyDays, date } = briefing
  const [{ severity, code, message, remedy, fromDay, toDay }] = alike
  const isAlways = fromDay <= 0 && toDay >= keyDays.lastDay
  const others = alike.length - 1
  return {
    severity,
    code,
    place: placeOf(briefing, alike),
    message: others === 0 ? message : `${message} The same holds for ${countOf(others, 'more hall')}.`,
    remedy,
    when: isAlways
      ? 'The whole timeline'
      : fromDay >= toDay
        ? date(fromDay)
        : `${date(fromDay)} to ${date(toDay)}`,
    measure: measureOf(alike[0]),
  }
}

function placeOf({ result }: Briefing, alike: Alike): string {
  const [{ campusIndex, buildingIndex, hallIndex }] = alike
  const nameOf = (entries: readonly { name: string }[], index: number | null): string | undefined =>
    index === null ? undefined : entries[index]?.name
  const campus = nameOf(result.campuses, campusIndex)
  const last = alike.at(-1)
  const hall = nameOf(result.halls, hallIndex)
  const place =
    last === undefined || alike.length === 1
      ? [campus, nameOf(result.buildings, buildingIndex), hall]
      : [campus, `${hall ?? ''} to ${nameOf(result.halls, last.hallIndex) ?? ''}`]
  const words = place.filter((name) => name !== undefined)
  return words.length === 0 ? 'The whole plan' : words.join(', ')
}

/** The value against its limit; the value alone where the limit is none at all. */
function measureOf({ value, limit, unit }: Finding): string {
  if (unit === '') return ''
  const text = (number: number): string => (unit === 'ratio' ? formatShare(number) : short(number))
  const suffix = unit === 'ratio' ? '' : ` ${UNIT_TEXT[unit] ?? unit}`
  return limit === 0 ? `${text(value)}${suffix}` : `${text(value)} against ${text(limit)}${suffix}`
}

const UNIT_TEXT: Partial<Record<string, string>> = { 'kg/m2': 'kg/m²', degC: '°C', m3: 'm³' }

const short = (value: number): string =>
  Math.abs(value) >= 100 || Number.isInteger(value) ? formatCount(value) : value.toPrecision(3)
