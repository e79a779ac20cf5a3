import type { ReportTable, ReportValidation } from '../../shared/contract/reportDocument.ts'
import {
  familyName,
  kindWord,
  quantityName,
  validationNumber,
  type ValidationCase,
  type ValidationTable,
} from '../../shared/contract/validationTable.ts'
import { numberWord } from './wording.ts'

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
      `The hourly machine and plant models are run on ${publications} published cases with the inputs that were published, none fitted: ${passed} of ${passed + missed} numbers come out within the tolerance stated beforehand. ${gates} What misses is listed with its reason; every number stands under Help > Validation.`,
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
    caption: 'What the model misses, and why; numbers of one publication missed for one reason share a row.',
    columns: [
      { title: 'Case', align: 'left' },
      { title: 'Numbers', align: 'right' },
      { title: 'What', align: 'left' },
      { title: 'Kind', align: 'left' },
      { title: 'Published', align: 'right' },
      { title: 'Modelled', align: 'right' },
      { title: 'Tolerance', align: 'right' },
      { title: 'Reason', align: 'left' },
    ],
    rows: alike(cases.filter(({ verdict }) => verdict === 'miss')).map((group) => {
      const [{ id, quantity, kind, reason, ...first }] = group
      const others = group.length - 1
      return [
        `${id} ${first.case}${others === 0 ? '' : ` and ${numberWord(others)} more`}`,
        String(group.length),
        quantityName(quantity),
        kindWord(kind),
        spanOf(group.map(({ expected }) => expected)),
        spanOf(group.map(({ modelled }) => modelled)),
        others === 0 ? `${validationNumber(first.low)}–${validationNumber(first.high)}` : 'each its own',
        reason,
      ]
    }),
  }
}

type Alike = [ValidationCase, ...ValidationCase[]]

/** Numbers of one publication, of one quantity, that miss for one reason. */
function alike(misses: readonly ValidationCase[]): Alike[] {
  const groups = new Map<string, Alike>()
  for (const miss of misses) {
    const key = JSON.stringify([miss.id, miss.quantity, miss.kind, miss.reason])
    const group = groups.get(key)
    if (group) group.push(miss)
    else groups.set(key, [miss])
  }
  return [...groups.values()]
}

/** `1.19`, or `1.19 to 1.42` of several. */
function spanOf(values: readonly (number | null)[]): string {
  const known = values.filter((value) => value !== null)
  if (known.length === 0) return validationNumber(null)
  const [least, most] = [Math.min(...known), Math.max(...known)].map(validationNumber)
  return least === most ? `${least}` : `${least} to ${most}`
}
