import type { ReportTable } from '../../../shared/contract/reportDocument.ts'
import type { FlowBlock } from '../flow/block.ts'
import { DataTable } from './DataTable.tsx'

/** A table as rows of the flow; an empty one takes no room at all. */
export function tableBlock(section: number, place: number, table: ReportTable): FlowBlock[] {
  if (table.rows.length === 0) return []
  const label = `Table ${section}.${place}`
  return [
    {
      key: label,
      section,
      kind: 'rows',
      rowCount: table.rows.length,
      render: (from, to, isContinued) => (
        <DataTable table={table} label={label} from={from} to={to} isContinued={isContinued} />
      ),
    },
  ]
}
