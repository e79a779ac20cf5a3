import type { ReportDocument } from '../../shared/contract/reportDocument.ts'
import { STAGES } from '../../shared/results/stage.ts'
import { WorkKey } from './drawings/WorkKey.tsx'
import { columnsMm } from './page.ts'
import { Sheet, type SheetFrame } from './Sheet.tsx'
import './contents.css'

interface ContentsSheetProps {
  document: ReportDocument
  pageOfSection: ReadonlyMap<number, number>
  frame: SheetFrame
}

/** Longer than this, the author's words are set smaller, so that four thousand letters still stand on the page. */
const LONG_TEXT = 1700

/** What is where, what the plan is in its author's words, and the terms and signs that the rest is written in. */
export function ContentsSheet({ document, pageOfSection, frame }: ContentsSheetProps) {
  const isLong = document.about.join('').length > LONG_TEXT
  return (
    <Sheet titles={[{ title: 'Contents' }]} frame={frame}>
      <div className="columns contents">
        <nav className="span-4">
          <p className="contents-title">Contents</p>
          <ol>
            {document.sections.map(({ title }, index) =>
              index === 0 ? null : (
                <li key={title}>
                  <span className="mono">{index}</span>
                  <a href={`#section-${index}`}>{title}</a>
                  <span className="mono">{pageOfSection.get(index) ?? ''}</span>
                </li>
              ),
            )}
          </ol>
        </nav>
        <div className="span-4">
          <p className="contents-title">About this plan</p>
          <div className={isLong ? 'prose about long' : 'prose about'}>
            {document.about.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </div>
        <div className="span-4">
          <p className="contents-title">How to read this document</p>
          <dl>
            {CONVENTIONS.map(([term, meaning]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
            <div>
              <dt>Stages in pictures</dt>
              <dd className="stage-key">
                {STAGES.filter((stage) => stage !== 'retired').map((stage) => (
                  <span key={stage} className={`stage ${stage}`}>
                    {stage}
                  </span>
                ))}
              </dd>
            </div>
            <div>
              <dt>Work in drawings</dt>
              <dd>
                <WorkKey widthMm={columnsMm(4)} perLine={3} />
              </dd>
            </div>
          </dl>
        </div>
      </div>
    </Sheet>
  )
}

const CONVENTIONS: [term: string, meaning: string][] = [
  [
    'IT power, MW',
    'Electrical draw of the racks. Mean: sustained draw at the planned utilisation. Max: what a rack is provisioned for.',
  ],
  [
    'Facility power, MW',
    'Everything behind the meter: IT, cooling, electrical losses, lighting and site load.',
  ],
  [
    'Utility demand, MVA',
    'Apparent power at the point of interconnection, in which a grid connection is granted. Design day: racks at provisioned power in weather exceeded 0.4 % of the year.',
  ],
  [
    'PUE and WUE',
    'Facility energy over IT energy; litres of water withdrawn for each kilowatt-hour of IT energy.',
  ],
  [
    'Grades',
    'Every input is measured (metered or counted), vendor (data sheet or operator statement), reported (press, analyst, derived) or assumed (no source yet).',
  ],
  [
    'Contracted, optional',
    'Optional phases await a decision: drawn and simulated, but kept out of targets and contracts.',
  ],
]
