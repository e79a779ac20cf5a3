import type { ReportDocument, SectionOf } from '../../shared/contract/reportDocument.ts'
import { PAGE } from './page.ts'
import { Figures } from './parts/Figures.tsx'
import { Still } from './parts/Still.tsx'
import './cover.css'

interface CoverSheetProps {
  document: ReportDocument
  cover: SectionOf<'cover'>
  stills: ReadonlyMap<string, string>
  printedOn: string
}

/** A longer title is set smaller, so that it takes two lines at most. */
const LONG_TITLE = 24

/** The page on the outside: the site, its name, the answer, four figures. */
export function CoverSheet({ document, cover, stills, printedOn }: CoverSheetProps) {
  return (
    <section className="sheet cover">
      <Still request={cover.hero} stills={stills} widthMm={PAGE.widthMm} />
      <div className="cover-words">
        <div>
          <p className="cover-kind">{document.title}</p>
          <h1 className={cover.title.length > LONG_TITLE ? 'long' : undefined}>{cover.title}</h1>
          <p className="cover-subtitle">{cover.subtitle}</p>
        </div>
        <p className="cover-statement">{cover.statement}</p>
      </div>
      <Figures figures={cover.figures} size="large" />
      <footer className="cover-foot">
        <span>{cover.dateLine}</span>
        <span>Printed {printedOn}</span>
        <span>{document.generatedWith}</span>
      </footer>
    </section>
  )
}
