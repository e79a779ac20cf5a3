import type { SectionOf } from '../../../shared/contract/reportDocument.ts'
import type { FlowBlock } from '../flow/block.ts'
import { columnsMm } from '../page.ts'
import { Caption } from '../parts/Caption.tsx'
import { Prose } from '../parts/Prose.tsx'
import { SectionTitle } from '../parts/SectionTitle.tsx'
import { Still } from '../parts/Still.tsx'
import { tableBlocks } from '../parts/tableBlocks.tsx'
import type { Setting } from '../setting.ts'

export function pourSitePlan(section: SectionOf<'site-plan'>, { number, stills }: Setting): FlowBlock[] {
  const { plan, paragraphs, table, phases } = section
  return [
    {
      key: 'site-plan',
      section: number,
      kind: 'solid',
      render: () => (
        <>
          <SectionTitle number={number} title={section.title} />
          <div className="columns">
            <figure className="figure span-5">
              <Still request={plan} stills={stills} widthMm={columnsMm(5)} />
              <Caption label={`Figure ${number}.1`} text={plan.caption} />
            </figure>
            <div className="span-7">
              <Prose paragraphs={paragraphs} />
            </div>
          </div>
        </>
      ),
    },
    ...tableBlocks(number, [table, phases]),
  ]
}
