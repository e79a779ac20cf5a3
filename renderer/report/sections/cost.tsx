import type { SectionOf } from '../../../shared/contract/reportDocument.ts'
import { BarChart } from '../../charts/BarChart.tsx'
import { LineChart } from '../../charts/LineChart.tsx'
import type { FlowBlock } from '../flow/block.ts'
import { columnsMm } from '../page.ts'
import { Caption } from '../parts/Caption.tsx'
import { Prose } from '../parts/Prose.tsx'
import { SectionTitle } from '../parts/SectionTitle.tsx'
import type { Setting } from '../setting.ts'

export function pourCost(section: SectionOf<'cost'>, { number, startDate }: Setting): FlowBlock[] {
  const { components, spending, paragraphs } = section
  return [
    {
      key: 'cost',
      section: number,
      kind: 'solid',
      stretchMm: 34,
      render: (extraMm) => (
        <>
          <SectionTitle number={number} title={section.title} />
          <Prose paragraphs={paragraphs} isWide />
          <div className="columns pair">
            <figure className="figure span-5">
              <BarChart
                chart={components}
                width={columnsMm(5)}
                rowHeight={5.6 + extraMm / components.bars.length}
              />
              <Caption label={`Figure ${number}.1`} text={components.caption} />
            </figure>
            <figure className="figure span-7">
              <LineChart chart={spending} startDate={startDate} width={columnsMm(7)} height={48 + extraMm} />
              <Caption label={`Figure ${number}.2`} text={spending.caption} />
            </figure>
          </div>
        </>
      ),
    },
  ]
}
