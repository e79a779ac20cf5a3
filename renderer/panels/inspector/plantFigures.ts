import { NO_OWNER, PLANT_KINDS, type PlantKind, type PlantTable } from '../../../shared/results/plantTable.ts'
import { redundancyOn, type RedundancyLevel } from '../../../shared/results/redundancy.ts'
import type { SimulationResult } from '../../../shared/results/result.ts'
import { formatCount, formatShare } from '../../../shared/units/format.ts'
import type { Reading } from './readings.ts'

/** What a machine's rating counts. */
const RATED: Partial<Record<PlantKind, string>> = {
  'main-transformer': 'kVA',
  'unit-substation': 'kVA',
  ups: 'kW electric',
  battery: 'kW electric',
  generator: 'kW electric',
  chiller: 'kW of heat',
  'dry-cooler': 'kW of heat',
  'cooling-tower': 'kW of heat',
  'pump-skid': 'kW of heat',
  cdu: 'kW of heat',
  'fan-wall': 'kW of heat',
  'in-row-exchanger': 'kW of heat',
  'evaporative-unit': 'kW of heat',
}

/** Levels of the power chain that a machine of a kind is one of. */
const LEVELS: Partial<Record<PlantKind, RedundancyLevel>> = {
  'main-transformer': 'main-transformer',
  'unit-substation': 'unit-substation',
  ups: 'ups',
  generator: 'generator',
}

/** Rating with its unit, `null` where none applies. */
export function ratingText(kind: PlantKind, rating: number): string | null {
  const unit = RATED[kind]
  return rating > 0 && unit ? `${formatCount(rating)} ${unit}` : null
}

const metres = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })

/** `3.6 × 1.4 × 2.2 m`: length, width, height. */
export function sizeText({ lengthM, widthM, heightM }: PlantTable, index: number): string {
  const sides = [lengthM, widthM, heightM].map((side) => metres.format(side[index] ?? 0))
  return `${sides.join(' × ')} m`
}

const isAlike = (plant: PlantTable, index: number, other: number): boolean =>
  plant.kind[index] === plant.kind[other] &&
  plant.hallIndex[index] === plant.hallIndex[other] &&
  plant.buildingIndex[index] === plant.buildingIndex[other] &&
  plant.campusIndex[index] === plant.campusIndex[other]

/** Machines of the same kind that serve the same hall, building or campus: how many, and which of them is live on a day. */
export function alikeReading(plant: PlantTable, index: number): Reading {
  const alike: number[] = []
  for (let other = 0; other < plant.count; other++) if (isAlike(plant, index, other)) alike.push(other)
  return {
    label: 'Of its kind live',
    read: ({ day }, result) => {
      let live = 0
      for (const other of alike) {
        const isLive = day >= (result.plant.liveDay[other] ?? Infinity)
        if (isLive && day < (result.plant.retiredDay[other] ?? Infinity)) live++
      }
      return `${formatCount(live)} of ${formatCount(alike.length)}`
    },
  }
}

/** How its level of the power chain stands the load of the day; none for machines that are no level of it. */
export function levelReadings(result: SimulationResult, index: number): Reading[] {
  const kind = PLANT_KINDS[result.plant.kind[index] ?? -1]
  const level = kind && LEVELS[kind]
  const hallIndex = result.plant.hallIndex[index] ?? NO_OWNER
  const campusIndex = result.plant.campusIndex[index] ?? 0
  const timeline = result.redundancy.find((entry) =>
    hallIndex === NO_OWNER
      ? entry.hallIndex === null && entry.campusIndex === campusIndex
      : entry.hallIndex === hallIndex,
  )
  const scheme = timeline?.steps.at(-1)?.levels.find((entry) => entry.level === level)?.scheme
  if (!level || !timeline || scheme === undefined) return []
  return [
    { label: 'Scheme', read: () => scheme },
    {
      label: 'Loaded after a failure',
      read: ({ day }) => {
        const now = redundancyOn(timeline, day).levels.find((entry) => entry.level === level)
        return !now || now.state === 'idle' || now.survivorLoading >= 99
          ? '–'
          : `${formatShare(now.survivorLoading)} of rating`
      },
    },
  ]
}
