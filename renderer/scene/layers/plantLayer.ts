import type { BufferGeometry } from 'three'
import { NO_OWNER, PLANT_KINDS, type PlantKind, type PlantTable } from '../../../shared/results/plantTable.ts'
import type { SimulationResult } from '../../../shared/results/result.ts'
import type { Places } from '../chunks/places.ts'
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
  kind: PlantKind
  makeFar: () => BufferGeometry
  makeNear: () => BufferGeometry
  /** A plain box of its size, for the farthest eye. */
  makeBlock: () => BufferGeometry
  far: InstanceBatch
  /** The same machines by place, for those the camera is near to. */
  nearByPlace: Map<number, InstanceBatch>
}

/** All plant, grouped by kind and size. Sizes are told apart to 0.5 m. */
export function groupPlant(result: SimulationResult, places: Places): MachineGroup[] {
  const { plant } = result
  const groups = new Map<string, MachineGroup>()
  for (let i = 0; i < plant.count; i++) {
    const kind = PLANT_KINDS[plant.kind[i] ?? 0]
    if (!kind) throw new Error(`plant ${i} is of a kind that is not known`)
    const size = {
      lengthM: plant.lengthM[i] ?? 1,
      widthM: plant.widthM[i] ?? 1,
      heightM: plant.heightM[i] ?? 1,
    }
    const key = [kind, ...Object.values(size).map((metres) => Math.round(metres * 2))].join('/')
    let group = groups.get(key)
    if (!group) {
      group = {
        kind,
        makeFar: () => MACHINES[kind](size, 'far'),
        makeNear: () => MACHINES[kind](size, 'near'),
        // An open bay as a block would be a building.
        makeBlock: () =>
          kind === 'switchyard-bay'
            ? MACHINES[kind](size, 'far')
            : unitBox().scale(size.lengthM, size.heightM, size.widthM),
        far: new InstanceBatch(),
        nearByPlace: new Map(),
      }
      groups.set(key, group)
    }
    const instance = machineInstance(result, places, i, kind)
    if (!isIndoors(kind, ownerOf(plant, i) !== NO_OWNER)) group.far.add({ ...instance, role: ROLE.far })
    const place = instance.place ?? 0
    let near = group.nearByPlace.get(place)
    if (!near) {
      near = new InstanceBatch()
      group.nearByPlace.set(place, near)
    }
    near.add(instance)
  }
  return [...groups.values()]
}

function machineInstance(result: SimulationResult, places: Places, i: number, kind: PlantKind): Instance {
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
