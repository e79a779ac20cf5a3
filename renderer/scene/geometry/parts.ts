/** Marks of a vertex (`aPart.z`) that the vertex shader reads. */
export const PLAIN_PART = 0
/** Turns about the upright axis through `aFace` (x, z) while its machine is live: fan blades. */
export const SPIN_PART = 1
/** Comes only when its owner is installed: trays and doors of a rack. */
export const LATE_PART = 2

/** Kinds of rack that look different; the place in this list is the number the row texture carries. */
export const RACK_KINDS = ['accelerator', 'cpu', 'network', 'storage'] as const
export type RackKind = (typeof RACK_KINDS)[number]

/** @returns the kind's number; a kind not drawn apart looks like a rack of servers */
export function rackKindIndex(kind: string): number {
  const index = (RACK_KINDS as readonly string[]).indexOf(kind)
  return index < 0 ? RACK_KINDS.indexOf('cpu') : index
}

/** A part of a rack that is there only in racks of these kinds: bits above the marks, one a kind. */
export function partOf(kinds: readonly RackKind[], mark: number): number {
  return mark | kinds.reduce((bits, kind) => bits | (4 << RACK_KINDS.indexOf(kind)), 0)
}

/** A vertex that takes palette or pattern from its instance. */
export const FROM_INSTANCE = 255

/** Surface drawings (`aPart.y`), made in the fragment shader in metres of the face, so they cost no triangles. */
export const PATTERN = {
  plain: 0,
  /** Horizontal slats. */
  louvre: 1,
  /** Fans in their rings, one a unit of `aFace`. */
  fan: 2,
  /** Upright fins of a radiator. */
  fins: 3,
  /** Perforated door. */
  mesh: 4,
  /** Facade of upright panels with a plinth and a row of windows. */
  facade: 5,
  /** Site grid, 10 m and 50 m. */
  grid: 6,
  /** Dashed border. */
  outline: 7,
  /** Translucent roof sheet on ribs. */
  sheet: 8,
  /** Road with a dashed middle line. */
  road: 9,
  /** Chain-link fence on posts. */
  fence: 10,
  /** Lit when live: lamps, indicator strips. */
  lamp: 11,
  /** Trays of a rack seen from the front. */
  trays: 12,
  /** Gravel, earth: a fine grain. */
  grain: 13,
  /** Scaffold: an open lattice. */
  lattice: 14,
  /** Light fallen on the ground: fades to nothing at its rim. */
  pool: 15,
  /** Corrugated container wall. */
  corrugated: 16,
  /** The drafting table under the boards. */
  table: 17,
  /** Facade of offices: two bands of glass. */
  glazed: 18,
  /** Wire: a hairline that thins out with distance. */
  wire: 19,
  /** Battery modules on their shelves. */
  modules: 20,
} as const
export type Pattern = (typeof PATTERN)[keyof typeof PATTERN]
