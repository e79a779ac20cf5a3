import type { RowTable } from '../../../shared/results/rowTable.ts'
import {
  SITE_METRICS,
  type PlatformResult,
  type Site,
  type SiteMetric,
} from '../../../shared/results/site.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import type { OutsideSite, Platform, Placement } from '../../../shared/scenario/portfolio.ts'
import { accumulate, add } from '../numbers/accumulate.ts'
import { itemAt } from '../numbers/limits.ts'
import type { CampusPlan, HallPlan, Plan } from '../plan/plan.ts'
import { fromDay } from '../series/rackCounts.ts'
import { boardCustomerId } from './customer.ts'
import { fillSteps, outsideSteps } from './outsideDays.ts'
import { usableDays, type Arrival } from './usableShare.ts'

export interface Sites {
  sites: Site[]
  platforms: PlatformResult[]
}

type Exact = Record<SiteMetric, Float64Array>

/** Campuses and outside sites with what they hold for the board's customer, day by day. */
export function buildSites(plan: Plan, rows: RowTable): Sites {
  const rowsByCampus: number[][] = plan.campuses.map(() => [])
  for (let row = 0; row < rows.rowCount; row++) {
    const hall = itemAt(plan.halls, rows.hallIndex[row] ?? 0)
    if (isCounted(plan, hall)) itemAt(rowsByCampus, hall.campusIndex).push(row)
  }
  const platforms = (plan.scenario.platforms ?? []).map((platform): PlatformResult => ({
    id: platform.id,
    name: platform.name,
    interconnect: platform.interconnect,
    startRatio: platform.startRatio.value,
    matureRatio: platform.matureRatio.value,
    learningDays: platform.learningDays.value,
    integrationDays: platform.integrationDays.value,
    migrationDays: platform.migrationDays.value,
    firstDay: firstDayOf(plan, platform, rows, rowsByCampus),
  }))
  const context = { plan, rows, platforms }
  return {
    platforms,
    sites: [
      ...plan.campuses.map((campus) => campusSite(context, campus, itemAt(rowsByCampus, campus.index))),
      ...countedOutside(plan).map((site) => outsideSite(context, site)),
    ],
  }
}

interface Context {
  plan: Plan
  rows: RowTable
  platforms: readonly PlatformResult[]
}

/** Whether a hall is the board customer's and in a phase that is not optional. */
export function isCounted(plan: Plan, hall: HallPlan): boolean {
  return (
    hall.spec.tenantId === boardCustomerId(plan.scenario) &&
    !itemAt(plan.buildings, hall.buildingIndex).isOptional
  )
}

/** Outside sites of the board's customer under a contract that counts, or under none. */
export function countedOutside({ scenario }: Plan): OutsideSite[] {
  const customerId = boardCustomerId(scenario)
  return (scenario.outsideSites ?? []).filter(
    (site) =>
      site.customerId === customerId &&
      !scenario.commitments.some(({ id, isOptional }) => id === site.commitmentId && isOptional),
  )
}

function firstDayOf(
  plan: Plan,
  platform: Platform,
  rows: RowTable,
  rowsByCampus: readonly (readonly number[])[],
): number {
  let first = NEVER_DAY
  for (const campus of plan.campuses) {
    if (campus.spec.platformId !== platform.id) continue
    for (const row of itemAt(rowsByCampus, campus.index))
      first = Math.min(first, rows.liveDay[row] ?? NEVER_DAY)
  }
  for (const site of countedOutside(plan)) {
    if (site.platformId !== platform.id) continue
    const start = outsideSteps(plan, site).find(({ acceleratorCount }) => acceleratorCount > 0)
    first = Math.min(first, start?.day ?? NEVER_DAY)
  }
  return first
}

function emptyDays(dayCount: number): Exact {
  return Object.fromEntries(SITE_METRICS.map((metric) => [metric, new Float64Array(dayCount)])) as Exact
}

