import type { ReactNode } from 'react'
import type { ReportDocument } from '../../shared/contract/reportDocument.ts'

/** What stands in the header and footer of every sheet. */
export interface SheetFrame {
  document: ReportDocument
  printedOn: string
  page: number
  pageCount: number
}

interface SheetProps {
  title: string
  /** Place of the section in the document; the cover is 0. */
  number: number
  frame: SheetFrame
  children: ReactNode
}

/** One page with running head and foot. */
export function Sheet({ title, number, frame, children }: SheetProps) {
  const { document, printedOn, page, pageCount } = frame
  return (
    <section className="sheet">
      <header className="sheet-head">
        <span className="sheet-name">{document.scenarioName}</span>
        <span>
          {number > 0 && <span className="sheet-number">{number}</span>}
          {title}
        </span>
      </header>
      <div className="sheet-body">{children}</div>
      <footer className="sheet-foot">
        <span>
          {document.title}, printed {printedOn}
        </span>
        <span>{document.generatedWith}</span>
        <span className="sheet-page">
          {page} / {pageCount}
        </span>
      </footer>
    </section>
  )
}
