import type { SectionOf } from '../../../shared/contract/reportDocument.ts'
import { LineChart } from '../../charts/LineChart.tsx'
import type { FlowBlock } from '../flow/block.ts'
import { columnsMm } from '../page.ts'
import { Caption } from '../parts/Caption.tsx'
import { Prose } from '../parts/Prose.tsx'
import { SectionTitle } from '../parts/SectionTitle.tsx'
import { tableBlocks } from '../parts/tableBlocks.tsx'
import type { Setting } from '../setting.ts'

export function pourCapacity(section: SectionOf<'capacity'>, { number, startDate }: Setting): FlowBlock[] {
  const { demand, accelerators, paragraphs, table } = section
  const charts = accelerators === null ? [demand] : [demand, accelerators]
  const columns = charts.length === 1 ? 12 : 6
  return [
    {
      key: 'capacity',
      section: number,
      kind: 'solid',
      stretchMm: 30,
      render: (extraMm) => (
        <>
          <SectionTitle number={number} title={section.title} />
          <Prose paragraphs={paragraphs} isWide />
          <div className="columns pair">
            {charts.map((chart, index) => (
              <figure key={chart.caption} className={`figure span-${columns}`}>
                <LineChart
                  chart={chart}
                  startDate={startDate}
                  width={columnsMm(columns)}
                  height={50 + extraMm}
                />
                <Caption label={`Figure ${number}.${index + 1}`} text={chart.caption} />
              </figure>
            ))}
          </div>
        </>
      ),
    },
    ...tableBlocks(number, [table]),
  ]
}
