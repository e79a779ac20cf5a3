import type { Finding } from '../../../shared/results/finding.ts'
import type { TargetResult } from '../../../shared/results/result.ts'
import type { DailyMetric, DailySeries } from '../../../shared/results/series.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import { dayOf, formatDay } from '../../../shared/time/calendar.ts'
import { formatCount, formatMega, formatShare } from '../../../shared/units/format.ts'
import { add } from '../numbers/accumulate.ts'
import { itemAt } from '../numbers/limits.ts'
import { HOLDS } from '../rollout/rowSchedule.ts'
import { consignments } from '../rollout/supply.ts'
import { onCampus, type Facts } from './finding.ts'

/** Racks in store for less than this are in the normal way from truck to row. */
const STORE_DAYS = 14
/** A hall that waits for its racks for less than this is on time. */
const LATE_DAYS = 7
const HEAVY_SHARE = 0.5

export function findTargets({ plan }: Facts, targets: readonly TargetResult[]): Finding[] {
  return targets.map((target) => {
    const { name, day, acceleratorCount, liveAtTarget, metDay } = target
    const isMet = liveAtTarget >= acceleratorCount
    const date = formatDay(plan.startDate, day)
    const when =
      metDay === null
        ? 'the plan never meets the target'
        : `the target is met on ${formatDay(plan.startDate, metDay)}`
    const message = isMet
      ? `${name}: ${formatCount(liveAtTarget)} contracted accelerators are live on ${date}, of ${formatCount(acceleratorCount)} asked; ${when}.`
      : `${name}: ${formatCount(liveAtTarget)} of ${formatCount(acceleratorCount)} contracted accelerators are live on ${date}; ${when}.`
    return onCampus(plan, null, {
      code: isMet ? 'target-met' : 'target-missed',
      severity: isMet ? 'note' : 'violation',
      message,
      remedy: isMet
        ? 'Nothing to do.'
        : 'Follow the gates to what holds the next megawatt back, and bring that forward.',
      value: liveAtTarget,
      limit: acceleratorCount,
      unit: 'accelerators',
    })
  })
}

/** What deliveries mean for each rack type: racks that wait for halls, halls that wait for racks, racks that never come. */
export function findDeliveries(facts: Facts): Finding[] {
  return facts.plan.rackTypes.flatMap((_, index) => [
    ...findRacksInStore(facts, index),
    ...findLateRacks(facts, index),
    ...findMissingRacks(facts, index),
  ])
}

function rowsOfType({ plan, layout }: Facts, rackTypeIndex: number): number[] {
  return layout.rows.flatMap(({ hallIndex, groupIndex }, row) =>
    itemAt(itemAt(plan.halls, hallIndex).groups, groupIndex).rackTypeIndex === rackTypeIndex ? [row] : [],
  )
}

function findRacksInStore(facts: Facts, rackTypeIndex: number): Finding[] {
  const { plan, layout, rollout } = facts
  const { id, name } = itemAt(plan.rackTypes, rackTypeIndex)
  const changes = new Float64Array(plan.dayCount)
  let isDelivered = false
  for (const delivery of plan.scenario.deliveries) {
    if (delivery.rackTypeId !== id) continue
    for (const { day, rackCount } of consignments(plan, delivery)) {
      if (day >= plan.dayCount) continue
      isDelivered = true
      add(changes, Math.max(0, day), rackCount)
    }
  }
  if (!isDelivered) return []
  for (const row of rowsOfType(facts, rackTypeIndex)) {
    const day = Math.max(0, Math.ceil(rollout.rows.appearDay[row] ?? NEVER_DAY))
    if (day < plan.dayCount) add(changes, day, -itemAt(layout.rows, row).count)
  }
  let inStore = 0
  let most = 0
  let days = 0
  let from = NEVER_DAY
  let to = 0
  changes.forEach((change, day) => {
    inStore += change
    if (inStore <= 0.5) return
    days++
    most = Math.max(most, inStore)
    from = Math.min(from, day)
    to = day
  })
  if (days <= STORE_DAYS) return []
  return [
    onCampus(
      plan,
      null,
      {
        code: 'racks-wait-for-hall',
        severity: 'warning',
        message: `Up to ${formatCount(most)} delivered racks of type ${name} wait in store for a place, on ${formatCount(days)} days between ${formatDay(plan.startDate, from)} and ${formatDay(plan.startDate, to)}.`,
        remedy: 'Deliver later, finish halls earlier, or install faster.',
        value: most,
        limit: 0,
        unit: 'racks',
      },
      from,
      to,
    ),
  ]
}

