import type { Finding } from '../../../shared/results/finding.ts'
import type { HallLimit } from '../../../shared/results/place.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import { formatDay } from '../../../shared/time/calendar.ts'
import { formatCount, formatKw } from '../../../shared/units/format.ts'
import { COMFORTABLE_AIR_KW, MOST_AIR_KW } from '../density/hallLimits.ts'
import { coolantReturnC, reuseRatioOf } from '../facility/reuse.ts'
import { itemAt } from '../numbers/limits.ts'
import type { HallPlan } from '../plan/plan.ts'
import { nameHall, onHall, type Facts } from './finding.ts'

/** Limits of one hall that the plan breaks. */
export function findInHall(facts: Facts, hall: HallPlan, limits: readonly HallLimit[]): Finding[] {
  const findings = limits.flatMap((limit) => explain(facts, hall, limit))
  return [
    ...findings,
    ...findCoolingGaps(facts, hall),
    ...findReuseGaps(facts, hall),
    ...findStepWaits(facts, hall),
  ]
}

function explain(facts: Facts, hall: HallPlan, limit: HallLimit): Finding[] {
  const { plan, layout } = facts
  const name = nameHall(plan, hall)
  const { asked, allowed, unit } = limit
  const finding = (
    code: string,
    message: string,
    remedy: string,
    severity: Finding['severity'] = 'violation',
  ) => [onHall(plan, hall, { code, severity, message, remedy, value: asked, limit: allowed, unit })]
  const { unplacedCount } = itemAt(layout.halls, hall.index)
  switch (limit.cause) {
    case 'floor-space':
      if (unplacedCount === 0) return []
      return finding(
        'racks-do-not-fit',
        `${name} has floor for ${formatCount(asked - unplacedCount)} of its ${formatCount(asked)} racks; the others are left out.`,
        'Make the hall larger or move racks to another hall.',
      )
    case 'floor-load':
      if (!limit.isExceeded) return []
      return finding(
        'floor-load-exceeded',
        `A rack in ${name} puts ${formatCount(asked)} kg on a square metre; its floor carries ${formatCount(allowed)}.`,
        'Strengthen the floor, spread the load, or use a lighter rack.',
      )
    case 'rack-feed':
      if (!limit.isExceeded) return []
      return finding(
        'rack-feed-exceeded',
        `A rack in ${name} may draw ${formatKw(asked)}; its position is wired for ${formatKw(allowed)}.`,
        'Cap the racks, or choose a power design with a larger rack feed.',
      )
    case 'hall-feed':
      if (!limit.isExceeded) return []
      return finding(
        'hall-feed-exceeded',
        `The racks of ${name} may draw ${formatKw(asked)}; its feed is built for ${formatKw(allowed)}, enough for ${formatCount(limit.rackLimit ?? 0)} of them. The others stay dark.`,
        'Build a larger feed, cap the racks, or plan fewer of them.',
      )
    case 'cooling':
      if (!limit.isExceeded) return []
      return finding(
        'cooling-exceeded',
        `The racks and losses of ${name} give off ${formatKw(asked)} of heat; its cooling is built for ${formatKw(allowed)}, enough for ${formatCount(limit.rackLimit ?? 0)} racks. The others stay dark.`,
        'Build more cooling, cap the racks, or plan fewer of them.',
      )
    case 'coolant-temperature':
      if (!limit.isExceeded) return []
      return finding(
        'coolant-too-warm',
        `On the design day the coolant of ${name} reaches the racks at ${asked.toFixed(1)} °C; they accept ${allowed.toFixed(1)} °C.`,
        'Lower the coolant set point, add trim chillers, or choose heat rejection with a smaller approach.',
      )
    case 'air-density':
      if (asked <= COMFORTABLE_AIR_KW) return []
      return finding(
        'air-density',
        `A rack in ${name} gives ${formatKw(asked)} to the air; beyond ${COMFORTABLE_AIR_KW} kW air is uncomfortable, beyond ${MOST_AIR_KW} kW it fails.`,
        'Use racks with liquid cooling or spread the load over more racks.',
        asked > MOST_AIR_KW ? 'violation' : 'warning',
      )
    case 'cable-reach':
      if (!limit.isExceeded) return []
      return finding(
        'cable-reach-exceeded',
        `A scale-up domain in ${name} is ${asked.toFixed(1)} m from end to end; its cables reach ${allowed.toFixed(1)} m.`,
        'Use narrower racks or smaller domains, or a domain with longer cables.',
      )
    case 'breaker':
      if (!limit.isExceeded) return []
      return finding(
        'breaker-exceeded',
        `A rack in ${name} may draw ${formatKw(asked)}; its breakers carry ${formatKw(allowed)} for good (${limit.basis}).`,
        'Tap it off with larger breakers or with more of them, or cap the racks.',
      )
    case 'busway':
      if (!limit.isExceeded) return []
      return finding(
        'busway-exceeded',
        `The longest row of ${name} may draw ${formatKw(asked)}; its busway carries ${formatKw(allowed)} for good (${limit.basis}).`,
        'Use a larger busway, shorter rows, or cap the racks.',
      )
    case 'cdu-flow':
      if (!limit.isExceeded) return []
      return finding(
        'cdu-flow-exceeded',
        `The racks of ${name} ask for ${formatCount(asked)} L/min of coolant; its units move ${formatCount(allowed)} with one group spare.`,
        'Choose coolant units with more flow, or let the coolant warm further.',
        'warning',
      )
    case 'cdu-heat':
    case 'air-heat':
      if (!limit.isExceeded) return []
      return finding(
        `${limit.cause}-exceeded`,
        `${limit.cause === 'cdu-heat' ? 'The coolant units' : 'The air handlers'} of ${name} are asked for ${formatKw(asked)}; without their spares they carry ${formatKw(allowed)}.`,
        'Build more cooling, cap the racks, or plan fewer of them.',
        'warning',
      )
    case 'upstream-feed':
    case 'air-temperature':
      // The campus's grid and the hall's air have findings of their own.
      return []
  }
}

