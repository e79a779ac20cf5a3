import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hallHours } from '../../electron/cli/hallHours.ts'
import { simulationJson } from '../../electron/cli/simulationJson.ts'
import { simulate } from '../../electron/model/simulate.ts'
import { parseScenario } from '../../shared/scenario/parseScenario.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { notFinite } from '../support/finite.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

type Path = readonly string[]

/** The tiny scenario with a chiller of its own curves and a neighbour who takes heat: every kind of number a document may hold. */
function document(): Scenario {
  const scenario = tinyScenario()
  const graded = <T>(value: T) => ({ value, confidence: 'assumed' as const, source: 'plan' })
  scenario.equipment.chillers[0]!.curves = graded({
    ratedCop: 5,
    capacityByTemp: [1, 0.02, 0, -0.005, 0, 0],
    eirByTemp: [0.8, -0.01, 0, 0.01, 0, 0],
    eirByPartLoad: [0.2, 0.3, 0.5],
    leavingRangeC: [5, 20],
    enteringRangeC: [10, 40],
    leastPartLoad: 0.1,
  })
  scenario.campuses[0]!.heatReuse = {
    shareRatio: graded(0.5),
    supplyTempC: graded(45),
    exchangerK: graded(3),
  }
  return scenario
}

function numbersIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'number') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => numbersIn(item, [...path, key]))
}

const paths = numbersIn(document())

/** Puts at a place what `change` makes of the number there; `undefined` takes it away. */
function withNumber(path: Path, change: (value: number) => unknown): unknown {
  const changed: unknown = JSON.parse(JSON.stringify(document()))
  let holder = changed as Record<string, unknown>
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>
  const last = path.at(-1)!
  holder[last] = change(holder[last] as number)
  return changed
}

/** A problem that names the place in a sentence, or an answer with nothing in it that is no number. */
function expectAnswer(json: unknown, isHourly: boolean): void {
  const parsed = parseScenario(json)
  if (!parsed.ok) {
    expect(parsed.problem.path).toBeTruthy()
    expect(parsed.problem.message).toMatch(/^[^\n]+\.$/)
    return
  }
  const result = simulate(parsed.value)
  expect(notFinite(result)).toEqual([])
  expect(() => simulationJson(parsed.value, result)).not.toThrow()
  const { itMw, facilityMw, waterM3 } = result.portfolio
  expect(itMw.findIndex((mw, day) => facilityMw[day]! < mw * (1 - 1e-6) || waterM3[day]! < 0)).toBe(-1)
  if (!isHourly) return
  for (const hall of hallHours(parsed.value, {})) expect(notFinite(hall), hall.id).toEqual([])
}

const place = fc.constantFrom(...paths)

describe('a document with one number changed', () => {
  it('that is none, or beyond all sense, is refused by its place or has a finite answer', () => {
    const strange = fc.constantFrom<unknown>(
      ...[NaN, Infinity, -Infinity, null, undefined, '12', '', [], {}, true, 1e308, -1e308, 1e12, -1],
    )
    fc.assert(
      fc.property(place, strange, (path, to) =>
        expectAnswer(
          withNumber(path, () => to),
          false,
        ),
      ),
      { numRuns: 80, seed: 1 },
    )
  })

  it('that is still a number has a finite answer, hour by hour', () => {
    const factor = fc.oneof(
      fc.constantFrom(0, 1e-9, 1e-3, 20, 1000),
      fc.double({ min: 0, max: 10, noNaN: true }),
    )
    fc.assert(
      fc.property(place, factor, fc.boolean(), (path, times, isHourly) =>
        expectAnswer(
          withNumber(path, (value) => value * times),
          isHourly,
        ),
      ),
      { numRuns: 25, seed: 1 },
    )
  }, 60_000)
})
