import * as hall from './hallEvaluators.ts'
import * as machine from './machineEvaluators.ts'
import type { Evaluation, Quantities } from './hallEvaluators.ts'
import type { Check, ValidationCase } from './caseFile.ts'
import { CannotRun } from './weatherOf.ts'

/** One line of the validation table. */
export interface ValidationRow {
  id: string
  case: string
  quantity: string
  kind: string
  expected: number | null
  /** `null` where the case could not run here. */
  modelled: number | null
  low: number
  high: number
  verdict: 'pass' | 'miss' | 'skip'
  family: string | null
  weather: string
  /** Why it misses, where that is known; empty for a pass. */
  reason: string
  source: string
}

const halls: Record<string, (inputs: unknown) => Evaluation> = {
  hallYear: hall.hallYear,
  hallMean: hall.hallMean,
  hallSaving: hall.hallSaving,
  hallHour: hall.hallHour,
}
const machines: Record<string, (inputs: unknown) => Quantities> = { ...machine }

/** Runs a case: one row for each of its checks. */
export function runCase(item: ValidationCase): ValidationRow[] {
  return item.points.flatMap((point) => {
    const outcome = evaluateIfPossible(point.evaluator, point.inputs)
    return point.checks.map((check) => {
      const [low, high] = bandOf(check)
      const modelled = outcome.ok ? (outcome.quantities[check.quantity] ?? NaN) : null
      if (Number.isNaN(modelled))
        throw new Error(`${item.id} ${point.name}: ${point.evaluator} gives no "${check.quantity}".`)
      const passes = modelled !== null && modelled >= low - 1e-12 && modelled <= high + 1e-12
      return {
        id: item.id,
        case: point.name,
        quantity: check.quantity,
        kind: check.kind ?? item.kind,
        expected: check.expected,
        modelled,
        low,
        high,
        verdict: modelled === null ? 'skip' : passes ? 'pass' : 'miss',
        family: check.family ?? null,
        weather: outcome.ok ? outcome.weather : '',
        reason: !outcome.ok ? outcome.reason : passes ? '' : (check.missReason ?? ''),
        source: item.source,
      }
    })
  })
}

function evaluateIfPossible(
  name: string,
  inputs: unknown,
): ({ ok: true } & Evaluation) | { ok: false; reason: string } {
  try {
    return { ok: true, ...evaluate(name, inputs) }
  } catch (error) {
    if (error instanceof CannotRun) return { ok: false, reason: error.message }
    throw error
  }
}

function evaluate(name: string, inputs: unknown): Evaluation {
  const ofHall = halls[name]
  if (ofHall) return ofHall(inputs)
  const ofMachine = machines[name]
  if (!ofMachine) throw new Error(`There is no evaluator "${name}".`)
  return { quantities: ofMachine(inputs), weather: '' }
}

/** What a check accepts: its tolerance about the expected value, and within a published band where one is given. */
function bandOf({ tolerance, expected, within }: Check): [number, number] {
  const middle = expected ?? 0
  const [low, high] =
    'abs' in tolerance
      ? [middle - tolerance.abs, middle + tolerance.abs]
      : 'rel' in tolerance
        ? [middle - Math.abs(middle) * tolerance.rel, middle + Math.abs(middle) * tolerance.rel]
        : [tolerance.low, tolerance.high]
  return within ? [Math.max(low, within[0]), Math.min(high, within[1])] : [low, high]
}
