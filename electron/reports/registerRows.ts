import { CONFIDENCES, type Confidence } from '../../shared/catalog/graded.ts'
import type { Assumption } from '../../shared/results/result.ts'
import type { Briefing } from './briefing.ts'
import { inputReach } from './inputReach.ts'
import { kindOf } from './inputKind.ts'

/** The same quantity of many things of one kind, with one grade. */
export interface RegisterRow {
  /** `Halls`, `Rack groups`, `Nvidia GB200 NVL72`. */
  kind: string
  /** `feed`. */
  quantity: string
  /** Inputs on this row. */
  count: number
  /** `12,000 kW (48), 6,500 kW (2)`, or the span of very different ones. */
  values: string
  confidence: Confidence
  /** Provisioned IT of the halls that rest on it, MW; `null` where it bears on none in particular. */
  restingItMw: number | null
  /** The reason given most often. */
  note: string
}

/** What a kind of input is known by, counted by grade in the order of `CONFIDENCES`. */
export interface KindCount {
  kind: string
  counts: number[]
}

/** The register by quantity: one row a kind, quantity and grade; what most megawatts rest on first, of equals what is said most often. */
export function registerRows(briefing: Briefing): RegisterRow[] {
  const reachOf = inputReach(briefing)
  const { halls, assumptions } = briefing.result
  const alike = groupBy(assumptions, (input) => {
    const { kind, isEquipment } = kindOf(input)
    return [isEquipment, kind, quantityOf(input), input.confidence].join('\n')
  })
  return alike
    .map((inputs): RegisterRow => {
      const [first] = inputs
      const resting = new Set(inputs.flatMap(({ path }) => [...(reachOf(path) ?? [])]))
      const itMaxKw = [...resting].reduce((sum, hall) => sum + (halls[hall]?.itMaxKw ?? 0), 0)
      return {
        kind: kindOf(first).kind,
        quantity: quantityOf(first),
        count: inputs.length,
        values: valuesOf(inputs.map(({ value }) => value)),
        confidence: first.confidence,
        restingItMw: resting.size === 0 ? null : itMaxKw / 1000,
        note: mostFrequent(inputs.map(({ note }) => note))[0]?.text ?? '',
      }
    })
    .toSorted((a, b) => (b.restingItMw ?? -1) - (a.restingItMw ?? -1) || b.count - a.count)
}

/** How many inputs of each kind there are by grade; equipment together by its kind. Most assumed first. */
export function countKinds(inputs: readonly Assumption[]): KindCount[] {
  return groupBy(inputs, (input) => kindOf(input).group)
    .map((alike) => ({
      kind: kindOf(alike[0]).group,
      counts: CONFIDENCES.map(
        (confidence) => alike.filter((input) => input.confidence === confidence).length,
      ),
    }))
    .toSorted((a, b) => (b.counts.at(-1) ?? 0) - (a.counts.at(-1) ?? 0))
}

function quantityOf({ label }: Assumption): string {
  return label.slice(label.lastIndexOf(': ') + 1).trim()
}

/** Different values that are written out; more are given as a span. */
const MOST_VALUES = 3

/** `12,000 kW (48), 6,500 kW (2)`; `5 to 1,200 kW (9 different)`. */
function valuesOf(values: readonly string[]): string {
  const different = mostFrequent(values)
  if (different.length === 1) return different[0]?.text ?? ''
  if (different.length <= MOST_VALUES) {
    return different.map(({ text, count }) => `${text} (${count})`).join(', ')
  }
  const numbers = different.map(({ text }) => ({ text, number: leadingNumber(text) }))
  if (numbers.some(({ number }) => Number.isNaN(number))) return `${different.length} different`
  numbers.sort((a, b) => a.number - b.number)
  const [least, most] = [numbers[0]?.text ?? '', numbers.at(-1)?.text ?? '']
  return `${least} to ${most} (${different.length} different)`
}

const leadingNumber = (text: string): number => Number.parseFloat(text.replaceAll(',', ''))

function mostFrequent(texts: readonly string[]): { text: string; count: number }[] {
  return groupBy(texts, (text) => text)
    .map((same) => ({ text: same[0], count: same.length }))
    .toSorted((a, b) => b.count - a.count)
}

/** Groups in order of first appearance. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>()
  for (const item of items) {
    const key = keyOf(item)
    const found = groups.get(key)
    if (found) found.push(item)
    else groups.set(key, [item])
  }
  return [...groups.values()]
}
