import { ArrowDown, ArrowUp } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { cellText, sortRows, type TableModel } from './tableModel.ts'
import './dataGrid.css'

interface DataGridProps {
  table: TableModel
  /** Controls in a cell of a row instead of its words; `null` leaves the words. */
  renderCell?: (rowKey: string, column: number) => ReactNode
  /** The cell that names a row. */
  keyColumn?: number
}

interface Order {
  column: number
  direction: 'ascending' | 'descending'
}

/** A table that sorts by any of its heads; a second press turns the order round, a third gives it up. */
export function DataGrid({ table, renderCell, keyColumn = 0 }: DataGridProps) {
  const [order, setOrder] = useState<Order | null>(null)
  const { columns, caption, startDate } = table
  const rows = order ? sortRows(table.rows, order.column, order.direction) : table.rows
  const press = (column: number): void => {
    if (order?.column !== column) setOrder({ column, direction: 'ascending' })
    else setOrder(order.direction === 'ascending' ? { column, direction: 'descending' } : null)
  }
  return (
    <div className="grid-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="grid">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, unit, kind }, column) => {
              const direction = order?.column === column ? order.direction : undefined
              return (
                <th
                  key={`${title}/${unit ?? ''}`}
                  scope="col"
                  data-kind={kind}
                  aria-sort={direction ?? 'none'}
                >
                  <button type="button" className="grid-head" onClick={() => press(column)}>
                    {title}
                    {unit === undefined ? null : <span className="grid-unit">{unit}</span>}
                    {direction === 'ascending' ? <ArrowUp aria-hidden /> : null}
                    {direction === 'descending' ? <ArrowDown aria-hidden /> : null}
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => {
            const rowKey = String(cells[keyColumn] ?? row)
            return (
              <tr key={`${rowKey}/${row}`}>
                {columns.map((column, index) => {
                  const own = renderCell?.(rowKey, index) ?? cellText(column, cells[index] ?? null, startDate)
                  return index === keyColumn ? (
                    <th key={index} scope="row" data-kind={column.kind}>
                      {own}
                    </th>
                  ) : (
                    <td key={index} data-kind={column.kind}>
                      {own}
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
