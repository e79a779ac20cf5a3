import type { CampusSpec } from '../../shared/scenario/campus.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'

/**
 * A valid plan of many campuses with this many racks: the first campus of `base` again and again, its halls in order until the
 * racks are used up; the last hall is cut to fit. What names single buildings is left out, everything else of the document stays.
 */
export function portfolioOf(base: Scenario, rackCount: number): Scenario {
  const pattern = base.campuses[0]
  if (!pattern) throw new Error('a portfolio needs a campus to repeat')
  const campuses: CampusSpec[] = []
  let left = rackCount
  while (left > 0) {
    const number = campuses.length + 1
    const campus = { ...pattern, id: `campus-${number}`, name: `Campus ${number}`, buildings: [] }
    const buildings: CampusSpec['buildings'] = []
    for (const building of pattern.buildings) {
      const halls = building.halls.flatMap((hall) => {
        const groups = hall.rackGroups.flatMap((group) => {
          const count = Math.min(left, group.rackCount.value)
          left -= count
          return count > 0 ? [{ ...group, rackCount: { ...group.rackCount, value: count } }] : []
        })
        return groups.length > 0 ? [{ ...hall, rackGroups: groups }] : []
      })
      if (halls.length > 0) buildings.push({ ...building, halls })
    }
    campuses.push({ ...campus, buildings })
  }
  const { schedule: _, ...rest } = base
  return { ...rest, id: `portfolio-${rackCount}`, campuses, reported: [], milestones: [] }
}
