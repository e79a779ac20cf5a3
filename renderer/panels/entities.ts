import { NO_OWNER, PLANT_KINDS, type PlantTable } from '../../shared/results/plantTable.ts'
import type { SimulationResult } from '../../shared/results/result.ts'
import { sampleHall } from '../../shared/results/series.ts'
import type { StageDays } from '../../shared/results/stage.ts'
import type { EntityRef } from '../../shared/state/entityRef.ts'

/** `main-transformer` -> `Main transformer`. */
function plantName(kind: string): string {
  const words = kind.replaceAll('-', ' ').replace('ups', 'UPS').replace('cdu', 'CDU')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Name of an element as lists and titles say it; empty for one the result does not hold. */
export function entityName(result: SimulationResult, ref: EntityRef): string {
  const { index, slot } = ref
  switch (ref.kind) {
    case 'campus':
      return result.campuses[index]?.name ?? ''
    case 'building':
      return result.buildings[index]?.name ?? ''
    case 'hall':
      return result.halls[index]?.name ?? ''
    case 'row':
      return `Row ${rowNumber(result, index)}`
    case 'rack':
      return `Rack ${rowNumber(result, index)}.${(slot ?? 0) + 1}`
    case 'plant':
      return `${plantName(PLANT_KINDS[result.plant.kind[index] ?? -1] ?? '')}${plantNumber(result.plant, index)}`
  }
}

/** Place of each machine among those of its kind that serve the same, from 1; 0 for one that stands alone. Counted once a result. */
const plantNumbers = new WeakMap<PlantTable, Uint32Array>()

function numberPlant(plant: PlantTable): Uint32Array {
  const numbers = new Uint32Array(plant.count)
  const alike = new Map<string, number[]>()
  for (let index = 0; index < plant.count; index++) {
    const owner = `${plant.campusIndex[index]}.${plant.buildingIndex[index]}.${plant.hallIndex[index]}`
    const key = `${owner}.${plant.kind[index]}`
    const group = alike.get(key)
    if (group) group.push(index)
    else alike.set(key, [index])
  }
  for (const group of alike.values()) {
    if (group.length > 1) group.forEach((index, place) => (numbers[index] = place + 1))
  }
  return numbers
}

/** ` 3`, or nothing where there is no other. */
function plantNumber(plant: PlantTable, index: number): string {
  const numbers = plantNumbers.get(plant) ?? numberPlant(plant)
  plantNumbers.set(plant, numbers)
  const number = numbers[index] ?? 0
  return number > 0 ? ` ${number}` : ''
}

/** Place of a row in its hall, from 1. */
function rowNumber(result: SimulationResult, row: number): number {
  const hall = result.halls[result.rows.hallIndex[row] ?? -1]
  return hall ? row - hall.firstRow + 1 : row + 1
}

/** What an element belongs to, nearest first; a campus belongs to the portfolio alone. */
export function entityParents(result: SimulationResult, ref: EntityRef): EntityRef[] {
  const { index } = ref
  const campus = (campusIndex: number | undefined): EntityRef[] =>
    campusIndex === undefined ? [] : [{ kind: 'campus', index: campusIndex }]
  const building = (buildingIndex: number): EntityRef[] => [
    { kind: 'building', index: buildingIndex },
    ...campus(result.buildings[buildingIndex]?.campusIndex),
  ]
  const hall = (hallIndex: number): EntityRef[] => [
    { kind: 'hall', index: hallIndex },
    ...building(result.halls[hallIndex]?.buildingIndex ?? 0),
  ]
  switch (ref.kind) {
    case 'campus':
      return []
    case 'building':
      return campus(result.buildings[index]?.campusIndex)
    case 'hall':
      return building(result.halls[index]?.buildingIndex ?? 0)
    case 'row':
      return hall(result.rows.hallIndex[index] ?? 0)
    case 'rack':
      return [{ kind: 'row', index }, ...hall(result.rows.hallIndex[index] ?? 0)]
    case 'plant': {
      const ownHall = result.plant.hallIndex[index] ?? NO_OWNER
      if (ownHall !== NO_OWNER) return hall(ownHall)
      const ownBuilding = result.plant.buildingIndex[index] ?? NO_OWNER
      return ownBuilding === NO_OWNER ? campus(result.plant.campusIndex[index]) : building(ownBuilding)
    }
  }
}

interface StageColumns {
  appearDay: Float32Array
  commissioningDay: Float32Array
  liveDay: Float32Array
  retiredDay: Float32Array
}

const daysInTable = (table: StageColumns, index: number, installedDay: number): StageDays => ({
  appearDay: table.appearDay[index] ?? 0,
  installedDay,
  commissioningDay: table.commissioningDay[index] ?? 0,
  liveDay: table.liveDay[index] ?? 0,
  retiredDay: table.retiredDay[index] ?? 0,
})

/** Days on which an element enters its stages; `null` for one the result does not hold. A campus goes with its substation. */
export function entityStageDays(result: SimulationResult, ref: EntityRef): StageDays | null {
  const { rows, plant } = result
  const { index } = ref
  switch (ref.kind) {
    case 'campus':
      return result.campuses[index]?.substationDays ?? null
    case 'building':
      return result.buildings[index]?.stageDays ?? null
    case 'hall':
      return result.halls[index]?.stageDays ?? null
    case 'plant':
      return index < plant.count ? daysInTable(plant, index, plant.installedDay[index] ?? 0) : null
    case 'row':
    case 'rack': {
      if (index >= rows.rowCount) return null
      const place = ref.kind === 'rack' ? (ref.slot ?? 0) : (rows.count[index] ?? 1) - 1
      const delay = place * (rows.daysPerRack[index] ?? 0)
      const begun = rows.appearDay[index] ?? 0
      const days = daysInTable(rows, index, begun + delay + (rows.installDays[index] ?? 0))
      return ref.kind === 'rack' ? { ...days, appearDay: begun + delay } : days
    }
  }
}

/** Halls of an element that holds halls, else none. */
export function hallsOf(result: SimulationResult, ref: EntityRef): { first: number; count: number } {
  const holder =
    ref.kind === 'campus'
      ? result.campuses[ref.index]
      : ref.kind === 'building'
        ? result.buildings[ref.index]
        : null
  if (holder) return { first: holder.firstHall, count: holder.hallCount }
  return ref.kind === 'hall' ? { first: ref.index, count: 1 } : { first: 0, count: 0 }
}

/** Mean IT power of the live racks of a campus, building or hall on a day, kW. */
export function entityItKw(result: SimulationResult, ref: EntityRef, day: number): number {
  const { first, count } = hallsOf(result, ref)
  let sum = 0
  for (let hall = first; hall < first + count; hall++) sum += sampleHall(result.hallSeries, 'itKw', hall, day)
  return sum
}
