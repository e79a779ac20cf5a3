import type { ReportTable } from '../../../shared/contract/reportDocument.ts'

/** Widths of one letter as tables set it, mm: numbers in mono at 7 pt, words in Inter at 7.2 pt. */
const DIGIT_MM = 1.49
const LETTER_MM = 1.4
/** Air a column brings along, mm: as `td` in parts.css has it. Words after numbers keep more distance. */
const GAP_MM = 4
const AFTER_NUMBERS_MM = 4
/** Words up to this length stand on one line; columns of longer entries share what is left. */
const SHORT_WORDS = 12
/** A column of words never claims more than this many letters, however long its entries are. */
const MOST_WORDS = 60
/** Columns that stand on one line take at most this share of the page together. */
const MOST_FIXED_SHARE = 0.8

/**
 * Widths of a table's columns as shares of the whole, the same on every page it goes over. Numbers and short words get what
 * their longest entry needs; columns of words share the rest by how much they have to say. Titles stand on one line where
 * the page has room for that.
 */
export function columnWidths(table: ReportTable, widthMm: number): number[] {
  const roomy = measureColumns(table, (title) => title.length)
  const isRoomy = roomy.fixedMm + roomy.letterCount * LETTER_MM <= widthMm
  const tight = measureColumns(table, (title) => Math.max(...title.split(' ').map((word) => word.length)))
  const { columns, fixedMm, letterCount } = isRoomy ? roomy : tight
  const forWordsMm = Math.max(widthMm - fixedMm, widthMm * (1 - MOST_FIXED_SHARE))
  const mmPerLetter = letterCount === 0 ? 0 : Math.min(LETTER_MM, forWordsMm / letterCount)
  const widths = columns.map(
    ({ neededMm, letterCount: wanted, shortMm }) => neededMm ?? Math.max(shortMm, mmPerLetter * wanted),
  )
  // Room left goes first to words that still wrap; what nobody needs is air between all columns alike.
  const hungerMm = columns.map(({ longestMm }, index) => Math.max(0, longestMm - (widths[index] ?? 0)))
  let leftMm = Math.max(0, widthMm - sum(widths))
  const fedMm = Math.min(leftMm, sum(hungerMm))
  leftMm -= fedMm
  const filled = widths.map((mm, index) => {
    const share = fedMm === 0 ? 0 : (hungerMm[index] ?? 0) / sum(hungerMm)
    return mm + fedMm * share + leftMm / columns.length
  })
  return filled.map((mm) => mm / sum(filled))
}

/** Width at which a table stands well: numbers on one line, words wrapped no more than once or twice. */
export function tableWidthMm(table: ReportTable): number {
  const { fixedMm, letterCount } = measureColumns(table, (title) =>
    Math.max(...title.split(' ').map((word) => word.length)),
  )
  return fixedMm + letterCount * LETTER_MM
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** A column that stands on one line has a width it needs; one of words a number of letters it wants. */
type Column = { longestMm: number; /** Its entries up to a short word. */ shortMm: number } & (
  { neededMm: number; letterCount: 0 } | { neededMm: null; letterCount: number }
)

/** @param titleLength letters of a title that have to stand side by side */
function measureColumns({ columns, rows }: ReportTable, titleLength: (title: string) => number) {
  const measured = columns.map(({ title, unit, align }, index): Column => {
    const lengths = rows.map((row) => row[index]?.length ?? 0)
    const longest = Math.max(0, ...lengths)
    const headMm = Math.max(unit?.length ?? 0, titleLength(title)) * LETTER_MM
    if (align === 'right') {
      const neededMm = Math.max(longest * DIGIT_MM, headMm) + GAP_MM
      return { neededMm, longestMm: neededMm, shortMm: neededMm, letterCount: 0 }
    }
    const gapMm = GAP_MM + (columns[index - 1]?.align === 'right' ? AFTER_NUMBERS_MM : 0)
    if (longest <= SHORT_WORDS) {
      const neededMm = Math.max(longest * LETTER_MM, headMm) + gapMm
      return { neededMm, longestMm: neededMm, shortMm: neededMm, letterCount: 0 }
    }
    // Between the mean and the longest: long entries wrap, typical ones do not.
    const mean = sum(lengths) / Math.max(1, lengths.length)
    return {
      neededMm: null,
      shortMm: Math.min(longest, SHORT_WORDS) * LETTER_MM + gapMm,
      longestMm: longest * LETTER_MM + gapMm,
      letterCount: Math.max(SHORT_WORDS, Math.min(longest, mean * 1.5, MOST_WORDS)),
    }
  })
  return {
    columns: measured,
    fixedMm: sum(measured.map(({ neededMm }) => neededMm ?? 0)),
    letterCount: sum(measured.map((column) => column.letterCount)),
  }
}
