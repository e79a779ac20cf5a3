import { useEffect, useMemo, useState } from 'react'
import type { ReportDocument } from '../../shared/contract/reportDocument.ts'
import { CoverSheet } from './CoverSheet.tsx'
import { ContentsSheet } from './ContentsSheet.tsx'
import type { FlowBlock } from './flow/block.ts'
import { fillSheets, type PlacedPart, type PlacedSheet } from './flow/fillSheets.ts'
import { Measure } from './flow/Measure.tsx'
import { PAGE } from './page.ts'
import { pourSections } from './pourSections.ts'
import { Sheet } from './Sheet.tsx'
import './page.css'
import './type.css'
import './parts.css'

interface ReportProps {
  document: ReportDocument
  /** Address of the picture drawn for each still, by the request's id. */
  stills: ReadonlyMap<string, string>
  /** As printed in the footer: `21 Nov 2026`. */
  printedOn: string
  /** Every page is laid out; pictures may still be decoding. */
  onLaidOut: (pageCount: number) => void
}

/** Sheets before the flow: cover and contents. */
const FRONT_SHEETS = 2

/** The whole report as pages. Fonts must be loaded before it is mounted: the blocks are measured once. */
export function Report({ document, stills, printedOn, onLaidOut }: ReportProps) {
  const blocks = useMemo(() => pourSections(document, stills), [document, stills])
  const [sheets, setSheets] = useState<PlacedSheet[] | null>(null)
  useEffect(() => {
    if (sheets) onLaidOut(sheets.length + FRONT_SHEETS)
  }, [sheets, onLaidOut])
  const [cover] = document.sections
  if (cover?.kind !== 'cover') throw new Error('a report begins with its cover')
  return (
    <>
      {sheets === null ? (
        <Measure
          blocks={blocks}
          onMeasured={(measured) =>
            setSheets(fillSheets(measured, { sheetMm: PAGE.bodyHeightMm, gapMm: PAGE.blockGapMm }))
          }
        />
      ) : (
        <>
          <CoverSheet document={document} cover={cover} stills={stills} printedOn={printedOn} />
          <ContentsSheet
            document={document}
            pageOfSection={pagesOfSections(sheets, blocks)}
            frame={{ document, printedOn, page: 2, pageCount: sheets.length + FRONT_SHEETS }}
          />
          {sheets.map((sheet, index) => (
            <Sheet
              key={index}
              title={document.sections[sheet.section]?.title ?? ''}
              number={sheet.section}
              frame={{
                document,
                printedOn,
                page: index + 1 + FRONT_SHEETS,
                pageCount: sheets.length + FRONT_SHEETS,
              }}
            >
              {sheet.parts.map((part) => (
                <div className="block" key={`${part.blockIndex}/${part.rows?.from ?? 0}`}>
                  {renderPart(blocks, part)}
                </div>
              ))}
            </Sheet>
          ))}
        </>
      )}
    </>
  )
}

function renderPart(blocks: readonly FlowBlock[], { blockIndex, rows, extraMm }: PlacedPart) {
  const block = blocks[blockIndex]
  if (!block) throw new RangeError(`no block ${blockIndex}`)
  if (block.kind === 'solid') return block.render(extraMm)
  const { from, to } = rows ?? { from: 0, to: block.rowCount }
  return block.render(from, to, from > 0)
}

/** Page number on which each section opens, by its place in the document. */
function pagesOfSections(sheets: readonly PlacedSheet[], blocks: readonly FlowBlock[]): Map<number, number> {
  const pages = new Map<number, number>()
  sheets.forEach((sheet, index) => {
    for (const { blockIndex } of sheet.parts) {
      const section = blocks[blockIndex]?.section
      if (section !== undefined && !pages.has(section)) pages.set(section, index + 1 + FRONT_SHEETS)
    }
  })
  return pages
}
