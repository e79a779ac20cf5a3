import type { ReportTable } from '../../../shared/contract/reportDocument.ts'

/** Characters that a column of words gets at least and at most a say for. */
const WORDS_AT_LEAST = 8
const WORDS_AT_MOST = 60
/** Space between two columns, in characters. */
const GAP = 2.5

/**
 * Widths of a table's columns as shares of the whole, the same on every page it goes over. A column of numbers gets what its
 * longest entry needs; columns of words share the rest by how much they have to say.
 */
export function columnWidths({ columns, rows }: ReportTable): number[] {
  const longest = columns.map((column, index) =>
    Math.max(
      ...column.title.split(' ').map((word) => word.length),
      column.unit?.length ?? 0,
      ...rows.map((row) => row[index]?.length ?? 0),
    ),
  )
  const mean = (index: number): number =>
    rows.reduce((total, row) => total + (row[index]?.length ?? 0), 0) / Math.max(1, rows.length)
  const widths = columns.map(({ align }, index) => {
    const most = longest[index] ?? 0
    if (align === 'right' || most <= WORDS_AT_LEAST) return most + GAP
    // Between the mean and the longest: long entries wrap, typical ones do not.
    return Math.min(WORDS_AT_MOST, Math.max(WORDS_AT_LEAST, Math.min(most, mean(index) * 1.5))) + GAP
  })
  const total = widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width) => width / total)
}
