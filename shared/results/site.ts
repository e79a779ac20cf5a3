/**
 * What is known every day of a site, a campus or an outside one. Float32, one entry a day. Halls of the board's customer in phases that
 * are not optional count; outside sites under a counted contract, or under none.
 */
export const SITE_METRICS = [
  /** Provisioned IT power of live racks, MW; of an outside site its stated IT power. */
  'itMw',
  'accelerators',
  /** Dense BF16 throughput of the live accelerators, in H100s. */
  'h100eLive',
  /** The part of it that software can use: acceptance and the platform's learning ramp taken off. */
  'h100eUsable',
  'trainingItMw',
  'inferenceItMw',
  'cpuItMw',
  /** Live accelerators of the largest single training domain of the site. */
  'domainAccelerators',
  'domainH100e',
] as const
export type SiteMetric = (typeof SITE_METRICS)[number]

/** One site of the portfolio. Campuses come first, in `campuses` order; then the outside sites, in document order. */
export interface Site {
  id: string
  name: string
  providerId: string
  /** `null` for a site known by dated totals alone. */
  campusIndex: number | null
  platformId: string | null
  latitude: number
  longitude: number
  series: Record<SiteMetric, Float32Array>
}

/** A platform as written, for read-outs: ratios 0..1, days. */
export interface PlatformResult {
  id: string
  name: string
  interconnect: string
  startRatio: number
  matureRatio: number
  learningDays: number
  integrationDays: number
  migrationDays: number
  /** First live rack on it, where its learning starts; `NEVER_DAY` for none. */
  firstDay: number
}

/** A data line between two sites. */
export interface LinkResult {
  id: string
  name: string
  /** Into `sites`. */
  fromSite: number
  toSite: number
  /** Great circle, km. */
  distanceKm: number
  /** One way through the fibre, ms. */
  latencyMs: number
  bandwidthGbps: number
  /** To move a petabyte with the whole line, days. */
  daysPerPetabyte: number
}

/** Data brought to every hall of a campus before it is useful. */
export interface SeedingResult {
  id: string
  campusIndex: number
  /** Into `links`; -1 for a line to a site that is not counted. */
  linkIndex: number
  volumePb: number
  /** A copy into one hall. */
  days: number
  /** The first copy: it ends when the campus's first row goes live. `NEVER_DAY` where none ever does. */
  startDay: number
  endDay: number
}

/** Where work may run, day by day. */
export interface PlacementResult {
  /** Whether one job may span linked campuses here. */
  crossSiteTraining: boolean
  /** Volume that must reach another site before work goes on there, PB. */
  trainingStatePb: number
  inferenceStatePb: number
  latencyLimitMs: number
  /** Accelerators that one training job can have, and their throughput in H100s, the cross-site penalty taken off. */
  domainAccelerators: Float32Array
  domainH100e: Float32Array
  /** Into `sites`, by day: where that domain is; -1 for none. Of several sites, the largest. */
  domainSite: Int16Array
  /** Sites that the job spans; 1 for one place alone, 0 while nothing trains. */
  domainSiteCount: Uint16Array
  /** Round trip from the users of each region to the nearest site with inference live, ms; 0 where none is. */
  regions: { id: string; name: string; weightRatio: number; latencyMs: Float32Array; siteIndex: Int16Array }[]
  /** Mean over the regions, weighed by their users, ms. */
  latencyMs: Float32Array
}

/** A number of CPUs read one way: as packages, cores or virtual CPUs. */
export interface CpuReading {
  countedAs: 'packages' | 'cores' | 'vcpus'
  /** Whether the plan reads it so. */
  isChosen: boolean
  packageCount: number
  rackCount: number
  /** Provisioned IT power of those racks, MW. */
  itMw: number
}
