import type { RowTable } from '../../../../shared/results/rowTable.ts'
import { NEVER_DAY } from '../../../../shared/results/stage.ts'
import { dayOf } from '../../../../shared/time/calendar.ts'
import { formatCount } from '../../../../shared/units/format.ts'
import { itemAt, largest } from '../../numbers/limits.ts'
import type { Plan } from '../../plan/plan.ts'
import { contractedDay, type Contracted } from '../../programme/targets.ts'
import type { ProgrammeNetwork } from '../../schedule/buildNetwork.ts'
import { forwardPass } from '../../schedule/forwardPass.ts'
import type { MomentLabel } from './riskLabels.ts'
import type { RiskOutcomes } from '../riskModel.ts'

/** A wave of racks with its place, as the outcomes count it. */
interface Wave {
  hallIndex: number
  task: number
  isContracted: boolean
  steps: { day: number; itKw: number; accelerators: number }[]
}

export type PlanOutcomes = Omit<
  RiskOutcomes,
  'costInput' | 'plannedCostUsd' | 'mitigationUsd' | 'delayUsdPerDay'
>

/** Days beyond the plan's last that are still told apart; later counts as never. */
const BEYOND_DAYS = 3653
/** Days of the delivered curve, at most. */
const GRID_DAYS = 180
const SHARES = [0.25, 0.5, 0.75, 1] as const

/** Waves of racks, the moments that are asked of them, and the days everything is counted on. */
export function planOutcomes(
  plan: Plan,
  programme: ProgrammeNetwork,
  rows: RowTable,
  contracted: Contracted,
): { outcomes: PlanOutcomes; moments: MomentLabel[]; hallMoments: number[] } {
  const waves = listWaves(plan, programme, rows)
  const ends = forwardPass(programme.network).endDay
  const groups = groupMoments(plan, waves)
  const counts = countMoments(plan, contracted)
  const steps = waves.flatMap((wave) => wave.steps)
  const days = steps.map(({ day }) => day)
  const stepsOf = (contracted: boolean, quantity: 'itKw' | 'accelerators') =>
    Float64Array.from(
      waves.flatMap((wave) =>
        wave.steps.map((step) => (wave.isContracted === contracted ? step[quantity] : 0)),
      ),
    )
  const stepItKw = stepsOf(true, 'itKw')
  const stepAccelerators = stepsOf(true, 'accelerators')
  const stepOptionItKw = stepsOf(false, 'itKw')
  const stepOptionAccelerators = stepsOf(false, 'accelerators')
  const firstDay = days.reduce((first, day) => Math.min(first, day), 0)
  const lastDay = largest(days, plan.dayCount)
  const finishMoment = groups.length - 1
  const finish = itemAt(groups, finishMoment)
  const momentStart = new Int32Array(groups.length + 1)
  groups.forEach((group, index) => (momentStart[index + 1] = (momentStart[index] ?? 0) + group.waves.length))
  const stepStart = new Int32Array(waves.length + 1)
  waves.forEach((wave, index) => (stepStart[index + 1] = (stepStart[index] ?? 0) + wave.steps.length))
  const target = plan.scenario.targets[0]
  return {
    moments: [...groups.map(({ label }) => label), ...counts.map(({ label }) => label)],
    hallMoments: plan.halls.map((_, hall) => hall),
    outcomes: {
      waveTask: Int32Array.from(waves, ({ task }) => task),
      waveTaskDay: Float64Array.from(waves, ({ task }) => ends[task] ?? 0),
      stepStart,
      stepDay: Float64Array.from(days),
      stepItKw,
      stepAccelerators,
      stepOptionItKw,
      stepOptionAccelerators,
      momentStart,
      momentWave: Int32Array.from(groups.flatMap((group) => group.waves)),
      thresholds: Float64Array.from(counts, ({ count }) => count),
      finishMoment,
      plannedFinishDay: finish.label.plannedDay,
      firstDay,
      dayRange: lastDay - firstDay + BEYOND_DAYS,
      gridStepDays: Math.max(1, Math.ceil((lastDay - firstDay) / (GRID_DAYS - 1))),
      gridCount: GRID_DAYS,
      totalItKw: sumOf(stepItKw),
      totalAccelerators: sumOf(stepAccelerators),
      totalOptionItKw: sumOf(stepOptionItKw),
      totalOptionAccelerators: sumOf(stepOptionAccelerators),
      mwDay: target ? dayOf(plan.startDate, target.date) : Math.min(finish.label.plannedDay, lastDay),
    },
  }
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0)

