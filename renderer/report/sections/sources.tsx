import type { ReportTable, SectionOf } from '../../../shared/contract/reportDocument.ts'
import { formatCount } from '../../../shared/units/format.ts'
import type { FlowBlock } from '../flow/block.ts'
import { Prose } from '../parts/Prose.tsx'
import { SectionTitle } from '../parts/SectionTitle.tsx'
import { tableBlock } from '../parts/tableBlock.tsx'
import type { Setting } from '../setting.ts'

export function pourSources(section: SectionOf<'sources'>, { number }: Setting): FlowBlock[] {
  const table: ReportTable = {
    caption: 'Publications, those carrying most inputs first.',
    columns: [
      { title: 'Key', align: 'left' },
      { title: 'Publication', align: 'left' },
      { title: 'Address', align: 'left' },
      { title: 'Retrieved', align: 'right' },
      { title: 'Inputs', align: 'right' },
    ],
    rows: section.sources.map(({ id, text, url, retrieved, usedCount }) => [
      id,
      text,
      url === '' ? '–' : url,
      retrieved,
      formatCount(usedCount),
    ]),
  }
  return [
    {
      key: 'sources',
      section: number,
      isOpening: true,
      kind: 'solid',
      render: () => (
        <>
          <SectionTitle number={number} title={section.title} />
          <Prose paragraphs={section.paragraphs} isWide />
        </>
      ),
    },
    ...tableBlock(number, 1, table),
  ]
}
