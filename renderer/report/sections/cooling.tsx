import type { SectionOf } from '../../../shared/contract/reportDocument.ts'
import { MonthChart } from '../drawings/MonthChart.tsx'
import type { FlowBlock } from '../flow/block.ts'
import { columnsMm } from '../page.ts'
import { Caption } from '../parts/Caption.tsx'
import { Prose } from '../parts/Prose.tsx'
import { SectionTitle } from '../parts/SectionTitle.tsx'
import { tableBlocks } from '../parts/tableBlocks.tsx'
import type { Setting } from '../setting.ts'

export function pourCooling(section: SectionOf<'cooling'>, { number }: Setting): FlowBlock[] {
  return [
    {
      key: 'cooling',
      section: number,
      kind: 'solid',
      stretchMm: 24,
      render: (extraMm) => (
        <>
          <SectionTitle number={number} title={section.title} />
          <Prose paragraphs={section.paragraphs} isWide />
          <div className="columns pair">
            {[section.pue, section.climate].map((chart, index) => (
              <figure key={chart.caption} className="figure span-6">
                <MonthChart chart={chart} widthMm={columnsMm(6)} heightMm={38 + extraMm} />
                <Caption label={`Figure ${number}.${index + 1}`} text={chart.caption} />
              </figure>
            ))}
          </div>
        </>
      ),
    },
    ...tableBlocks(number, [section.designs, section.campuses, section.years]),
  ]
}
