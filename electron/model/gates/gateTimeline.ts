import type { Gate, GateTimeline } from '../../../shared/results/gate.ts'
import type { StageSpan } from '../../../shared/results/place.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import { formatDay } from '../../../shared/time/calendar.ts'
import { formatCount } from '../../../shared/units/format.ts'
import type { Layout } from '../layout/places.ts'
import { itemAt } from '../numbers/limits.ts'
import type { HallPlan, Plan } from '../plan/plan.ts'
import type { Rollout } from '../rollout/rollOut.ts'
import { HOLDS, type Hold } from '../rollout/rowSchedule.ts'
import { findWaves, type Wave } from './waves.ts'

type Cause = Pick<Gate, 'cause' | 'label'>

/**
 * For every day the next rows to go live and what they wait for on that day: the stage of their building, their racks, their
 * installation, their burn-in, or, where the utility decides their date, its tranche from the start.
 */
export function buildGates(plan: Plan, layout: Layout, rollout: Rollout): GateTimeline {
  const waves = findWaves(plan, layout, rollout.rows)
  const timeline: GateTimeline = { gates: [], index: new Uint16Array(plan.dayCount) }
  const known = new Map<string, number>()
  const last = lastGate(plan, layout, rollout)
  let next = 0
  for (let day = 0; day < plan.dayCount; day++) {
    while ((waves[next]?.liveDay ?? Infinity) <= day) next++
    const wave = waves[next]
    const gate = wave ? waveGate(plan, layout, rollout, wave, day) : last
    const key = `${next}/${gate.label}`
    let index = known.get(key)
    if (index === undefined) {
      index = timeline.gates.length
      timeline.gates.push(gate)
      known.set(key, index)
    }
    timeline.index[day] = index
  }
  return timeline
}

function waveGate(plan: Plan, layout: Layout, rollout: Rollout, wave: Wave, day: number): Gate {
  const hall = itemAt(plan.halls, itemAt(layout.rows, wave.row).hallIndex)
  const isCampusWide = wave.hallIndex === null
  return {
    ...(wave.isUtility ? utilityCause(plan, wave) : hallCause(plan, layout, rollout, wave, hall, day)),
    nextMw: wave.mw,
    liveDay: wave.liveDay,
    campusIndex: wave.campusIndex,
    buildingIndex: isCampusWide ? null : hall.buildingIndex,
    hallIndex: wave.hallIndex,
  }
}

function utilityCause(plan: Plan, { campusIndex, liveDay }: Wave): Cause {
  const { gridSteps, spec } = itemAt(plan.campuses, campusIndex)
  const step = gridSteps.findLast(({ day }) => day <= liveDay)
  const tranche = step?.trancheName ?? 'Utility capacity'
  return {
    cause: 'utility',
    label: `${tranche} at ${spec.name}, ${formatDay(plan.startDate, step?.day ?? liveDay)}`,
  }
}

function hallCause(
  plan: Plan,
  layout: Layout,
  rollout: Rollout,
  wave: Wave,
  hall: HallPlan,
  day: number,
): Cause {
  const { rows } = rollout
  const { readyDay, spans } = itemAt(rollout.buildings, hall.buildingIndex)
  const place = nameHall(plan, hall)
  const arrivalDay = rows.arrivalDay[wave.row] ?? 0
  if (day < arrivalDay && arrivalDay > readyDay) {
    const { rackType } = itemAt(hall.groups, itemAt(layout.rows, wave.row).groupIndex)
    return {
      cause: 'racks',
      label: `${rackType.name} for ${place}, due ${formatDay(plan.startDate, arrivalDay)}`,
    }
  }
  if (day < readyDay) return stageCause(plan, spans, hall, day)
  if (day < (rows.installedDay[wave.row] ?? 0))
    return { cause: 'rack-installation', label: `Rack installation in ${place}` }
  return { cause: 'burn-in', label: `Burn-in of ${place}` }
}

/** The stage that is under way and ends last; before or between stages, the next one to start. */
function stageCause(plan: Plan, spans: readonly StageSpan[], hall: HallPlan, day: number): Cause {
  const building = nameBuilding(plan, hall)
  let running: StageSpan | null = null
  let coming: StageSpan | null = null
  for (const span of spans) {
    if (span.startDay <= day && day < span.endDay && (!running || span.endDay > running.endDay))
      running = span
    if (span.startDay > day && (!coming || span.startDay < coming.startDay)) coming = span
  }
  const span = running ?? coming
  if (!span) return { cause: 'building', label: `${building} being made ready` }
  const cause = span.work === 'fit-out' || span.work === 'commissioning' ? span.work : 'building'
  if (running) return { cause, label: `${span.name} of ${building}` }
  return {
    cause,
    label: `Start of ${lowerFirst(span.name)} of ${building}, ${formatDay(plan.startDate, span.startDay)}`,
  }
}

/** Once nothing more goes live: what holds the rest for good, or that all is done. */
function lastGate(plan: Plan, layout: Layout, rollout: Rollout): Gate {
  const { rows } = rollout
  const gate: Gate = {
    cause: 'complete',
    label: 'Everything planned is live',
    nextMw: 0,
    liveDay: NEVER_DAY,
    campusIndex: null,
    buildingIndex: null,
    hallIndex: null,
  }
  const held = Array.from(rows.hold).findIndex((hold) => hold > 0)
  if (held < 0) return gate
  const hold = HOLDS[rows.hold[held] ?? 0] ?? 'none'
  let rackCount = 0
  for (let row = 0; row < rows.rowCount; row++) {
    if (HOLDS[rows.hold[row] ?? 0] !== hold) continue
    const { hallIndex, groupIndex, count } = itemAt(layout.rows, row)
    rackCount += count
    gate.nextMw += (count * itemAt(itemAt(plan.halls, hallIndex).groups, groupIndex).meanKw) / 1000
  }
  const hall = itemAt(plan.halls, itemAt(layout.rows, held).hallIndex)
  gate.campusIndex = hall.campusIndex
  if (hold !== 'utility') {
    gate.buildingIndex = hall.buildingIndex
    gate.hallIndex = hall.index
  }
  return { ...gate, ...holdCause(plan, hall, hold, rackCount) }
}

function holdCause(plan: Plan, hall: HallPlan, hold: Hold, rackCount: number): Cause {
  const racks = `${formatCount(rackCount)} racks`
  switch (hold) {
    case 'hall-feed':
      return {
        cause: 'hall-feed',
        label: `${racks} beyond the feed of their halls, first in ${nameHall(plan, hall)}`,
      }
    case 'cooling':
      return {
        cause: 'cooling',
        label: `${racks} beyond the cooling of their halls, first in ${nameHall(plan, hall)}`,
      }
    case 'racks':
      return { cause: 'racks', label: `${racks} without a delivery, first in ${nameHall(plan, hall)}` }
    case 'utility':
      return {
        cause: 'utility',
        label: `${racks} that no utility capacity covers, first at ${itemAt(plan.campuses, hall.campusIndex).spec.name}`,
      }
    case 'none':
      return { cause: 'complete', label: 'Everything planned is live' }
  }
}

function nameBuilding(plan: Plan, hall: HallPlan): string {
  const { spec } = itemAt(plan.buildings, hall.buildingIndex)
  return `${spec.name}, ${itemAt(plan.campuses, hall.campusIndex).spec.name}`
}

function nameHall(plan: Plan, hall: HallPlan): string {
  return `${hall.spec.name}, ${nameBuilding(plan, hall)}`
}

/** A stage name inside a sentence; abbreviations keep their capitals. */
function lowerFirst(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}
