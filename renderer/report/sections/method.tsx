import type { ReportValidation, SectionOf } from '../../../shared/contract/reportDocument.ts'
import type { FlowBlock } from '../flow/block.ts'
import { Formula } from '../parts/Formula.tsx'
import { Prose } from '../parts/Prose.tsx'
import { SectionTitle } from '../parts/SectionTitle.tsx'
import { tableBlocks } from '../parts/tableBlocks.tsx'
import type { Setting } from '../setting.ts'

export function pourMethod(section: SectionOf<'method'>, { number }: Setting): FlowBlock[] {
  const { blocks, paragraphs, validation } = section
  return [
    {
      key: 'method',
      section: number,
      kind: 'solid',
      isHeading: true,
      render: () => (
        <>
          <SectionTitle number={number} title={section.title} />
          <Prose paragraphs={paragraphs} isWide />
        </>
      ),
    },
    {
      key: 'method-blocks',
      section: number,
      kind: 'rows',
      rowCount: blocks.length,
      render: (from, to) => (
        <div className="method">
          {blocks.slice(from, to).map(({ heading, text, formula, source }) => (
            <div key={heading} className="columns method-row" data-row>
              <p className="method-heading span-2">{heading}</p>
              <p className="span-5">{text}</p>
              <div className="span-5">
                <Formula text={formula} />
                <p className="caption">{source}</p>
              </div>
            </div>
          ))}
        </div>
      ),
    },
    ...(validation ? pourValidation(validation, number) : []),
  ]
}

function pourValidation(validation: ReportValidation, number: number): FlowBlock[] {
  const { heading, paragraphs, families, misses } = validation
  return [
    {
      key: 'validation',
      section: number,
      kind: 'solid',
      isHeading: true,
      render: () => (
        <>
          <h3 className="span-12">{heading}</h3>
          <Prose paragraphs={paragraphs} />
        </>
      ),
    },
    ...tableBlocks(number, [families, misses]),
  ]
}
