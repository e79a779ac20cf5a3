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
  /** What stands on the page: titles of sections with their place in the document, or a title alone. */
  titles: readonly { number?: number; title: string }[]
  frame: SheetFrame
  children: ReactNode
}

/** One page with running head and foot. */
export function Sheet({ titles, frame, children }: SheetProps) {
  const { document, printedOn, page, pageCount } = frame
  return (
    <section className="sheet">
      <header className="sheet-head">
        <span className="sheet-name">{document.scenarioName}</span>
        <span>
          {titles.map(({ number, title }) => (
            <span key={title} className="sheet-title">
              {number !== undefined && <span className="sheet-number">{number}</span>}
              {title}
            </span>
          ))}
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
