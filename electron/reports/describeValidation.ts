import type { ReportTable, ReportValidation } from '../../shared/contract/reportDocument.ts'
import {
  familyName,
  kindWord,
  quantityName,
  validationNumber,
  type ValidationTable,
} from '../../shared/contract/validationTable.ts'

/** The model beside published cases, for the method: figures by family and every miss with its reason. */
export function describeValidation(table: ValidationTable): ReportValidation {
  const { passed, missed, cases, brokenGates } = table
  const publications = new Set(cases.map(({ id }) => id)).size
  const gates =
    brokenGates.length === 0
      ? 'Every exact case and every gate on a family holds.'
      : `These gates do not hold: ${brokenGates.join('; ')}.`
  return {
    heading: 'Held to published cases',
    paragraphs: [
      `The hourly machine and plant models are run on ${publications} published cases with the inputs that were published, none fitted: ${passed} of ${passed + missed} numbers come out within the tolerance stated beforehand. ${gates} What misses is listed with its reason.`,
    ],
    families: familyTable(table),
    misses: missTable(table),
  }
}

function familyTable({ families }: ValidationTable): ReportTable {
  return {
    caption: 'Published families: modelled less published.',
    columns: [
      { title: 'Family', align: 'left' },
      { title: 'Cases', align: 'right' },
      { title: 'Mean error', align: 'right' },
      { title: 'Bias', align: 'right' },
      { title: 'Worst miss', align: 'right' },
      { title: 'Worst case', align: 'left' },
      { title: 'Rank corr.', align: 'right' },
    ],
    rows: families.map((family) => [
      familyName(family.family),
      String(family.count),
      family.meanAbsoluteError.toFixed(3),
      `${family.bias < 0 ? '−' : '+'}${Math.abs(family.bias).toFixed(3)}`,
      family.worstMiss.toFixed(3),
      family.worstCase,
      family.spearman === null ? '–' : family.spearman.toFixed(2),
    ]),
    note: 'Mean error: mean of absolute differences. Rank corr.: Spearman’s, from four cases on.',
  }
}

function missTable({ cases }: ValidationTable): ReportTable {
  return {
    caption: 'Every published number that the model misses.',
    columns: [
      { title: 'Case', align: 'left' },
      { title: 'What', align: 'left' },
      { title: 'Kind', align: 'left' },
      { title: 'Published', align: 'right' },
      { title: 'Modelled', align: 'right' },
      { title: 'Tolerance', align: 'right' },
      { title: 'Reason', align: 'left' },
    ],
    rows: cases
      .filter(({ verdict }) => verdict === 'miss')
      .map((row) => [
        `${row.id} ${row.case}`,
        quantityName(row.quantity),
        kindWord(row.kind),
        validationNumber(row.expected),
        validationNumber(row.modelled),
        `${validationNumber(row.low)}–${validationNumber(row.high)}`,
        row.reason,
      ]),
  }
}
