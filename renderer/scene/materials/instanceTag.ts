/** How an instance moves over time. The numbers are read by the vertex shader. */
export const MOTION = {
  /** There on every day: the table, trees. */
  always: 0,
  /** Lowered into place when it appears; stays. */
  lower: 1,
  /** Grows upward from its base over its growth days. */
  rise: 2,
  /** Grows along its length over its growth days. */
  extend: 3,
  /** There only from its growth start until its growth end: cranes, scaffolds, lorries. */
  work: 4,
  /** There only while planned: outlines on the ground. */
  plan: 5,
} as const
export type Motion = (typeof MOTION)[keyof typeof MOTION]

/** What the camera's nearness does to an instance. */
export const ROLE = {
  none: 0,
  /** Lifts and fades as the camera comes near its building. */
  roof: 1,
  /** Turns to glass above waist height as the camera comes near its building. */
  wall: 2,
  /** Drawn while its place is far; near, a detailed one stands in. */
  far: 4,
  /** Part of the building itself: ochre while it goes up, plain card afterwards. */
  structure: 8,
} as const

/** No building: things of the table, the board, the campus. */
export const NO_PLACE = 0

const PALETTE_SHIFT = 12
const PATTERN_SHIFT = 17
const MOTION_SHIFT = 22
const WEIGHT_SHIFT = 25
const ROLE_SHIFT = 28

/** Most places a picture can tell apart (12 bits, 0 taken by `NO_PLACE`). */
export const MAX_PLACES = (1 << PALETTE_SHIFT) - 1
/** Bits of a packed tag that hold the place. */
export const PLACE_MASK = (1 << PALETTE_SHIFT) - 1

/**
 * Packs what an instance is into 32 bits, lowest first: place 12 (see chunks/places.ts), palette 5, pattern 5, motion 3,
 * stage weight 3 (how far the stage colour takes over, 0..1 in sevenths), role 4.
 */
export function packTag(tag: {
  place: number
  palette: number
  pattern: number
  motion: number
  weight: number
  role: number
}): number {
  const weight = Math.round(tag.weight * 7)
  return (
    (tag.place |
      (tag.palette << PALETTE_SHIFT) |
      (tag.pattern << PATTERN_SHIFT) |
      (tag.motion << MOTION_SHIFT) |
      (weight << WEIGHT_SHIFT) |
      (tag.role << ROLE_SHIFT)) >>>
    0
  )
}

/** The same packing, unpacked in GLSL. */
export const INSTANCE_TAG = /* glsl */ `
int tagPlace(uint tag) { return int(tag & 0xfffu); }
int tagPalette(uint tag) { return int((tag >> ${PALETTE_SHIFT}u) & 0x1fu); }
int tagPattern(uint tag) { return int((tag >> ${PATTERN_SHIFT}u) & 0x1fu); }
int tagMotion(uint tag) { return int((tag >> ${MOTION_SHIFT}u) & 0x7u); }
float tagWeight(uint tag) { return float((tag >> ${WEIGHT_SHIFT}u) & 0x7u) / 7.0; }
int tagRole(uint tag) { return int((tag >> ${ROLE_SHIFT}u) & 0xfu); }
`
