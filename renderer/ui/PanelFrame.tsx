import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from './IconButton.tsx'
import './panelFrame.css'

interface PanelFrameProps {
  title: string
  /** Quiet words beside the title. */
  aside?: ReactNode
  onClose: () => void
  testId?: string
  children: ReactNode
}

/** A panel at the side of the window: a landmark with a title, its content scrolling under it. */
export function PanelFrame({ title, aside, onClose, testId, children }: PanelFrameProps) {
  return (
    <section className="panel" aria-label={title} data-testid={testId}>
      <header className="panel-head">
        <h2 className="panel-title">{title}</h2>
        <span className="panel-aside">{aside}</span>
        <IconButton className="panel-close" label={`Hide ${title.toLowerCase()}`} onClick={onClose}>
          <X />
        </IconButton>
      </header>
      <div className="panel-body">{children}</div>
    </section>
  )
}
