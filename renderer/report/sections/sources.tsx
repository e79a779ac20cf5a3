import type { ReportSource, SectionOf } from '../../../shared/contract/reportDocument.ts'
import { formatCount } from '../../../shared/units/format.ts'
import type { FlowBlock } from '../flow/block.ts'
import { Prose } from '../parts/Prose.tsx'
import { SectionTitle } from '../parts/SectionTitle.tsx'
import type { Setting } from '../setting.ts'

/** A list in two columns, read across. */
export function pourSources(section: SectionOf<'sources'>, { number }: Setting): FlowBlock[] {
  const { sources, paragraphs, title } = section
  return [
    {
      key: 'sources',
      section: number,
      kind: 'solid',
      isHeading: true,
      render: () => (
        <>
          <SectionTitle number={number} title={title} />
          <Prose paragraphs={paragraphs} isWide />
        </>
      ),
    },
    {
      key: 'source-list',
      section: number,
      kind: 'rows',
      rowCount: Math.ceil(sources.length / 2),
      render: (from, to) => (
        <div className="sources">
          {Array.from({ length: to - from }, (_, row) => (
            <div key={from + row} className="columns source-row" data-row>
              {sources.slice(2 * (from + row), 2 * (from + row) + 2).map((source) => (
                <Source key={source.id} source={source} />
              ))}
            </div>
          ))}
        </div>
      ),
    },
  ]
}

function Source({ source: { text, url, retrieved, usedCount } }: { source: ReportSource }) {
  return (
    <div className="source span-6">
      <span className="mono">{formatCount(usedCount)}</span>
      <p>
        {text}
        {retrieved !== '' && ` Retrieved ${retrieved}.`}
        {url !== '' && (
          <>
            {' '}
            <a href={url}>{url.replace(/^https?:\/\/(www\.)?|\/$/g, '')}</a>
          </>
        )}
      </p>
    </div>
  )
}
