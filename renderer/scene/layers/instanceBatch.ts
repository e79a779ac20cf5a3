import { type BufferGeometry, InstancedBufferAttribute, InstancedBufferGeometry } from 'three'
import { NEVER_DAY, type StageDays } from '../../../shared/results/stage.ts'
import { PATTERN, type Pattern } from '../geometry/parts.ts'
import { MOTION, NO_PLACE, packTag, ROLE, type Motion } from '../materials/instanceTag.ts'
import { surfaceIndex, type Surface } from '../theme.ts'

/** One thing on the table, world metres. Sizes scale the geometry; a geometry made to size has scale 1. */
export interface Instance {
  x: number
  y?: number
  z: number
  yaw?: number
  /** Turn about the own z axis before yaw, rad: slopes. */
  pitch?: number
  scale?: readonly [x: number, y: number, z: number]
  days: StageDays
  /** Day growth, or the presence of works, begins and ends; the build span where left out. */
  fromDay?: number
  toDay?: number
  /** Packed entity, 0 for none; see picking/entityId.ts. */
  entity?: number
  /** Building index + 1. */
  place?: number
  surface?: Surface
  pattern?: Pattern
  motion?: Motion
  /** How far the stage colour takes over, 0..1. */
  stageWeight?: number
  role?: number
  /** Height of the underside above the floor, metres: walls turn to glass above waist height. */
  aboveFloorM?: number
}

/** Days of what was there before the plan and stays. */
export const ALWAYS: StageDays = {
  appearDay: -NEVER_DAY,
  installedDay: -NEVER_DAY,
  commissioningDay: NEVER_DAY,
  liveDay: NEVER_DAY,
  retiredDay: NEVER_DAY,
}

/** Instances of one geometry, collected and then packed for the `CARD` format (72 bytes each). */
export class InstanceBatch {
  private readonly placements: number[] = []
  private readonly sizes: number[] = []
  private readonly stages: number[] = []
  private readonly spans: number[] = []
  private readonly tags: number[] = []

  get count(): number {
    return this.tags.length / 2
  }

  add(instance: Instance): void {
    const { days } = instance
    const scale = instance.scale ?? [1, 1, 1]
    this.placements.push(instance.x, instance.y ?? 0, instance.z, instance.yaw ?? 0)
    this.sizes.push(scale[0], scale[1], scale[2], instance.pitch ?? 0)
    this.stages.push(days.appearDay, days.installedDay, days.commissioningDay, days.liveDay)
    this.spans.push(
      days.retiredDay,
      instance.fromDay ?? days.appearDay,
      instance.toDay ?? days.installedDay,
      instance.aboveFloorM ?? 0,
    )
    this.tags.push(
      instance.entity ?? 0,
      packTag({
        place: instance.place ?? NO_PLACE,
        palette: surfaceIndex(instance.surface ?? 'card'),
        pattern: instance.pattern ?? PATTERN.plain,
        motion: instance.motion ?? MOTION.always,
        weight: instance.stageWeight ?? 0,
        role: instance.role ?? ROLE.none,
      }),
    )
  }

  /** The geometry drawn once an instance; shares the vertex buffers of `shape`. */
  build(shape: BufferGeometry): InstancedBufferGeometry {
    const geometry = new InstancedBufferGeometry()
    for (const name of ['position', 'normal', 'aEdge', 'aPart', 'aFace']) {
      geometry.setAttribute(name, shape.getAttribute(name))
    }
    geometry.setAttribute('aPlacement', new InstancedBufferAttribute(new Float32Array(this.placements), 4))
    geometry.setAttribute('aSize', new InstancedBufferAttribute(new Float32Array(this.sizes), 4))
    geometry.setAttribute('aStage', new InstancedBufferAttribute(new Float32Array(this.stages), 4))
    geometry.setAttribute('aSpan', new InstancedBufferAttribute(new Float32Array(this.spans), 4))
    geometry.setAttribute('aTag', new InstancedBufferAttribute(new Uint32Array(this.tags), 2))
    geometry.instanceCount = this.count
    return geometry
  }
}
