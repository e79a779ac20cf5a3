import { CONFIDENCES } from '../../../shared/catalog/graded.ts'
import type { ReportTable, SectionOf } from '../../../shared/contract/reportDocument.ts'
import type { Assumption } from '../../../shared/results/result.ts'
import { formatCount, formatShare } from '../../../shared/units/format.ts'
import type { Briefing } from '../briefing.ts'

/** Every input the result rests on, the least certain first. */
export function writeAssumptions(briefing: Briefing): SectionOf<'assumptions'> {
  const { result, full } = briefing
  const { assumptions } = result
  return {
    kind: 'assumptions',
    title: 'Register of inputs',
    paragraphs: [
      `The result rests on ${formatCount(assumptions.length)} inputs. Each is graded: measured is metered or counted; vendor is a data sheet or an operator’s statement; reported is press, analyst or derived estimate; assumed has no source and waits to be replaced. ${formatShare(full.assumedShare)} of the IT power at full build rests on at least one assumed input.`,
      'Equal inputs of many places share a row; the count says how many. The key in the last column names the entry in the list of sources.',
    ],
    shares: CONFIDENCES.map((confidence) => ({
      confidence,
      count: assumptions.filter((assumption) => assumption.confidence === confidence).length,
    })),
    table: registerTable(assumptions),
  }
}

function registerTable(assumptions: readonly Assumption[]): ReportTable {
  const groups = new Map<string, Assumption[]>()
  for (const assumption of assumptions) {
    const { label, value, confidence, source, note } = assumption
    const key = JSON.stringify([label, value, confidence, source, note])
    groups.set(key, [...(groups.get(key) ?? []), assumption])
  }
  const leastCertainFirst = [...groups.values()].toSorted((a, b) => rank(b) - rank(a))
  return {
    caption: 'Inputs, the least certain first.',
    columns: [
      { title: 'Input', align: 'left' },
      { title: 'Value', align: 'right' },
      { title: 'Places', align: 'right' },
      { title: 'Grade', align: 'left' },
      { title: 'Note', align: 'left' },
      { title: 'Source', align: 'left' },
    ],
    rows: leastCertainFirst.flatMap((alike) => {
      const [first] = alike
      if (!first) return []
      const { label, value, confidence, note, source } = first
      return [[label, value, formatCount(alike.length), confidence, note === '' ? '–' : note, source]]
    }),
  }
}

function rank(alike: readonly Assumption[]): number {
  const [first] = alike
  return first ? CONFIDENCES.indexOf(first.confidence) : 0
}
