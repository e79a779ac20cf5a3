import type { Gate, GateTimeline } from '../../../shared/results/gate.ts'
import type { Schedule } from '../../../shared/results/schedule.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import { formatDay } from '../../../shared/time/calendar.ts'
import { formatCount } from '../../../shared/units/format.ts'
import type { Layout } from '../layout/places.ts'
import { itemAt } from '../numbers/limits.ts'
import type { HallPlan, Plan } from '../plan/plan.ts'
import { acceptanceDays } from '../rollout/acceptance.ts'
import type { Rollout } from '../rollout/rollOut.ts'
import { HOLDS, type Hold } from '../rollout/rowSchedule.ts'
import type { ProgrammeNetwork } from '../schedule/buildNetwork.ts'
import { DrivingChain } from './drivingChain.ts'
import { findWaves, type Wave } from './waves.ts'

type Cause = Pick<Gate, 'cause' | 'label' | 'taskIndex'>

/** What the gates are read from. */
interface GateFacts {
  plan: Plan
  layout: Layout
  rollout: Rollout
  programme: ProgrammeNetwork
  schedule: Schedule
  chain: DrivingChain
  /** Task on whose end each row carries load, by row; -1 for rows that never do. */
  liveTaskOfRow: Int32Array
}

/**
 * For every day the next rows to go live and what they wait for on that day: the last task of the chain that sets their date to have
 * begun, or, where none has, the first of it; where the utility or the hall's own plant decides their date, its tranche or step from the start.
 */
