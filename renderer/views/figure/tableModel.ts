import { dateOf, formatDay } from '../../../shared/time/calendar.ts'

/** What stands in a cell before it is put in words; days are scenario days. `null`: there is nothing to say. */
export type Cell = string | number | null

export interface TableColumn {
  title: string
  unit?: string
  kind: 'text' | 'number' | 'day'
  /** A number in words; plain digits where left out. */
  format?: (value: number) => string
}

/** What a figure says, as rows. */
export interface TableModel {
  caption: string
  startDate: string
  columns: readonly TableColumn[]
  rows: readonly (readonly Cell[])[]
}

const plain = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 6 })

/** A cell as read. */
export function cellText({ kind, format }: TableColumn, cell: Cell, startDate: string): string {
  if (cell === null) return '–'
  if (typeof cell === 'string') return cell
  if (kind === 'day') return formatDay(startDate, cell)
  return format ? format(cell) : plain.format(cell)
}

/** Order of rows by a column; what is empty comes last either way. */
export function sortRows(
  rows: TableModel['rows'],
  column: number,
  direction: 'ascending' | 'descending',
): TableModel['rows'] {
  const sign = direction === 'ascending' ? 1 : -1
  return rows.toSorted((first, second) => {
    const a = first[column] ?? null
    const b = second[column] ?? null
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b)
    return sign * String(a).localeCompare(String(b), 'en', { numeric: true })
  })
}

/** The table as comma-separated values (RFC 4180): numbers in full, days as ISO dates, units in the heads. */
export function tableCsv({ columns, rows, startDate }: TableModel): string {
  const heads = columns.map(({ title, unit }) => quoted(unit === undefined ? title : `${title} (${unit})`))
  const lines = rows.map((cells) =>
    cells
      .map((cell, index) => {
        if (cell === null) return ''
        if (typeof cell === 'string') return quoted(cell)
        return columns[index]?.kind === 'day' ? dateOf(startDate, cell) : String(cell)
      })
      .join(','),
  )
  return [heads.join(','), ...lines].join('\r\n') + '\r\n'
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
