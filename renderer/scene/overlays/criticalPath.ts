import type { SimulationResult } from '../../../shared/results/result.ts'
import type { FieldMaker } from './overlayField.ts'

const NAMES = ['Critical work on the day', 'Critical work ahead', 'Has float'] as const
const NOW = 0
const AHEAD = 1
const FLOAT = 2

interface Work {
  startDay: number
  endDay: number
  isCritical: boolean
}

/** Whether what is still to be done in a building or a hall can wait: a hall waits for its own work and its building's. */
export const criticalPath: FieldMaker = ({ schedule, buildings, halls }: SimulationResult) => {
  const ofBuilding: Work[][] = buildings.map(() => [])
  const ofHall: Work[][] = halls.map(() => [])
  for (const { startDay, endDay, isCritical, buildingIndex, hallIndex } of schedule.tasks) {
    const work = { startDay, endDay, isCritical }
    if (hallIndex !== null) ofHall[hallIndex]?.push(work)
    else if (buildingIndex !== null) ofBuilding[buildingIndex]?.push(work)
  }
  if ([...ofBuilding, ...ofHall].every((works) => works.length === 0)) return null
  return {
    title: 'Critical path',
    scale: { kind: 'category', names: NAMES, slots: [5, 1, 4] },
    stepDays: 1,
    ofRow: null,
    ofHall: (hall, day) =>
      standing([ofHall[hall] ?? [], ofBuilding[halls[hall]?.buildingIndex ?? -1] ?? []], day),
    ofBuilding: (building, day) => {
      const spec = buildings[building]
      const own = spec ? ofHall.slice(spec.firstHall, spec.firstHall + spec.hallCount) : []
      return standing([ofBuilding[building] ?? [], ...own], day)
    },
    isLiveOnly: false,
  }
}

/** The most pressing of what is not done; `null` where all is. */
function standing(lists: readonly Work[][], day: number): number | null {
  let found: number | null = null
  for (const works of lists) {
    for (const { startDay, endDay, isCritical } of works) {
      if (endDay <= day) continue
      const kind = !isCritical ? FLOAT : startDay <= day ? NOW : AHEAD
      if (kind === NOW) return NOW
      found = Math.min(found ?? FLOAT, kind)
    }
  }
  return found
}
