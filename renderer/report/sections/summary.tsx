import type { SectionOf } from '../../../shared/contract/reportDocument.ts'
import { LineChart } from '../../charts/LineChart.tsx'
import type { FlowBlock } from '../flow/block.ts'
import { columnsMm } from '../page.ts'
import { Caption } from '../parts/Caption.tsx'
import { Figures } from '../parts/Figures.tsx'
import { SectionTitle } from '../parts/SectionTitle.tsx'
import type { Setting } from '../setting.ts'

/** Letters that fit beside the chart in the usual size. */
const LONG_TEXT = 1350

export function pourSummary(section: SectionOf<'summary'>, { number, startDate }: Setting): FlowBlock[] {
  const { points, figures, chart } = section
  const isLong = points.reduce((sum, { text }) => sum + text.length, 0) > LONG_TEXT
  return [
    {
      key: 'summary',
      section: number,
      kind: 'solid',
      stretchMm: 30,
      render: (extraMm) => (
        <>
          <SectionTitle number={number} title={section.title} />
          <div className="figure-rows">
            <Figures figures={figures.slice(0, 4)} size="medium" />
            <Figures figures={figures.slice(4)} size="medium" />
          </div>
          <div className="columns summary">
            <div className={isLong ? 'span-5 points long' : 'span-5 points'}>
              {points.map(({ heading, text }) => (
                <p key={heading} className="point">
                  <b>{heading}</b>
                  {text}
                </p>
              ))}
            </div>
            <figure className="figure span-7">
              <LineChart chart={chart} startDate={startDate} width={columnsMm(7)} height={80 + extraMm} />
              <Caption label={`Figure ${number}.1`} text={chart.caption} />
            </figure>
          </div>
        </>
      ),
    },
  ]
}
