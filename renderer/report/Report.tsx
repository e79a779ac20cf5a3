import { useEffect, useMemo, useState } from 'react'
import type { ReportDocument } from '../../shared/contract/reportDocument.ts'
import { CoverSheet } from './CoverSheet.tsx'
import { ContentsSheet } from './ContentsSheet.tsx'
import type { FlowBlock, MeasuredBlock } from './flow/block.ts'
import { fillSheets, type PlacedPart, type PlacedSheet } from './flow/fillSheets.ts'
import { Measure } from './flow/Measure.tsx'
import { PAGE } from './page.ts'
import { pourSections } from './pourSections.ts'
import type { ColourRamp } from './setting.ts'
import { Sheet, type SheetFrame } from './Sheet.tsx'
import './page.css'
import './type.css'
import './parts.css'

interface ReportProps {
  document: ReportDocument
  /** Address of the picture drawn for each still, by the request's id. */
  stills: ReadonlyMap<string, string>
  /** What the colours of the racks' power mean. */
  rackPower: ColourRamp
  /** As printed in the footer: `21 Nov 2026`. */
  printedOn: string
  /** Every page is laid out; pictures may still be decoding. */
  onLaidOut: (pageCount: number) => void
}

/** Its place among the sections: it follows the cover, so that the first two pages tell the story. */
const SUMMARY = 1
/** Sheets outside the flow: cover and contents. */
const OUTER_SHEETS = 2

/** The whole report as pages. Fonts must be loaded before it is mounted: the blocks are measured once. */
export function Report({ document, stills, rackPower, printedOn, onLaidOut }: ReportProps) {
  const blocks = useMemo(() => pourSections(document, { stills, rackPower }), [document, stills, rackPower])
  const [sheets, setSheets] = useState<PlacedSheet[] | null>(null)
  useEffect(() => {
    if (sheets) onLaidOut(sheets.length + OUTER_SHEETS)
  }, [sheets, onLaidOut])
  const [cover] = document.sections
  if (cover?.kind !== 'cover') throw new Error('a report begins with its cover')
  if (sheets === null) {
    return <Measure blocks={blocks} onMeasured={(measured) => setSheets(fillReport(measured))} />
  }
  const frontCount = sheets.filter(({ section }) => section === SUMMARY).length
  const pageOf = (sheetIndex: number): number => sheetIndex + (sheetIndex < frontCount ? 2 : 3)
  const frameOn = (page: number): SheetFrame => ({
    document,
    printedOn,
    page,
    pageCount: sheets.length + OUTER_SHEETS,
  })
  const pages = sheets.map((sheet, index) => {
    const sections = [...new Set(sheet.parts.map(({ blockIndex }) => blocks[blockIndex]?.section ?? 0))]
    return (
      <Sheet
        key={index}
        titles={sections.map((number) => ({ number, title: document.sections[number]?.title ?? '' }))}
        frame={frameOn(pageOf(index))}
      >
        {sheet.parts.map((part) => (
          <div className="block" key={`${part.blockIndex}/${part.rows?.from ?? 0}`}>
            {renderPart(blocks, part)}
          </div>
        ))}
      </Sheet>
    )
  })
  return (
    <>
      <CoverSheet document={document} cover={cover} stills={stills} printedOn={printedOn} />
      {pages.slice(0, frontCount)}
      <ContentsSheet
        document={document}
        pageOfSection={pagesOfSections(sheets, blocks, pageOf)}
        frame={frameOn(frontCount + 2)}
      />
      {pages.slice(frontCount)}
    </>
  )
}

const MEASURES = { sheetMm: PAGE.bodyHeightMm, gapMm: PAGE.blockGapMm }

/** The summary on sheets of its own, for the contents stand behind it; then everything else. */
function fillReport(blocks: readonly MeasuredBlock[]): PlacedSheet[] {
  const front = blocks.filter(({ section }) => section === SUMMARY)
  const rest = fillSheets(blocks.slice(front.length), MEASURES).map(({ section, parts }) => ({
    section,
    parts: parts.map((part) => ({ ...part, blockIndex: part.blockIndex + front.length })),
  }))
  return [...fillSheets(front, MEASURES), ...rest]
}

function renderPart(blocks: readonly FlowBlock[], { blockIndex, rows, extraMm }: PlacedPart) {
  const block = blocks[blockIndex]
  if (!block) throw new RangeError(`no block ${blockIndex}`)
  if (block.kind === 'solid') return block.render(extraMm)
  const { from, to } = rows ?? { from: 0, to: block.rowCount }
  return block.render(from, to, from > 0)
}

/** Page number on which each section opens, by its place in the document. */
function pagesOfSections(
  sheets: readonly PlacedSheet[],
  blocks: readonly FlowBlock[],
  pageOf: (sheetIndex: number) => number,
): Map<number, number> {
  const pages = new Map<number, number>()
  sheets.forEach((sheet, index) => {
    for (const { blockIndex } of sheet.parts) {
      const section = blocks[blockIndex]?.section
      if (section !== undefined && !pages.has(section)) pages.set(section, pageOf(index))
    }
  })
  return pages
}
