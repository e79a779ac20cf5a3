import type { Battery } from '../../../shared/catalog/powerEquipment.ts'
import type { CampusFacility } from '../facility/campusFacility.ts'
import type { CampusPlan } from '../plan/plan.ts'
import { machineOf } from './machines.ts'
import type { Machine } from './places.ts'
import { standOnShelves, type Shelves } from './shelves.ts'

const MOST_DRAWN = 60
/** Longest side of the yard before a second column starts, and clearances, metres. */
const SIDE_M = 150
const MARGIN_M = 10
const BETWEEN_M = 10
const TRANSFORMER_GAP_M = 7
const BAY_GAP_M = 1
// assumed: containers stand about 3 m apart for fire.
const BATTERY_GAP_M = 3
const MOST_BATTERIES = 200
const CONTROL_HOUSE = { lengthM: 18, widthM: 9, heightM: 4.5 }

/** A campus substation: switchyard bays, main transformers, control house, batteries, from west to east. */
export interface Substation {
  /** East-west and north-south extent, metres. */
  lengthM: number
  widthM: number
  /** Columns of machines; u of a shelf place runs north to south, v west to east, from the column's corner. */
  columns: { shelves: Shelves; x: number; z: number }[]
  undrawnCount: number
}

function batteryOf(battery: Battery | null): Machine {
  const size = {
    lengthM: battery?.lengthM.value ?? 1,
    widthM: battery?.widthM.value ?? 1,
    heightM: battery?.heightM.value ?? 1,
  }
  return machineOf('battery', size, battery?.ratedKw.value ?? 0, null)
}

/**
 * Air-insulated switchyard sized by voltage: one bay a transformer and two for the lines.
 *
 * Bay size in metres grows with voltage: 138 kV about 11 by 28, 345 kV about 18 by 41.
 */
// assumed: typical phase clearances; checked against 138 kV AIS on about 7 acres for a 260 MW campus (Denton TX).
export function layOutSubstation(campus: CampusPlan, facility: CampusFacility): Substation | null {
  const { mainTransformer: equipment } = campus
  const count = facility.mainTransformer.count
  if (count === 0) return null
  const drawn = Math.min(count, MOST_DRAWN)
  const kv = Math.min(765, campus.spec.utilityVoltageKv.value)
  const bay = { lengthM: 20 + 0.06 * kv, widthM: 6 + 0.035 * kv, heightM: 6 + 0.02 * kv }
  const transformer = {
    lengthM: equipment.lengthM.value,
    widthM: equipment.widthM.value,
    heightM: equipment.heightM.value,
  }
  const stand = (machines: Machine[], gapM: number) => standOnShelves(machines, SIDE_M, gapM, BETWEEN_M)
  const many = (length: number, make: () => Machine) => Array.from({ length }, make)
  // Shelves run north to south here: a machine whose length lies east-west is the turned one.
  const turned = (machine: Machine): Machine => ({ ...machine, isTurned: true })
  const batteryCount = campus.battery ? (campus.spec.battery?.unitCount.value ?? 0) : 0
  const batteries = many(Math.min(batteryCount, MOST_BATTERIES), () => batteryOf(campus.battery))
  const fields = [
    stand(
      many(drawn + 2, () => turned(machineOf('switchyard-bay', bay, 0, null))),
      BAY_GAP_M,
    ),
    stand(
      many(drawn, () => turned(machineOf('main-transformer', transformer, equipment.ratedKva.value, null))),
      TRANSFORMER_GAP_M,
    ),
    stand([machineOf('control-house', CONTROL_HOUSE, 0, null)], 0),
    ...(batteries.length > 0 ? [stand(batteries, BATTERY_GAP_M)] : []),
  ]
  const widthM = Math.max(...fields.map(({ lengthM }) => lengthM)) + 2 * MARGIN_M
  let x = MARGIN_M
  const columns = fields.map((shelves) => {
    const column = { shelves, x, z: (widthM - shelves.lengthM) / 2 }
    x += shelves.depthM + BETWEEN_M
    return column
  })
  return {
    lengthM: x - BETWEEN_M + MARGIN_M,
    widthM,
    columns,
    undrawnCount: count - drawn + batteryCount - batteries.length,
  }
}
