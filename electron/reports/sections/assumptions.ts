import { CONFIDENCES } from '../../../shared/catalog/graded.ts'
import type { ReportTable, SectionOf } from '../../../shared/contract/reportDocument.ts'
import { formatCount, formatShare } from '../../../shared/units/format.ts'
import type { Briefing } from '../briefing.ts'
import { registerRows } from '../registerRows.ts'

/** Every input the result rests on, the least certain first. */
export function writeAssumptions(briefing: Briefing): SectionOf<'assumptions'> {
  const { result, complete, build } = briefing
  const { assumptions } = result
  return {
    kind: 'assumptions',
    title: 'Register of inputs',
    paragraphs: [
      `The result rests on ${formatCount(assumptions.length)} inputs, each graded: measured is metered or counted; vendor is a data sheet or an operator’s statement; reported is press, analyst or derived estimate; assumed has no source and waits to be replaced. ${formatShare(complete.assumedShare)} of the IT power at ${build} rests on at least one assumed input.`,
      'Inputs of the same places with the same grade, source and reason share a row, and places with equal inputs are named by the first and the last of them, with their number. The key in the last column names the entry in the list of sources.',
    ],
    shares: CONFIDENCES.map((confidence) => ({
      confidence,
      count: assumptions.filter((assumption) => assumption.confidence === confidence).length,
    })),
    table: registerTable(briefing),
  }
}

function registerTable(briefing: Briefing): ReportTable {
  return {
    caption: 'Inputs, the least certain first.',
    columns: [
      { title: 'Where', align: 'left' },
      { title: 'Inputs', align: 'left' },
      { title: 'Grade', align: 'left' },
      { title: 'Reason', align: 'left' },
      { title: 'Source', align: 'left' },
    ],
    rows: registerRows(briefing).map(({ where, values, confidence, note, source }) => [
      where,
      values,
      confidence,
      note === '' ? '–' : note,
      source,
    ]),
  }
}
