import type { BufferGeometry } from 'three'
import { NO_OWNER, PLANT_KINDS, type PlantKind, type PlantTable } from '../../../shared/results/plantTable.ts'
import type { CampusSlice } from './campusSlice.ts'
import type { PlaceNumbers } from '../chunks/places.ts'
import { MACHINES } from '../geometry/machineGeometry.ts'
import { PATTERN } from '../geometry/parts.ts'
import { unitBox } from '../geometry/primitives.ts'
import { MOTION, ROLE } from '../materials/instanceTag.ts'
import { entityId } from '../picking/entityId.ts'
import type { Assembly } from './assembly.ts'
import { isIndoors } from './indoors.ts'
import { InstanceBatch, type Instance } from './instanceBatch.ts'

/** Machines of one kind and size: one geometry, one draw call from afar. */
export interface MachineGroup {
  makeFar: () => BufferGeometry
  makeNear: () => BufferGeometry
  /** A plain box of its size, for the farthest eye. */
  makeBlock: () => BufferGeometry
}

/** Machines by group, keyed by kind and size. */
export type MachineBatches = Map<string, { group: MachineGroup; instances: InstanceBatch }>

/** The machines of the yards as they are seen from afar. */
export function groupFarPlant(result: CampusSlice, places: PlaceNumbers): MachineBatches {
  const groups: MachineBatches = new Map()
  for (let i = 0; i < result.plant.count; i++) {
    const kind = kindOf(result.plant, i)
    if (isIndoors(kind, ownerOf(result.plant, i) !== NO_OWNER)) continue
    batchFor(groups, result.plant, i, kind).add({
      ...machineInstance(result, places, i, kind),
      role: ROLE.far,
    })
  }
  return groups
}

/** The machines of one building, or of the campus itself (`NO_OWNER`), as they are seen near by; those indoors too. */
export function groupNearPlant(result: CampusSlice, places: PlaceNumbers, building: number): MachineBatches {
  const groups: MachineBatches = new Map()
  for (let i = 0; i < result.plant.count; i++) {
    if (ownerOf(result.plant, i) !== building) continue
    const kind = kindOf(result.plant, i)
    batchFor(groups, result.plant, i, kind).add(machineInstance(result, places, i, kind))
  }
  return groups
}

function kindOf(plant: PlantTable, i: number): PlantKind {
  const kind = PLANT_KINDS[plant.kind[i] ?? 0]
  if (!kind) throw new Error(`plant ${i} is of a kind that is not known`)
  return kind
}

/** Sizes are told apart to 0.5 m. */
function batchFor(groups: MachineBatches, plant: PlantTable, i: number, kind: PlantKind): InstanceBatch {
  const lengthM = plant.lengthM[i] ?? 1
  const widthM = plant.widthM[i] ?? 1
  const heightM = plant.heightM[i] ?? 1
  const key = `${kind}/${Math.round(lengthM * 2)}/${Math.round(widthM * 2)}/${Math.round(heightM * 2)}`
  const existing = groups.get(key)
  if (existing) return existing.instances
  const size = { lengthM, widthM, heightM }
  const group: MachineGroup = {
    makeFar: () => MACHINES[kind](size, 'far'),
    makeNear: () => MACHINES[kind](size, 'near'),
    // An open bay as a block would be a building.
    makeBlock: () =>
      kind === 'switchyard-bay' ? MACHINES[kind](size, 'far') : unitBox().scale(lengthM, heightM, widthM),
  }
  const instances = new InstanceBatch()
  groups.set(key, { group, instances })
  return instances
}

function machineInstance(result: CampusSlice, places: PlaceNumbers, i: number, kind: PlantKind): Instance {
  const { plant } = result
  const campus = result.campuses[plant.campusIndex[i] ?? 0]
  if (!campus) throw new Error(`plant ${i} names a campus that is not there`)
  const buildingIndex = ownerOf(plant, i)
  return {
    x: (plant.x[i] ?? 0) + campus.boardX,
    y: plant.y[i] ?? 0,
    z: (plant.z[i] ?? 0) + campus.boardZ,
    yaw: plant.yaw[i] ?? 0,
    days: plantDays(plant, i),
    entity: entityId('plant', i),
    place:
      buildingIndex === NO_OWNER
        ? places.ofCampus(plant.campusIndex[i] ?? 0)
        : places.ofBuilding(buildingIndex),
    motion: MOTION.lower,
    surface: 'machine',
    stageWeight: isIndoors(kind) ? 0.8 : 0.55,
  }
}

const ownerOf = (plant: PlantTable, i: number): number => plant.buildingIndex[i] ?? NO_OWNER

/** Days of the stages of one machine. */
export function plantDays(plant: PlantTable, i: number): Instance['days'] {
  return {
    appearDay: plant.appearDay[i] ?? 0,
    installedDay: plant.installedDay[i] ?? 0,
    commissioningDay: plant.commissioningDay[i] ?? 0,
    liveDay: plant.liveDay[i] ?? 0,
    retiredDay: plant.retiredDay[i] ?? 0,
  }
}

/** Outlines of machines that are planned, and a concrete pad under each from two weeks before it is placed. */
export function bedPlant(assembly: Assembly): void {
  const { plant } = assembly.result
  for (let i = 0; i < plant.count; i++) {
    const kind = PLANT_KINDS[plant.kind[i] ?? 0]
    if (!kind || (plant.y[i] ?? 0) > 1) continue
    const instance = machineInstance(assembly.result, assembly.places, i, kind)
    const [l, w] = [plant.lengthM[i] ?? 1, plant.widthM[i] ?? 1]
    assembly.put('plate', {
      ...instance,
      y: (instance.y ?? 0) + 0.2,
      scale: [l, 1, w],
      motion: MOTION.plan,
      stageWeight: 0,
      pattern: PATTERN.outline,
    })
    if (isIndoors(kind, ownerOf(plant, i) !== NO_OWNER)) continue
    assembly.put('flat', {
      ...instance,
      y: instance.y ?? 0,
      scale: [l + 0.9, 0.18, w + 0.9],
      motion: MOTION.rise,
      surface: 'slab',
      stageWeight: 0,
      fromDay: instance.days.appearDay - 14,
      toDay: instance.days.appearDay,
    })
  }
}
