import type { SectionOf } from '../../../shared/contract/reportDocument.ts'
import type { FlowBlock } from '../flow/block.ts'
import { columnsMm } from '../page.ts'
import { Caption } from '../parts/Caption.tsx'
import { Figures } from '../parts/Figures.tsx'
import { Prose } from '../parts/Prose.tsx'
import { SectionTitle } from '../parts/SectionTitle.tsx'
import { Still } from '../parts/Still.tsx'
import type { Setting } from '../setting.ts'

export function pourPhasing(section: SectionOf<'phasing'>, { number, stills }: Setting): FlowBlock[] {
  return [
    {
      key: 'phasing',
      section: number,
      kind: 'solid',
      render: () => (
        <>
          <SectionTitle number={number} title={section.title} />
          <Prose paragraphs={section.paragraphs} isWide />
          <div className="columns phasing">
            {section.steps.map(({ still, text, figures }, index) => (
              <figure key={still.id} className="figure span-6">
                <Still request={still} stills={stills} widthMm={columnsMm(6)} />
                <div className="phasing-words">
                  <Caption label={`Figure ${number}.${index + 1}`} text={`${still.caption} ${text}`} />
                  <Figures figures={figures} size="small" />
                </div>
              </figure>
            ))}
          </div>
        </>
      ),
    },
  ]
}
