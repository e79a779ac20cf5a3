import type { ReactNode } from 'react'
import './boardPage.css'

interface BoardPageProps {
  title: string
  /** Controls beside the title. */
  tools?: ReactNode
  /** One sentence under it. */
  lead?: ReactNode
  testId: string
  children: ReactNode
}

/** A view in the room of the picture: a title, what can be chosen, and figures on a grid that scrolls. */
export function BoardPage({ title, tools, lead, testId, children }: BoardPageProps) {
  return (
    <article className="board" data-testid={testId} tabIndex={0} aria-label={title}>
      <header className="board-head">
        <h2 className="board-title">{title}</h2>
        <div className="board-tools">{tools}</div>
        {lead === undefined ? null : <p className="board-lead">{lead}</p>}
      </header>
      <div className="board-grid">{children}</div>
    </article>
  )
}

/** A part of the page: half of it where there is room, or all of it. */
export function BoardCell({ isWide = false, children }: { isWide?: boolean; children: ReactNode }) {
  return <div className={isWide ? 'board-cell board-cell-wide' : 'board-cell'}>{children}</div>
}
