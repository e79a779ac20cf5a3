import type { Briefing } from './briefing.ts'

/** Halls, as indices into `result.halls`, that an input bears on; `null` where it is no matter of one hall or another. */
export type InputReach = (path: string) => ReadonlySet<number> | null

/**
 * Which halls rest on an input, by its path in the register: those under it in the plan, or, for equipment, those whose hall,
 * building or campus names the entry, or names a design that does.
 */
export function inputReach({ places, scenario }: Briefing): InputReach {
  const reach = new Map<string, Set<number>>()
  const add = (path: string, hallIndex: number): void => {
    const halls = reach.get(path) ?? new Set<number>()
    reach.set(path, halls.add(hallIndex))
  }
  for (const { campus, building, hall, hallIndex } of places) {
    const { buildings: _buildings, ...ofCampus } = campus
    const { halls: _halls, ...ofBuilding } = building
    const campusPath = `campuses/${campus.id}`
    add(campusPath, hallIndex)
    add(`${campusPath}/buildings/${building.id}`, hallIndex)
    add(`${campusPath}/buildings/${building.id}/halls/${hall.id}`, hallIndex)
    for (const name of [ofCampus, ofBuilding, hall].flatMap(wordsIn)) add(name, hallIndex)
  }
  const designs = [...scenario.equipment.powerDesigns, ...scenario.equipment.coolingDesigns]
  for (const design of designs) {
    for (const hallIndex of reach.get(design.id) ?? []) {
      for (const name of wordsIn(design)) add(name, hallIndex)
    }
  }
  return (path) => {
    const parts = path.split('/')
    if (parts[0] === 'equipment') return reach.get(parts[2] ?? '') ?? null
    for (let length = parts.length; length >= 2; length--) {
      const found = reach.get(parts.slice(0, length).join('/'))
      if (found) return found
    }
    return null
  }
}

/** Every text in a part of the plan: ids of equipment are among them. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(wordsIn)
}
