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

/** Floats of one instance: placement, size, stage, span, four each. */
export const FLOATS = 16
/** Words of one instance: entity id, packed tag. */
export const TAGS = 2

/** Instances of one geometry, collected as they go to the GPU in the `CARD` format (72 bytes each). */
export class InstanceBatch {
  floats: Float32Array = new Float32Array(FLOATS * 16)
  tags: Uint32Array = new Uint32Array(TAGS * 16)
  count = 0

  add(instance: Instance): void {
    if (this.count * 2 === this.tags.length) this.grow()
    const { floats } = this
    const { days, scale } = instance
    const at = this.count * FLOATS
    floats[at] = instance.x
    floats[at + 1] = instance.y ?? 0
    floats[at + 2] = instance.z
    floats[at + 3] = instance.yaw ?? 0
    floats[at + 4] = scale?.[0] ?? 1
    floats[at + 5] = scale?.[1] ?? 1
    floats[at + 6] = scale?.[2] ?? 1
    floats[at + 7] = instance.pitch ?? 0
    floats[at + 8] = days.appearDay
    floats[at + 9] = days.installedDay
    floats[at + 10] = days.commissioningDay
    floats[at + 11] = days.liveDay
    floats[at + 12] = days.retiredDay
    floats[at + 13] = instance.fromDay ?? days.appearDay
    floats[at + 14] = instance.toDay ?? days.installedDay
    floats[at + 15] = instance.aboveFloorM ?? 0
    this.tags[this.count * 2] = instance.entity ?? 0
    this.tags[this.count * 2 + 1] = packTag({
      place: instance.place ?? NO_PLACE,
      palette: surfaceIndex(instance.surface ?? 'card'),
      pattern: instance.pattern ?? PATTERN.plain,
      motion: instance.motion ?? MOTION.always,
      weight: instance.stageWeight ?? 0,
      role: instance.role ?? ROLE.none,
    })
    this.count += 1
  }

  /**
   * Lays the instances of each owner together, in the order they came. What belongs to none (owner `ownerCount`) comes last.
   * @param ownerOf owner of an entity id
   * @returns first instance of each owner, and the end of the last
   */
  arrange(ownerOf: (entity: number) => number, ownerCount: number): Uint32Array {
    const { count } = this
    const owners = new Uint32Array(count)
    const starts = new Uint32Array(ownerCount + 2)
    for (let i = 0; i < count; i++) {
      const owner = ownerOf(this.tags[i * TAGS] ?? 0)
      owners[i] = owner
      starts[owner + 1] = (starts[owner + 1] ?? 0) + 1
    }
    for (let owner = 0; owner <= ownerCount; owner++) {
      starts[owner + 1] = (starts[owner + 1] ?? 0) + (starts[owner] ?? 0)
    }
    const next = starts.slice()
    const floats = new Float32Array(count * FLOATS)
    const tags = new Uint32Array(count * TAGS)
    for (let i = 0; i < count; i++) {
      const owner = owners[i] ?? 0
      const to = next[owner] ?? 0
      next[owner] = to + 1
      for (let k = 0; k < FLOATS; k++) floats[to * FLOATS + k] = this.floats[i * FLOATS + k] ?? 0
      for (let k = 0; k < TAGS; k++) tags[to * TAGS + k] = this.tags[i * TAGS + k] ?? 0
    }
    this.floats = floats
    this.tags = tags
    return starts.subarray(0, ownerCount + 1)
  }

  private grow(): void {
    const floats = new Float32Array(this.floats.length * 2)
    floats.set(this.floats)
    this.floats = floats
    const tags = new Uint32Array(this.tags.length * 2)
    tags.set(this.tags)
    this.tags = tags
  }
}
