/** The fabric of one hall, building or campus, counted. Halls of an optional phase have one of their own. */
export interface NetworkResult {
  campusIndex: number
  /** `null` where the fabric spans more than one building, or hall. */
  buildingIndex: number | null
  hallIndex: number | null
  isOptional: boolean
  acceleratorCount: number
  /** Ports of the accelerators, and their rate. */
  endpointCount: number
  portGbps: number
  switchRadix: number
  oversubscription: number
  railCount: number
  /** Equal fabrics side by side, where one cannot join so many ports. */
  planeCount: number
  /** Switches and links of all planes. */
  tierCount: number
  leafCount: number
  spineCount: number
  coreCount: number
  endpointLinks: number
  leafSpineLinks: number
  spineCoreLinks: number
  /** Draw of the switches without optics, and of the optics in them, kW. The accelerators' own link ends draw in their racks. */
  switchKw: number
  opticsKw: number
  networkRackCount: number
  storageRackCount: number
}