function findLateRacks(facts: Facts, rackTypeIndex: number): Finding[] {
  const { plan, layout, rollout } = facts
  let racks = 0
  let longest = 0
  let from = NEVER_DAY
  let to = 0
  for (const row of rowsOfType(facts, rackTypeIndex)) {
    const place = itemAt(layout.rows, row)
    const hall = itemAt(plan.halls, place.hallIndex)
    const ready = itemAt(rollout.buildings, hall.buildingIndex).readyDay
    const arrival = rollout.rows.arrivalDay[row] ?? 0
    if (arrival >= NEVER_DAY || arrival - ready < LATE_DAYS || (rollout.rows.appearDay[row] ?? 0) > arrival)
      continue
    racks += place.count
    longest = Math.max(longest, arrival - ready)
    from = Math.min(from, ready)
    to = Math.max(to, arrival)
  }
  if (racks === 0) return []
  const { name } = itemAt(plan.rackTypes, rackTypeIndex)
  return [
    onCampus(
      plan,
      null,
      {
        code: 'delivery-late',
        severity: 'warning',
        message: `Halls that are ready wait for ${formatCount(racks)} racks of type ${name}, the longest for ${formatCount(longest)} days, until ${formatDay(plan.startDate, to)}.`,
        remedy: 'Bring deliveries forward, or accept the halls later.',
        value: longest,
        limit: 0,
        unit: 'days',
      },
      Math.max(0, Math.min(plan.dayCount - 1, from)),
      Math.max(0, Math.min(plan.dayCount - 1, to)),
    ),
  ]
}

function findMissingRacks(facts: Facts, rackTypeIndex: number): Finding[] {
  const { plan, layout, rollout } = facts
  const rows = rowsOfType(facts, rackTypeIndex)
  const missing = rows
    .filter((row) => HOLDS[rollout.rows.hold[row] ?? 0] === 'racks')
    .reduce((sum, row) => sum + itemAt(layout.rows, row).count, 0)
  if (missing === 0) return []
  const asked = rows.reduce((sum, row) => sum + itemAt(layout.rows, row).count, 0)
  return [
    onCampus(plan, null, {
      code: 'racks-not-delivered',
      severity: 'violation',
      message: `${formatCount(missing)} of ${formatCount(asked)} racks of type ${itemAt(plan.rackTypes, rackTypeIndex).name} are never delivered.`,
      remedy: 'Add deliveries, or plan fewer racks. A rack type without any delivery is taken to be at hand.',
      value: asked - missing,
      limit: asked,
      unit: 'racks',
    }),
  ]
}

/**
 * Modelled beside reported, for every reported day inside the span with something running. Reports speak of capacity, so
 * live racks are counted as provisioned, and the facility on the design day.
 */
export function compareReported({ plan }: Facts, campusSeries: readonly DailySeries[]): Finding[] {
  return plan.scenario.reported.flatMap((point) => {
    const campus = plan.campuses.find(({ spec }) => spec.id === point.campusId)
    const day = dayOf(plan.startDate, point.date)
    if (!campus || day < 0 || day >= plan.dayCount || point.itMw === 0) return []
    const series = itemAt(campusSeries, campus.index)
    const at = (metric: DailyMetric) => series[metric][day] ?? 0
    const itMw = at('provisionedItMw')
    const powerFactor = at('utilityMva') > 0 ? at('facilityMw') / at('utilityMva') : 1
    const facilityMw = at('designMva') * powerFactor
    const share = itMw / point.itMw - 1
    const difference =
      Math.abs(share) < 0.005 ? 'as' : `${formatShare(Math.abs(share))} ${share > 0 ? 'above' : 'below'}`
    const kind = point.observed ? 'seen' : 'forecast'
    const finding = onCampus(
      plan,
      campus.index,
      {
        code: 'reported-beside-modelled',
        severity: 'note',
        message: `${campus.spec.name} on ${formatDay(plan.startDate, day)}: ${formatMega(itMw)} MW of IT live as provisioned, ${difference} the ${formatMega(point.itMw)} MW ${kind}; facility on the design day ${formatMega(facilityMw)} MW, ${kind} ${formatMega(point.facilityMw)} MW.`,
        remedy: 'Compare rack counts, dates and cooling with the source.',
        value: itMw,
        limit: point.itMw,
        unit: 'MW',
      },
      day,
      day,
    )
    return [finding]
  })
}

/** Says when most of the power rests on numbers nobody has published. */
export function findAssumptions({ plan }: Facts, portfolio: DailySeries): Finding[] {
  let best = 0
  portfolio.itMw.forEach((itMw, day) => {
    if (itMw > (portfolio.itMw[best] ?? 0)) best = day
  })
  const share = portfolio.assumedShare[best] ?? 0
  if (share <= HEAVY_SHARE) return []
  return [
    onCampus(plan, null, {
      code: 'assumptions-heavy',
      severity: 'note',
      message: `${formatShare(share)} of the IT power on ${formatDay(plan.startDate, best)} rests on rack counts, draws or utilisations graded as assumed.`,
      remedy: 'Replace assumed inputs with sourced ones, beginning with those of the largest halls.',
      value: share,
      limit: HEAVY_SHARE,
      unit: 'ratio',
    }),
  ]
}
