import type { ReportTable } from '../../../shared/contract/reportDocument.ts'
import { Caption } from './Caption.tsx'
import { columnWidths } from './columnWidths.ts'

interface DataTableProps {
  table: ReportTable
  widthMm: number
  /** `Table 5.1`. */
  label: string
  from: number
  to: number
  isContinued: boolean
}

/** Rows `from .. to - 1` of a table under its caption and head. Numbers in mono, hairlines between rows. */
export function DataTable({ table, widthMm, label, from, to, isContinued }: DataTableProps) {
  const { columns, rows, strongRows = [], caption, note } = table
  const widths = columnWidths(table, widthMm)
  const isLastPart = to === rows.length
  return (
    <figure className="table">
      <Caption label={isContinued ? `${label}, continued` : label} text={isContinued ? '' : caption} />
      <table>
        <colgroup>
          {widths.map((width, index) => (
            <col key={index} style={{ width: `${(width * 100).toFixed(3)}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ title, unit, align }) => (
              <th key={`${title}/${unit ?? ''}`} className={align} scope="col">
                {title}
                {unit !== undefined && <span>{unit}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(from, to).map((cells, index) => (
            <tr
              key={from + index}
              data-row
              className={strongRows.includes(from + index) ? 'strong' : undefined}
            >
              {cells.map((cell, column) => (
                <td key={column} className={columns[column]?.align}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {note !== undefined && isLastPart && <p className="note">{note}</p>}
    </figure>
  )
}