function listWaves(plan: Plan, { waves, liveTasks }: ProgrammeNetwork, rows: RowTable): Wave[] {
  return plan.halls.flatMap((hall) => {
    const isContracted = !itemAt(plan.buildings, hall.buildingIndex).isOptional
    return itemAt(waves, hall.index).map((wave, index): Wave => {
      const steps = new Map<number, Wave['steps'][number]>()
      for (const row of wave.rows) {
        const day = rows.liveDay[row] ?? NEVER_DAY
        const step = steps.get(day) ?? { day, itKw: 0, accelerators: 0 }
        steps.set(day, step)
        const count = rows.count[row] ?? 0
        const { rackType } = itemAt(hall.groups, rows.groupIndex[row] ?? 0)
        step.itKw += count * (rows.rackKw[row] ?? 0)
        step.accelerators += count * rackType.acceleratorCount.value
      }
      return {
        hallIndex: hall.index,
        task: itemAt(itemAt(liveTasks, hall.index), index),
        isContracted,
        steps: [...steps.values()].sort((a, b) => a.day - b.day),
      }
    })
  })
}

interface GroupMoment {
  label: MomentLabel
  waves: number[]
}

/** Every hall, building and campus with its last row live, then the finish: all that is contracted, or all where nothing is. */
function groupMoments(plan: Plan, waves: readonly Wave[]): GroupMoment[] {
  const isContracted = (hallIndex: number) =>
    !itemAt(plan.buildings, itemAt(plan.halls, hallIndex).buildingIndex).isOptional
  const group = (
    own: Pick<MomentLabel, 'id' | 'name' | 'kind'> & Partial<MomentLabel>,
    holds: (hallIndex: number) => boolean,
  ): GroupMoment => {
    const held = waves.flatMap(({ hallIndex }, wave) => (holds(hallIndex) ? [wave] : []))
    const days = held.map((wave) => itemAt(waves, wave).steps.at(-1)?.day ?? NEVER_DAY)
    const place = { campusIndex: null, buildingIndex: null, hallIndex: null, dueDay: null }
    return {
      label: { ...place, plannedDay: held.length === 0 ? NEVER_DAY : largest(days, -NEVER_DAY), ...own },
      waves: held,
    }
  }
  const halls = plan.halls.map(({ index, spec, campusIndex, buildingIndex }) => {
    const place = `${itemAt(plan.campuses, campusIndex).spec.id}-${itemAt(plan.buildings, buildingIndex).spec.id}`
    const own = { id: `hall-${place}-${spec.id}`, name: spec.name, kind: 'hall' as const }
    return group({ ...own, campusIndex, buildingIndex, hallIndex: index }, (hall) => hall === index)
  })
  const buildings = plan.buildings.map(({ index, spec, campusIndex }) => {
    const id = `modelled-${itemAt(plan.campuses, campusIndex).spec.id}-${spec.id}-full`
    const own = { id, name: `${spec.name} full`, kind: 'building' as const }
    return group(
      { ...own, campusIndex, buildingIndex: index },
      (hall) => itemAt(plan.halls, hall).buildingIndex === index,
    )
  })
  const campuses = plan.campuses.map(({ index, spec, halls: ofCampus }) => {
    const hasContract = ofCampus.some((hall) => isContracted(hall.index))
    const own = { id: `campus-${spec.id}-full`, name: `${spec.name} full`, kind: 'campus' as const }
    return group(
      { ...own, campusIndex: index },
      (hall) => itemAt(plan.halls, hall).campusIndex === index && (!hasContract || isContracted(hall)),
    )
  })
  const hasContract = waves.some(({ hallIndex }) => isContracted(hallIndex))
  const finish = group(
    { id: 'finish', name: hasContract ? 'All contracted halls live' : 'All halls live', kind: 'finish' },
    (hall) => !hasContract || isContracted(hall),
  )
  return [...halls, ...buildings, ...campuses, finish]
}

/** Shares of the contracted accelerators and the targets, by count. */
function countMoments(plan: Plan, contracted: Contracted): { label: MomentLabel; count: number }[] {
  const moment = (
    id: string,
    name: string,
    kind: MomentLabel['kind'],
    count: number,
    dueDay: number | null,
  ) => ({
    count,
    label: {
      ...{ id, name, kind, dueDay, campusIndex: null, buildingIndex: null, hallIndex: null },
      plannedDay: contractedDay(contracted, count) ?? NEVER_DAY,
    },
  })
  const shares = contracted.totalCount > 0 ? SHARES : []
  return [
    ...shares.map((share) =>
      moment(
        `modelled-contracted-${share * 100}`,
        share === 1 ? 'All contracted accelerators live' : `${share * 100} % of contracted accelerators live`,
        'share',
        Math.ceil(contracted.totalCount * share),
        null,
      ),
    ),
    ...plan.scenario.targets.map(({ id, name, date, acceleratorCount }) => {
      const dueDay = dayOf(plan.startDate, date)
      const words = `${name}: ${formatCount(acceleratorCount.value)} accelerators live`
      return moment(`modelled-target-${id}`, words, 'target', acceleratorCount.value, dueDay)
    }),
  ].sort((a, b) => a.count - b.count)
}
