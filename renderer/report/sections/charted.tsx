import type { ReportSectionFigure, SectionOf } from '../../../shared/contract/reportDocument.ts'
import { BarChart } from '../../charts/BarChart.tsx'
import { LineChart } from '../../charts/LineChart.tsx'
import { TornadoChart } from '../../charts/TornadoChart.tsx'
import type { FlowBlock } from '../flow/block.ts'
import { columnsMm } from '../page.ts'
import { Caption } from '../parts/Caption.tsx'
import { Prose } from '../parts/Prose.tsx'
import { SectionTitle } from '../parts/SectionTitle.tsx'
import { tableBlocks } from '../parts/tableBlocks.tsx'
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
      kind: 'solid',
      stretchMm: row.some(({ kind }) => kind === 'line') ? 24 : 0,
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
                  isAlone={row.length === 1}
                />
                <Caption label={`Figure ${number}.${first + column}`} text={figure.chart.caption} />
              </figure>
            ))}
          </div>
        </>
      ),
    }
  })
  return [...blocks, ...tableBlocks(number, tables)]
}

interface DrawnProps {
  figure: ReportSectionFigure
  startDate: string
  widthMm: number
  extraMm: number
  /** Across the page, where less height shows as much. */
  isAlone: boolean
}

function Drawn({ figure, startDate, widthMm, extraMm, isAlone }: DrawnProps) {
  switch (figure.kind) {
    case 'line':
      return (
        <LineChart
          chart={figure.chart}
          startDate={startDate}
          width={widthMm}
          height={(isAlone ? 36 : 46) + extraMm}
        />
      )
    case 'bars':
      return <BarChart chart={figure.chart} width={widthMm} rowHeight={4.2} />
    case 'tornado':
      return <TornadoChart chart={figure.chart} width={widthMm} rowHeight={4.8} />
  }
}
