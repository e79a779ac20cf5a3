import { CONFIDENCES } from '../../../shared/catalog/graded.ts'
import type { ReportTable, SectionOf } from '../../../shared/contract/reportDocument.ts'
import { formatCount, formatMega, formatShare } from '../../../shared/units/format.ts'
import type { Briefing } from '../briefing.ts'
import { countKinds, registerRows, type KindCount, type RegisterRow } from '../registerRows.ts'
import { numberWord, sentence } from '../wording.ts'

/** Rows printed of assumed inputs that halls rest on, and of those that bear on no hall in particular. */
const MOST_RESTED = 18
const MOST_OTHER = 14
/** Kinds of input counted on a row of their own. */
const MOST_KINDS = 11

/** How sure the inputs are, and which of the assumed ones matter most; the whole register is not printed. */
export function writeAssumptions(briefing: Briefing): SectionOf<'assumptions'> {
  const { result, complete, build } = briefing
  const { assumptions } = result
  const assumed = registerRows(briefing).filter(({ confidence }) => confidence === 'assumed')
  const rested = assumed.filter(({ restingItMw }) => restingItMw !== null)
  const other = assumed.filter(({ restingItMw }) => restingItMw === null)
  return {
    kind: 'assumptions',
    title: 'Register of inputs',
    paragraphs: [
      `The result rests on ${formatCount(assumptions.length)} inputs, each graded: measured is metered or counted; vendor is a data sheet or an operator’s statement; reported is press, analyst or derived estimate; assumed has no source and waits to be replaced. ${formatShare(complete.assumedShare)} of the IT power at ${build} rests on at least one assumed input.`,
      'Printed here are the shares and the assumed inputs, those that carry most first; the same quantity of many halls, racks or contracts is one row with all its values. Every single input with its grade, source and reason: “Inputs” in the inspector of each thing, or “rackrise simulate FILE --json”, under assumptions.',
    ],
    shares: CONFIDENCES.map((confidence) => ({
      confidence,
      count: assumptions.filter((assumption) => assumption.confidence === confidence).length,
    })),
    tables: [kindTable(briefing), restedTable(rested), otherTable(other)],
  }
}

function kindTable({ result }: Briefing): ReportTable {
  const counted = countKinds(result.assumptions)
  const row = (kind: string, counts: readonly number[]): string[] => {
    const all = counts.reduce((sum, count) => sum + count, 0)
    return [kind, ...counts.map(formatCount), formatCount(all), formatShare((counts.at(-1) ?? 0) / all)]
  }
  const rest = counted.slice(MOST_KINDS)
  const rows = [
    ...counted.slice(0, MOST_KINDS).map(({ kind, counts }) => row(kind, counts)),
    ...(rest.length > 0 ? [row(`${sentence(numberWord(rest.length))} other kinds`, sumCounts(rest))] : []),
    row('All', sumCounts(counted)),
  ]
  return {
    caption: 'Inputs by kind and grade, counted.',
    columns: [
      { title: 'Kind', align: 'left' },
      ...CONFIDENCES.map((confidence) => ({
        title: confidence.charAt(0).toUpperCase() + confidence.slice(1),
        align: 'right' as const,
      })),
      { title: 'All', align: 'right' },
      { title: 'Assumed share', align: 'right' },
    ],
    rows,
    strongRows: [rows.length - 1],
  }
}

function restedTable(rows: readonly RegisterRow[]): ReportTable {
  return {
    caption: `Assumed inputs by the provisioned IT power of the halls that rest on them, options included${cutWords(rows, MOST_RESTED)}.`,
    columns: [
      { title: 'Of', align: 'left' },
      { title: 'Input', align: 'left' },
      { title: 'Inputs', align: 'right' },
      { title: 'Rests on it', unit: 'IT MW', align: 'right' },
      { title: 'Values', align: 'left' },
      { title: 'Reason given most often', align: 'left' },
    ],
    rows: rows
      .slice(0, MOST_RESTED)
      .map(({ kind, quantity, count, restingItMw, values, note }) => [
        kind,
        quantity,
        formatCount(count),
        formatMega(restingItMw ?? 0),
        values,
        note === '' ? '–' : note,
      ]),
  }
}

function otherTable(rows: readonly RegisterRow[]): ReportTable {
  return {
    caption: `Assumed inputs that bear on no hall in particular: contracts, supply, lines, risks${cutWords(rows, MOST_OTHER)}.`,
    columns: [
      { title: 'Of', align: 'left' },
      { title: 'Input', align: 'left' },
      { title: 'Inputs', align: 'right' },
      { title: 'Values', align: 'left' },
      { title: 'Reason given most often', align: 'left' },
    ],
    rows: rows
      .slice(0, MOST_OTHER)
      .map(({ kind, quantity, count, values, note }) => [
        kind,
        quantity,
        formatCount(count),
        values,
        note === '' ? '–' : note,
      ]),
  }
}

const sumCounts = (kinds: readonly KindCount[]): number[] =>
  CONFIDENCES.map((_, grade) => kinds.reduce((sum, { counts }) => sum + (counts[grade] ?? 0), 0))

/** Says that a table is the head of a longer one. */
function cutWords(rows: readonly RegisterRow[], most: number): string {
  return rows.length > most ? `, the first ${most} of ${rows.length}` : ''
}
