/** Kinds of plant that are counted, placed and drawn. The place in this list is the `kind` stored in the table. */
export const PLANT_KINDS = [
  'main-transformer',
  'switchyard-bay',
  'control-house',
  'unit-substation',
  'ups',
  'battery',
  'generator',
  'fuel-tank',
  'chiller',
  'dry-cooler',
  'cooling-tower',
  'pump-skid',
  'cdu',
  'fan-wall',
  'in-row-exchanger',
  'evaporative-unit',
  'busway-head',
] as const
export type PlantKind = (typeof PLANT_KINDS)[number]

/** An owner that does not apply to an item of plant. */
export const NO_OWNER = 0xffffffff

/**
 * Machines, one entry each. `x, y, z` is the centre of the footprint at the machine's underside, metres, campus-local
 * (x east, z south, y up); `yaw` turns about +y; length runs along local x, width along local z.
 */
export interface PlantTable {
  count: number
  /** Index into `PLANT_KINDS`. */
  kind: Uint8Array
  campusIndex: Uint16Array
  /** `NO_OWNER` for plant of the campus. */
  buildingIndex: Uint32Array
  /** `NO_OWNER` for plant of the building or campus. */
  hallIndex: Uint32Array
  x: Float32Array
  y: Float32Array
  z: Float32Array
  yaw: Float32Array
  lengthM: Float32Array
  widthM: Float32Array
  heightM: Float32Array
  /** Rating in the unit of the kind: kVA for transformers, kW (electrical or heat) for the rest, 0 where none applies. */
  rating: Float32Array
  appearDay: Float32Array
  installedDay: Float32Array
  commissioningDay: Float32Array
  liveDay: Float32Array
  retiredDay: Float32Array
}
