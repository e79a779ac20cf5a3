import type { SimulationResult } from '../../../shared/results/result.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'

/** When a phase is worked on: from the first work on any of its buildings to the last rack live. */
export interface PhaseDays {
  name: string
  beginDay: number
  endDay: number
  /** The building whose work begins first. */
  buildingIndex: number
}

/** The phases of a plan that have buildings, in the order of the document. Days are held inside the plan. */
export function phaseDays(scenario: Scenario, result: SimulationResult): PhaseDays[] {
  const phaseOf = scenario.campuses.flatMap(({ buildings }) => buildings.map(({ phaseId }) => phaseId))
  const held = (day: number): number => Math.max(0, Math.min(result.dayCount - 1, day))
  return scenario.phases.flatMap(({ id, name }) => {
    const own = result.buildings.flatMap((building, index) =>
      phaseOf[index] === id
        ? [{ index, building, begin: building.stages[0]?.startDay ?? building.readyDay }]
        : [],
    )
    const first = own.toSorted((a, b) => a.begin - b.begin)[0]
    if (!first) return []
    const ends = own.map(({ building }) => building.fullDay).filter((day) => day < NEVER_DAY)
    return [
      {
        name,
        beginDay: held(first.begin),
        endDay: held(ends.length > 0 ? Math.max(...ends) : result.dayCount - 1),
        buildingIndex: first.index,
      },
    ]
  })
}
