import { Check, ClipboardCopy } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { InkContext, SCREEN_INK } from '../../charts/ink.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { DataGrid } from './DataGrid.tsx'
import { tableCsv, type TableModel } from './tableModel.ts'
import { useWidth } from './useWidth.ts'
import './chartFigure.css'

interface ChartFigureProps {
  title: string
  /** What is to be seen, what it rests on; under the drawing. */
  note?: ReactNode
  /** The same as rows. */
  table: TableModel
  /** @param widthPx room there is */
  draw: (widthPx: number) => ReactNode
  testId?: string
}

const FORMS = [
  { value: 'chart', label: 'Chart' },
  { value: 'table', label: 'Table' },
] as const

/** A drawing that can also be read as a table and taken along as CSV. */
export function ChartFigure({ title, note, table, draw, testId }: ChartFigureProps) {
  const [form, setForm] = useState<'chart' | 'table'>('chart')
  const { ref, widthPx } = useWidth<HTMLDivElement>()
  return (
    <figure className="figure" data-testid={testId}>
      <header className="figure-head">
        <h3 className="figure-title">{title}</h3>
        <SegmentedControl label={`${title}: shown as`} value={form} options={FORMS} onChange={setForm} />
        <CopyCsv table={table} title={title} />
      </header>
      <div ref={ref} className="figure-body">
        {form === 'table' ? (
          <DataGrid table={table} />
        ) : widthPx > 0 ? (
          <InkContext value={SCREEN_INK}>{draw(widthPx)}</InkContext>
        ) : null}
      </div>
      {note === undefined ? null : <figcaption className="figure-note">{note}</figcaption>}
    </figure>
  )
}

/** Puts a table on the clipboard, and says so. */
export function CopyCsv({ table, title }: { table: TableModel; title: string }) {
  const [isCopied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(tableCsv(table))
    setCopied(true)
  }
  return (
    <>
      <IconButton
        label={isCopied ? `“${title}” is on the clipboard` : `Copy “${title}” as CSV`}
        onClick={() => void copy()}
        onBlur={() => setCopied(false)}
        onPointerLeave={() => setCopied(false)}
      >
        {isCopied ? <Check /> : <ClipboardCopy />}
      </IconButton>
      <span className="visually-hidden" role="status">
        {isCopied ? 'Copied' : ''}
      </span>
    </>
  )
}
