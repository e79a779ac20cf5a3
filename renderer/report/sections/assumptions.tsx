import type { SectionOf } from '../../../shared/contract/reportDocument.ts'
import { GradeBar } from '../drawings/GradeBar.tsx'
import type { FlowBlock } from '../flow/block.ts'
import { PAGE } from '../page.ts'
import { Caption } from '../parts/Caption.tsx'
import { Prose } from '../parts/Prose.tsx'
import { SectionTitle } from '../parts/SectionTitle.tsx'
import { tableBlocks } from '../parts/tableBlocks.tsx'
import type { Setting } from '../setting.ts'

export function pourAssumptions(section: SectionOf<'assumptions'>, { number }: Setting): FlowBlock[] {
  return [
    {
      key: 'assumptions',
      section: number,
      kind: 'solid',
      render: () => (
        <>
          <SectionTitle number={number} title={section.title} />
          <Prose paragraphs={section.paragraphs} isWide />
          <figure className="figure pair">
            <GradeBar shares={section.shares} widthMm={PAGE.bodyWidthMm} />
            <Caption label={`Figure ${number}.1`} text="Inputs by grade, counted." />
          </figure>
        </>
      ),
    },
    ...tableBlocks(number, section.tables),
  ]
}
