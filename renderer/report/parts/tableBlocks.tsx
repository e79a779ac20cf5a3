import type { ReportTable } from '../../../shared/contract/reportDocument.ts'
import type { FlowBlock } from '../flow/block.ts'
import { columnsMm, PAGE } from '../page.ts'
import { tableWidthMm } from './columnWidths.ts'
import { DataTable } from './DataTable.tsx'

/** Longer tables run down the page alone, so that they can go on over the next. */
const MOST_PAIRED_ROWS = 14

interface Labelled {
  table: ReportTable
  label: string
}

/**
 * Tables of a section, numbered in order; empty ones take neither room nor number. Two short and narrow ones that follow
 * each other stand side by side; every other is rows of the flow.
 */
export function tableBlocks(section: number, tables: readonly ReportTable[]): FlowBlock[] {
  const labelled = tables
    .filter(({ rows }) => rows.length > 0)
    .map((table, index): Labelled => ({ table, label: `Table ${section}.${index + 1}` }))
  const blocks: FlowBlock[] = []
  for (let index = 0; index < labelled.length; index++) {
    const [left, right] = [labelled[index], labelled[index + 1]]
    if (!left) break
    if (right && isNarrow(left.table) && isNarrow(right.table)) {
      blocks.push(pairBlock(section, left, right))
      index++
    } else blocks.push(rowsBlock(section, left))
  }
  return blocks
}

const isNarrow = (table: ReportTable): boolean =>
  table.rows.length <= MOST_PAIRED_ROWS && tableWidthMm(table) <= columnsMm(6)

function pairBlock(section: number, left: Labelled, right: Labelled): FlowBlock {
  return {
    key: left.label,
    section,
    kind: 'solid',
    render: () => (
      <div className="columns">
        {[left, right].map(({ table, label }) => (
          <div key={label} className="span-6">
            <DataTable
              table={table}
              widthMm={columnsMm(6)}
              label={label}
              from={0}
              to={table.rows.length}
              isContinued={false}
            />
          </div>
        ))}
      </div>
    ),
  }
}

function rowsBlock(section: number, { table, label }: Labelled): FlowBlock {
  return {
    key: label,
    section,
    kind: 'rows',
    rowCount: table.rows.length,
    render: (from, to, isContinued) => (
      <DataTable
        table={table}
        widthMm={PAGE.bodyWidthMm}
        label={label}
        from={from}
        to={to}
        isContinued={isContinued}
      />
    ),
  }
}
