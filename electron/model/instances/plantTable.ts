import { NO_OWNER, PLANT_KINDS, type PlantTable } from '../../../shared/results/plantTable.ts'
import type { StageDays } from '../../../shared/results/stage.ts'
import type { Layout, PlantPlace } from '../layout/places.ts'
import { itemAt } from '../numbers/limits.ts'
import type { Plan } from '../plan/plan.ts'
import type { Rollout } from '../rollout/rollOut.ts'
import { plantDays, substationDays, transformerDays } from './plantDays.ts'

/** Machines as they cross to the picture: kind, owner, place, size, rating, dates. */
export function buildPlantTable(plan: Plan, layout: Layout, rollout: Rollout): PlantTable {
  const count = layout.plant.length
  const floats = () => new Float32Array(count)
  const table: PlantTable = {
    count,
    kind: new Uint8Array(count),
    campusIndex: new Uint16Array(count),
    buildingIndex: new Uint32Array(count),
    hallIndex: new Uint32Array(count),
    x: floats(),
    y: floats(),
    z: floats(),
    yaw: floats(),
    lengthM: floats(),
    widthM: floats(),
    heightM: floats(),
    rating: floats(),
    appearDay: floats(),
    installedDay: floats(),
    commissioningDay: floats(),
    liveDay: floats(),
    retiredDay: floats(),
  }
  const { places, totals } = queue(layout)
  layout.plant.forEach((machine, index) => {
    table.kind[index] = PLANT_KINDS.indexOf(machine.kind)
    table.campusIndex[index] = machine.campusIndex
    table.buildingIndex[index] = machine.buildingIndex ?? NO_OWNER
    table.hallIndex[index] = machine.hallIndex ?? NO_OWNER
    table.x[index] = machine.x
    table.y[index] = machine.y
    table.z[index] = machine.z
    table.yaw[index] = machine.isTurned ? Math.PI / 2 : 0
    table.lengthM[index] = machine.lengthM
    table.widthM[index] = machine.widthM
    table.heightM[index] = machine.heightM
    table.rating[index] = machine.rating
    const days = daysOf(plan, rollout, machine, itemAt(places, index), totals.get(queueOf(machine)) ?? 1)
    table.appearDay[index] = days.appearDay
    table.installedDay[index] = days.installedDay
    table.commissioningDay[index] = days.commissioningDay
    table.liveDay[index] = days.liveDay
    table.retiredDay[index] = days.retiredDay
  })
  return table
}

const queueOf = ({ kind, campusIndex, buildingIndex }: PlantPlace) =>
  `${kind}/${campusIndex}/${buildingIndex ?? 'campus'}`

/** Place of each machine among those of its kind in its building, or on its campus. */
function queue(layout: Layout): { places: number[]; totals: Map<string, number> } {
  const totals = new Map<string, number>()
  const places = layout.plant.map((machine) => {
    const key = queueOf(machine)
    const place = totals.get(key) ?? 0
    totals.set(key, place + 1)
    return place
  })
  return { places, totals }
}

function daysOf(plan: Plan, rollout: Rollout, machine: PlantPlace, place: number, total: number): StageDays {
  const { buildingIndex, hallIndex, kind } = machine
  if (buildingIndex === null) {
    const campus = itemAt(plan.campuses, machine.campusIndex)
    return kind === 'main-transformer' ? transformerDays(campus, place, total) : substationDays(campus)
  }
  const live =
    hallIndex === null
      ? itemAt(rollout.buildingLiveDay, buildingIndex)
      : itemAt(rollout.hallLiveDay, hallIndex)
  return plantDays(kind, itemAt(rollout.work, buildingIndex), place / total, live)
}
