import type { ReportFinding, SectionOf } from '../../../shared/contract/reportDocument.ts'
import type { FlowBlock } from '../flow/block.ts'
import { Prose } from '../parts/Prose.tsx'
import { SectionTitle } from '../parts/SectionTitle.tsx'
import type { Setting } from '../setting.ts'

export function pourFindings(section: SectionOf<'findings'>, { number }: Setting): FlowBlock[] {
  const { findings, paragraphs } = section
  const opening: FlowBlock = {
    key: 'findings',
    section: number,
    kind: 'solid',
    isHeading: true,
    render: () => (
      <>
        <SectionTitle number={number} title={section.title} />
        <Prose paragraphs={paragraphs} isWide />
      </>
    ),
  }
  if (findings.length === 0) return [opening]
  return [
    opening,
    {
      key: 'finding-list',
      section: number,
      kind: 'rows',
      rowCount: findings.length,
      render: (from, to) => (
        <div className="findings">
          {findings.slice(from, to).map((finding, index) => (
            <Finding key={from + index} finding={finding} />
          ))}
        </div>
      ),
    },
  ]
}

/** A shape for each severity, so that colour is not needed: a filled square, a triangle, a ring. */
const SIGNS: Record<ReportFinding['severity'], string> = {
  violation: 'M0.4 0.4h2.4v2.4h-2.4z',
  warning: 'M1.6 0.3l1.5 2.6h-3z',
  note: 'M1.6 0.5a1.1 1.1 0 1 0 0.001 0z',
}

function Finding({ finding }: { finding: ReportFinding }) {
  const { severity, code, place, message, remedy, when, measure } = finding
  return (
    <div className="finding" data-row>
      <div className={severity}>
        <svg width="3.2mm" height="3.2mm" viewBox="0 0 3.2 3.2" aria-hidden="true">
          <path d={SIGNS[severity]} />
        </svg>
        <b>{severity}</b>
      </div>
      <div>
        <b>{place}</b>
        <p className="caption">{when}</p>
      </div>
      <p>{message}</p>
      <p className="remedy">{remedy}</p>
      <div>
        <p className="mono">{measure}</p>
        <p className="caption">{code}</p>
      </div>
    </div>
  )
}
