/**
 * Rows of racks, one entry a row, in structure-of-arrays form. Rack `i` of row `r` (0 <= i < count[r]) stands at
 * `x + i * pitchM * cos(yaw)`, `z - i * pitchM * sin(yaw)` (yaw about +y, x east, z south, y up, metres, campus-local)
 * and its stages begin on
 * - appear     `appearDay + i * daysPerRack`
 * - installed  `appearDay + i * daysPerRack + installDays`
 * - commissioning, live, retired: for the whole row at once, `commissioningDay`, `liveDay`, `retiredDay`.
 * `commissioningDay` is never before the last rack's installed day.
 */
export interface RowTable {
  rowCount: number
  campusIndex: Uint16Array
  hallIndex: Uint32Array
  /** Index into `SimulationResult.rackTypes`. */
  rackTypeIndex: Uint16Array
  /** Index of the rack group inside its hall. */
  groupIndex: Uint16Array
  x: Float32Array
  y: Float32Array
  z: Float32Array
  yaw: Float32Array
  pitchM: Float32Array
  count: Uint32Array
  appearDay: Float32Array
  daysPerRack: Float32Array
  installDays: Float32Array
  commissioningDay: Float32Array
  liveDay: Float32Array
  retiredDay: Float32Array
  /** Mean electrical draw of one live rack, kW. */
  rackKw: Float32Array
  /** Provisioned power of one rack, kW. */
  rackMaxKw: Float32Array
}

/** Racks of row `row` that have begun a stage whose first rack begins it on `firstDay`. */
function countBegun(rows: RowTable, row: number, firstDay: number, day: number): number {
  const count = rows.count[row] ?? 0
  if (day < firstDay) return 0
  const step = rows.daysPerRack[row] ?? 0
  if (step <= 0) return count
  return Math.min(count, Math.floor((day - firstDay) / step) + 1)
}

/** Racks of a row delivered to their place on a day or before. */
export function racksPlaced(rows: RowTable, row: number, day: number): number {
  return countBegun(rows, row, rows.appearDay[row] ?? 0, day)
}

/** Racks of a row standing and cabled on a day or before. */
export function racksInstalled(rows: RowTable, row: number, day: number): number {
  return countBegun(rows, row, (rows.appearDay[row] ?? 0) + (rows.installDays[row] ?? 0), day)
}

/** Racks of a row carrying load on a day. */
export function racksLive(rows: RowTable, row: number, day: number): number {
  const live = day >= (rows.liveDay[row] ?? 0) && day < (rows.retiredDay[row] ?? 0)
  return live ? (rows.count[row] ?? 0) : 0
}
