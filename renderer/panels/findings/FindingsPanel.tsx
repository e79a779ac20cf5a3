import { Info, OctagonAlert, TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import type { Finding } from '../../../shared/results/finding.ts'
import type { SimulationResult } from '../../../shared/results/result.ts'
import type { EntityRef } from '../../../shared/state/entityRef.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import { select } from '../../../shared/state/viewStore.ts'
import { formatDay } from '../../../shared/time/calendar.ts'
import './findings.css'

const SEVERITIES = {
  violation: { rank: 0, word: 'Limit broken', Icon: OctagonAlert },
  warning: { rank: 1, word: 'Warning', Icon: TriangleAlert },
  note: { rank: 2, word: 'Note', Icon: Info },
} as const

/** Gravest first, then as the plan meets them. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) => SEVERITIES[a.severity].rank - SEVERITIES[b.severity].rank || a.fromDay - b.fromDay,
  )
}

/** The nearest place a finding speaks of; null for the plan as a whole. */
export function placeOf(finding: Finding): EntityRef | null {
  const { hallIndex, buildingIndex, campusIndex } = finding
  if (hallIndex !== null) return { kind: 'hall', index: hallIndex }
  if (buildingIndex !== null) return { kind: 'building', index: buildingIndex }
  return campusIndex === null ? null : { kind: 'campus', index: campusIndex }
}

/** What the plan meets or breaks, with what would mend it. A click goes there, on the first day it holds. */
export function FindingsPanel({ stores, result }: { stores: Stores; result: SimulationResult }) {
  const findings = useMemo(() => sortFindings(result.findings), [result])
  if (findings.length === 0) {
    return <p className="findings-none">The plan keeps every limit and meets every target.</p>
  }
  return (
    <ul className="findings" data-testid="findings">
      {findings.map((finding, index) => {
        const { Icon, word } = SEVERITIES[finding.severity]
        return (
          <li key={`${finding.code}:${index}`}>
            <button
              type="button"
              className="finding"
              data-severity={finding.severity}
              onClick={() => {
                select(stores.viewStore, placeOf(finding))
                stores.playhead.setDay(finding.fromDay)
              }}
            >
              <Icon aria-label={word} />
              <span className="finding-message">{finding.message}</span>
              <span className="finding-remedy">{finding.remedy}</span>
              {finding.fromDay > 0 ? (
                <span className="finding-day">from {formatDay(result.startDate, finding.fromDay)}</span>
              ) : null}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