/** Liquid racks without a liquid loop, and air to the racks that is too warm on the design day. */
function findCoolingGaps({ plan, facilities, designHours }: Facts, hall: HallPlan): Finding[] {
  const facility = itemAt(facilities.halls, hall.index)
  const load = itemAt(facilities.loads, hall.index)
  const findings: Finding[] = []
  if (load.maxLiquidKw > 0 && !facility.hasLiquid) {
    findings.push(
      onHall(plan, hall, {
        code: 'no-liquid-cooling',
        severity: 'violation',
        message: `Racks of ${nameHall(plan, hall)} give ${formatKw(load.maxLiquidKw)} to liquid, but its cooling has no coolant units; the heat is counted as air.`,
        remedy: 'Choose a cooling design with coolant units, or racks cooled by air.',
        value: load.maxLiquidKw,
        limit: 0,
        unit: 'kW',
      }),
    )
  }
  const warmest = hall.groups
    .filter(({ rackCount }) => rackCount > 0)
    .reduce((least, { rackType }) => Math.min(least, rackType.maxAirSupplyC.value), Infinity)
  const hour = itemAt(designHours, hall.index)
  const airC = facility.plant.airSupplyC + (hour?.airExcessK ?? 0)
  if (hour && hour.airHeatKw > 0 && airC > warmest + 1e-9) {
    findings.push(
      onHall(plan, hall, {
        code: 'air-too-warm',
        severity: 'warning',
        message: `On the design day the air of ${nameHall(plan, hall)} reaches the racks at ${airC.toFixed(1)} °C; they accept ${warmest.toFixed(1)} °C.`,
        remedy: 'Lower the air set point, add chillers, or use racks that take warmer air.',
        value: airC,
        limit: warmest,
        unit: 'degC',
      }),
    )
  }
  return findings
}

/** A neighbour that asks for heat which the hall cannot give. */
function findReuseGaps({ plan }: Facts, hall: HallPlan): Finding[] {
  const { heatReuse } = hall
  if (!heatReuse || heatReuse.shareRatio.value === 0 || reuseRatioOf(hall) > 0) return []
  const givenC = hall.cdu ? coolantReturnC(hall) - heatReuse.exchangerK.value : 0
  const asked = heatReuse.supplyTempC.value
  return [
    onHall(plan, hall, {
      code: 'reuse-too-cool',
      severity: 'warning',
      message: hall.cdu
        ? `The coolant of ${nameHall(plan, hall)} gives ${givenC.toFixed(0)} °C behind the exchanger; its neighbour asks for ${asked.toFixed(0)} °C, so no heat is reused.`
        : `${nameHall(plan, hall)} has no liquid loop, so its neighbour gets no heat.`,
      remedy: 'Agree a lower temperature, run the coolant warmer, or plan a heat pump outside this model.',
      value: givenC,
      limit: asked,
      unit: 'degC',
    }),
  ]
}

/** Racks that stand cabled while the hall's own electrical plant is not yet energised as far as they need. */
function findStepWaits({ plan, layout, rollout }: Facts, hall: HallPlan): Finding[] {
  const { installedDay, poweredDay, liveDay } = rollout.rows
  const { firstRow, rowCount } = itemAt(layout.halls, hall.index)
  let waitingKw = 0
  let longest = 0
  let from = NEVER_DAY
  let to = 0
  for (let row = firstRow; row < firstRow + rowCount; row++) {
    const installed = installedDay[row] ?? 0
    const powered = poweredDay[row] ?? 0
    if (powered <= installed || (liveDay[row] ?? NEVER_DAY) >= NEVER_DAY) continue
    const { groupIndex, count } = itemAt(layout.rows, row)
    waitingKw += count * itemAt(hall.groups, groupIndex).maxKw
    longest = Math.max(longest, powered - installed)
    from = Math.min(from, installed)
    to = Math.max(to, powered)
  }
  if (waitingKw === 0) return []
  return [
    {
      ...onHall(plan, hall, {
        code: 'racks-wait-for-power-step',
        severity: 'warning',
        message: `${formatKw(waitingKw)} of racks in ${nameHall(plan, hall)} stand cabled and wait for the hall's own electrical plant, the longest for ${formatCount(longest)} days, until ${formatDay(plan.startDate, to)}.`,
        remedy: 'Energise the step earlier, or set these racks elsewhere or later.',
        value: longest,
        limit: 0,
        unit: 'days',
      }),
      fromDay: Math.max(0, from),
      toDay: Math.min(plan.dayCount - 1, to),
    },
  ]
}
