import type { FieldMaker } from './overlayField.ts'

interface Tally {
  assumed: number
  all: number
}

/**
 * Share of the inputs a hall rests on that are graded `assumed`, percent by number: its own and those of its building; a building's
 * are its own and those of all its halls.
 */
export const assumedInputs: FieldMaker = ({ assumptions, campuses, buildings, halls }) => {
  if (assumptions.length === 0) return null
  const tallies = new Map<string, Tally>()
  const count = (key: string, isAssumed: boolean): void => {
    const tally = tallies.get(key) ?? { assumed: 0, all: 0 }
    tally.all += 1
    if (isAssumed) tally.assumed += 1
    tallies.set(key, tally)
  }
  for (const { path, confidence } of assumptions) {
    // campuses/<id>/buildings/<id>/halls/<id>/...
    const parts = path.split('/')
    if (parts[0] !== 'campuses' || parts[2] !== 'buildings') continue
    const building = parts.slice(0, 4).join('/')
    count(building, confidence === 'assumed')
    count(parts[4] === 'halls' ? parts.slice(0, 6).join('/') : `${building}/own`, confidence === 'assumed')
  }
  const share = (keys: readonly string[]): number | null => {
    let assumed = 0
    let all = 0
    for (const key of keys) {
      assumed += tallies.get(key)?.assumed ?? 0
      all += tallies.get(key)?.all ?? 0
    }
    return all > 0 ? (100 * assumed) / all : null
  }
  const buildingPath = (index: number): string => {
    const building = buildings[index]
    return `campuses/${campuses[building?.campusIndex ?? -1]?.id ?? ''}/buildings/${building?.id ?? ''}`
  }
  return {
    title: 'Inputs that are assumed',
    scale: { kind: 'ramp', unit: '% of a hall’s graded inputs', low: 0, high: 100 },
    stepDays: 0,
    ofRow: null,
    ofHall: (index) => {
      const path = buildingPath(halls[index]?.buildingIndex ?? -1)
      return share([`${path}/own`, `${path}/halls/${halls[index]?.id ?? ''}`])
    },
    ofBuilding: (index) => share([buildingPath(index)]),
    isLiveOnly: false,
  }
}