export function buildGates(
  plan: Plan,
  layout: Layout,
  rollout: Rollout,
  programme: ProgrammeNetwork,
  schedule: Schedule,
): GateTimeline {
  const liveTaskOfRow = new Int32Array(rollout.rows.rowCount).fill(-1)
  programme.waves.forEach((ofHall, hall) =>
    ofHall.forEach(({ rows }, index) => {
      for (const row of rows) liveTaskOfRow[row] = programme.liveTasks[hall]?.[index] ?? -1
    }),
  )
  const chain = new DrivingChain(schedule)
  const facts: GateFacts = { plan, layout, rollout, programme, schedule, chain, liveTaskOfRow }
  const waves = findWaves(plan, layout, rollout.rows)
  const timeline: GateTimeline = { gates: [], index: new Uint16Array(plan.dayCount) }
  const known = new Map<string, number>()
  const last = lastGate(plan, layout, rollout)
  let next = 0
  for (let day = 0; day < plan.dayCount; day++) {
    while ((waves[next]?.liveDay ?? Infinity) <= day) next++
    const wave = waves[next]
    const gate = wave ? waveGate(facts, wave, day) : last
    const key = `${next}/${gate.taskIndex}/${gate.label}`
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

function waveGate(facts: GateFacts, wave: Wave, day: number): Gate {
  const hall = itemAt(facts.plan.halls, itemAt(facts.layout.rows, wave.row).hallIndex)
  const cause = findCause(facts, wave, hall, day)
  const { buildingIndex = null, hallIndex = null } = facts.schedule.tasks[cause.taskIndex ?? -1] ?? {}
  return {
    ...cause,
    nextMw: wave.mw,
    liveDay: wave.liveDay,
    campusIndex: wave.campusIndex,
    buildingIndex: wave.isUtility ? buildingIndex : hall.buildingIndex,
    hallIndex: wave.isUtility ? hallIndex : wave.hallIndex,
  }
}

function findCause(facts: GateFacts, wave: Wave, hall: HallPlan, day: number): Cause {
  const { plan, rollout, programme, chain, schedule } = facts
  const { phaseId } = itemAt(plan.buildings, hall.buildingIndex).spec
  const decision = programme.decisionTasks.get(phaseId)
  if (decision !== undefined && day < (schedule.tasks[decision]?.startDay ?? 0)) {
    return taskCause(facts, decision, hall, wave, false)
  }
  const liveTask = facts.liveTaskOfRow[wave.row] ?? -1
  if (wave.isUtility) {
    const grid = chain.predecessors(liveTask).find((task) => schedule.tasks[task]?.kind === 'grid')
    const { task, hasBegun } = chain.holdingOn(grid ?? liveTask, day)
    return taskCause(facts, task, hall, wave, hasBegun)
  }
  const install = chain.installOf(liveTask)
  const { rows } = rollout
  const installed = rows.installedDay[wave.row] ?? 0
  const place = nameHall(plan, hall)
  const powered = rows.poweredDay[wave.row] ?? -NEVER_DAY
  if (powered > installed && day < powered) {
    return taskCause(facts, chain.before(liveTask, 'energisation'), hall, wave, false)
  }
  const burnInDay = Math.max(installed, powered)
  if (day >= burnInDay + acceptanceDays(hall)) {
    const network = chain.predecessors(liveTask).find((task) => schedule.tasks[task]?.kind === 'stage')
    return { cause: 'network', label: `Network of ${place}`, taskIndex: network ?? liveTask }
  }
  if (day >= burnInDay) {
    const isSeeding = day >= burnInDay + Math.ceil(hall.spec.burnInDays.value)
    const label = isSeeding ? `Data seeding in ${place}` : `Burn-in of ${place}`
    return { cause: 'burn-in', label, taskIndex: chain.before(liveTask, isSeeding ? 'seeding' : 'burn-in') }
  }
  if (day >= (rows.appearDay[wave.row] ?? 0)) {
    return { cause: 'rack-installation', label: `Rack installation in ${place}`, taskIndex: install }
  }
  const { task, hasBegun } = chain.holdingOn(install, day)
  return taskCause(facts, task, hall, wave, hasBegun)
}

/** A task as a cause in words. */
function taskCause(
  { plan, layout, programme, schedule }: GateFacts,
  taskIndex: number,
  hall: HallPlan,
  wave: Wave,
  hasBegun: boolean,
): Cause {
  const task = itemAt(schedule.tasks, taskIndex)
  const { cause } = itemAt(programme.tasks, taskIndex)
  const campus = task.campusIndex === null ? '' : itemAt(plan.campuses, task.campusIndex).spec.name
  const start = formatDay(plan.startDate, task.startDay)
  switch (task.kind) {
    case 'grid':
      return { cause, label: `${task.name} at ${campus}, ${start}`, taskIndex }
    case 'energisation':
      return { cause, label: `${task.name} of ${nameHall(plan, hall)}, ${start}`, taskIndex }
    case 'procurement':
      return {
        cause,
        label: `${task.name} at ${campus}, due ${formatDay(plan.startDate, task.endDay)}`,
        taskIndex,
      }
    case 'delivery': {
      const { rackType } = itemAt(hall.groups, itemAt(layout.rows, wave.row).groupIndex)
      return { cause, label: `${rackType.name} for ${nameHall(plan, hall)}, due ${start}`, taskIndex }
    }
    case 'install': {
      const at = task.hallIndex === null ? hall : itemAt(plan.halls, task.hallIndex)
      return { cause, label: `Rack installation in ${nameHall(plan, at)}`, taskIndex }
    }
    case 'stage': {
      const place =
        task.buildingIndex === null
          ? campus
          : `${itemAt(plan.buildings, task.buildingIndex).spec.name}, ${campus}`
      if (hasBegun) return { cause, label: `${task.name} of ${place}`, taskIndex }
      return { cause, label: `Start of ${lowerFirst(task.name)} of ${place}, ${start}`, taskIndex }
    }
    default:
      return { cause, label: `${task.name}, ${start}`, taskIndex }
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
    taskIndex: null,
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

function holdCause(plan: Plan, hall: HallPlan, hold: Hold, rackCount: number): Pick<Gate, 'cause' | 'label'> {
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
