/** Racks of one type between factory and floor, in racks, one entry a day. Types without deliveries are always at hand and not listed. */
export interface SupplyResult {
  rackTypeId: string
  name: string
  /** Arrived by that day, as planned and as slipped; cumulative. */
  plannedRacks: Float32Array
  arrivedRacks: Float32Array
  /** Gone to others with an earlier turn; cumulative. */
  claimedRacks: Float32Array
  /** Set down in halls; cumulative. */
  placedRacks: Float32Array
  /** Arrived, not claimed, not set down: chips in the warehouse. */
  storedRacks: Float32Array
  /** Places in halls that are ready and wait for these racks: rooms ready but empty. */
  awaitedRacks: Float32Array
}
