import type { SectionOf } from '../../../shared/contract/reportDocument.ts'
import { LineChart } from '../../charts/LineChart.tsx'
import type { FlowBlock } from '../flow/block.ts'
import { PAGE } from '../page.ts'
import { Caption } from '../parts/Caption.tsx'
import { Prose } from '../parts/Prose.tsx'
import { SectionTitle } from '../parts/SectionTitle.tsx'
import { tableBlocks } from '../parts/tableBlocks.tsx'
import type { Setting } from '../setting.ts'

export function pourReported(section: SectionOf<'reported'>, { number, startDate }: Setting): FlowBlock[] {
  return [
    {
      key: 'reported',
      section: number,
      kind: 'solid',
      isHeading: true,
      render: () => (
        <>
          <SectionTitle number={number} title={section.title} />
          <Prose paragraphs={section.paragraphs} isWide />
        </>
      ),
    },
    ...section.charts.map((chart, index): FlowBlock => {
      const label = `Figure ${number}.${index + 1}`
      return {
        key: label,
        section: number,
        kind: 'solid',
        stretchMm: 40,
        render: (extraMm) => (
          <figure className="figure">
            <LineChart chart={chart} startDate={startDate} width={PAGE.bodyWidthMm} height={42 + extraMm} />
            <Caption label={label} text={chart.caption} />
          </figure>
        ),
      }
    }),
    ...tableBlocks(number, [section.table]),
  ]
}
