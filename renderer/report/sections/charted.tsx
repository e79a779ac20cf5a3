import type { ReportSectionFigure, SectionOf } from '../../../shared/contract/reportDocument.ts'
import { BarChart } from '../../charts/BarChart.tsx'
import { LineChart } from '../../charts/LineChart.tsx'
import { TornadoChart } from '../../charts/TornadoChart.tsx'
import type { FlowBlock } from '../flow/block.ts'
import { columnsMm } from '../page.ts'
import { Caption } from '../parts/Caption.tsx'
import { Prose } from '../parts/Prose.tsx'
import { SectionTitle } from '../parts/SectionTitle.tsx'
import { tableBlock } from '../parts/tableBlock.tsx'
import type { Setting } from '../setting.ts'

/** A section of text, figures in rows of one or two, and tables. The title stands with the first row of figures. */
export function pourCharted(
  section: SectionOf<'portfolio' | 'contracts' | 'risk'>,
  { number, startDate }: Setting,
): FlowBlock[] {
  const { title, paragraphs, figures, tables } = section
  const head = (
    <>
      <SectionTitle number={number} title={title} />
      <Prose paragraphs={paragraphs} isWide />
    </>
  )
  const rows = figures.length > 0 ? figures : [[]]
  let place = 0
  const blocks = rows.map((row, index): FlowBlock => {
    const first = place + 1
    place += row.length
    return {
      key: `${section.kind}/${index}`,
      section: number,
      isOpening: index === 0,
      kind: 'solid',
      stretchMm: row.some(({ kind }) => kind === 'line') ? 16 : 0,
      render: (extraMm) => (
        <>
          {index === 0 ? head : null}
          <div className={index === 0 ? 'columns pair' : 'columns'}>
            {row.map((figure, column) => (
              <figure key={figure.chart.caption} className={`figure span-${row.length === 1 ? 12 : 6}`}>
                <Drawn
                  figure={figure}
                  startDate={startDate}
                  widthMm={columnsMm(row.length === 1 ? 12 : 6)}
                  extraMm={extraMm}
                />
                <Caption label={`Figure ${number}.${first + column}`} text={figure.chart.caption} />
              </figure>
            ))}
          </div>
        </>
      ),
    }
  })
  return [
    ...blocks,
    ...tables
      .filter(({ rows: lines }) => lines.length > 0)
      .flatMap((table, index) => tableBlock(number, index + 1, table)),
  ]
}

interface DrawnProps {
  figure: ReportSectionFigure
  startDate: string
  widthMm: number
  extraMm: number
}

function Drawn({ figure, startDate, widthMm, extraMm }: DrawnProps) {
  switch (figure.kind) {
    case 'line':
      return <LineChart chart={figure.chart} startDate={startDate} width={widthMm} height={54 + extraMm} />
    case 'bars':
      return <BarChart chart={figure.chart} width={widthMm} rowHeight={4.2} />
    case 'tornado':
      return <TornadoChart chart={figure.chart} width={widthMm} rowHeight={4.8} />
  }
}