function campusSite(
  { plan, rows, platforms }: Context,
  campus: CampusPlan,
  rowIndices: readonly number[],
): Site {
  const days = emptyDays(plan.dayCount)
  const arrivals: Arrival[] = []
  const span = plan.scenario.placement?.domainSpan ?? 'campus'
  const domains = new Map<number, { accelerators: Float64Array; h100e: Float64Array }>()
  for (const row of rowIndices) {
    const live = fromDay(rows.liveDay[row] ?? NEVER_DAY, plan.dayCount)
    if (live === null) continue
    const hall = itemAt(plan.halls, rows.hallIndex[row] ?? 0)
    const { rackType, spec, maxKw } = itemAt(hall.groups, rows.groupIndex[row] ?? 0)
    const count = rows.count[row] ?? 0
    const itMw = (count * maxKw) / 1000
    const accelerators = count * rackType.acceleratorCount.value
    const h100e = accelerators * rackType.h100EquivalentPerAccelerator.value
    add(days.itMw, live, itMw)
    add(days.accelerators, live, accelerators)
    add(days.h100eLive, live, h100e)
    add(days[`${spec.workload}ItMw`], live, itMw)
    if (accelerators === 0) continue
    arrivals.push({ day: rows.liveDay[row] ?? live, amount: h100e })
    if (spec.workload !== 'training') continue
    const key = domainKey(span, hall)
    const domain = domains.get(key) ?? {
      accelerators: new Float64Array(plan.dayCount),
      h100e: new Float64Array(plan.dayCount),
    }
    domains.set(key, domain)
    add(domain.accelerators, live, accelerators)
    add(domain.h100e, live, h100e)
  }
  for (const metric of SITE_METRICS) accumulate(days[metric])
  for (const domain of domains.values()) {
    accumulate(domain.accelerators)
    accumulate(domain.h100e)
    takeLargest(days, domain)
  }
  const platform = plan.scenario.platforms?.find(({ id }) => id === campus.spec.platformId) ?? null
  days.h100eUsable = usableDays(arrivals, platform, firstDay(platforms, platform), plan.dayCount)
  return {
    id: campus.spec.id,
    name: campus.spec.name,
    providerId: campus.spec.providerId,
    campusIndex: campus.index,
    platformId: platform?.id ?? null,
    latitude: campus.spec.latitude,
    longitude: campus.spec.longitude,
    series: toFloat32(days),
  }
}

function domainKey(span: Placement['domainSpan'], hall: HallPlan): number {
  return span === 'hall' ? hall.index : span === 'building' ? hall.buildingIndex : hall.campusIndex
}

function takeLargest(days: Exact, domain: { accelerators: Float64Array; h100e: Float64Array }): void {
  for (let day = 0; day < days.itMw.length; day++) {
    if ((domain.h100e[day] ?? 0) <= (days.domainH100e[day] ?? 0)) continue
    days.domainH100e[day] = domain.h100e[day] ?? 0
    days.domainAccelerators[day] = domain.accelerators[day] ?? 0
  }
}

function outsideSite({ plan, platforms }: Context, spec: OutsideSite): Site {
  const days = emptyDays(plan.dayCount)
  const steps = outsideSteps(plan, spec)
  fillSteps(days.itMw, steps, ({ itMw }) => itMw)
  fillSteps(days[`${spec.workload}ItMw`], steps, ({ itMw }) => itMw)
  fillSteps(days.accelerators, steps, ({ acceleratorCount }) => acceleratorCount)
  fillSteps(days.h100eLive, steps, ({ h100eCount }) => h100eCount)
  if (spec.workload === 'training') {
    const most = spec.domainAcceleratorCount?.value ?? Infinity
    days.accelerators.forEach((count, day) => {
      days.domainAccelerators[day] = Math.min(count, most)
      days.domainH100e[day] = count > 0 ? ((days.h100eLive[day] ?? 0) * Math.min(count, most)) / count : 0
    })
  }
  let before = 0
  const arrivals = steps.map(({ day, h100eCount }): Arrival => {
    const amount = h100eCount - before
    before = h100eCount
    return { day, amount }
  })
  const platform = plan.scenario.platforms?.find(({ id }) => id === spec.platformId) ?? null
  days.h100eUsable = usableDays(arrivals, platform, firstDay(platforms, platform), plan.dayCount)
  return {
    id: spec.id,
    name: spec.name,
    providerId: spec.providerId,
    campusIndex: null,
    platformId: platform?.id ?? null,
    latitude: spec.latitude,
    longitude: spec.longitude,
    series: toFloat32(days),
  }
}

function firstDay(platforms: readonly PlatformResult[], platform: Platform | null): number {
  return platforms.find(({ id }) => id === platform?.id)?.firstDay ?? NEVER_DAY
}

function toFloat32(days: Exact): Site['series'] {
  return Object.fromEntries(
    SITE_METRICS.map((metric) => [metric, Float32Array.from(days[metric])]),
  ) as Site['series']
}
