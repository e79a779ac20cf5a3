import type { TargetResult } from '../../../shared/results/result.ts'
import type { Layout } from '../layout/places.ts'
import { itemAt } from '../numbers/limits.ts'
import type { Plan } from '../plan/plan.ts'
import type { RowSchedule } from '../rollout/rowSchedule.ts'
import { addHall, type WaveTasks } from './hallTasks.ts'
import { addMilestones } from './milestoneTasks.ts'
import type { Network } from './network.ts'
import type { NetworkBuilder } from './networkBuilder.ts'
import type { ProgrammeTask } from './programmeTask.ts'
import { findRackWaves, type RackWave } from './rackWaves.ts'

/** The whole programme as one network, with what its tasks are and which of them carry which load. */
export interface ProgrammeNetwork {
  network: Network
  /** In the order of the network. */
  tasks: ProgrammeTask[]
  /** Waves of racks by hall, and the task on whose end each carries load. */
  waves: RackWave[][]
  liveTasks: number[][]
  /** Tasks whose early dates the late dates are held to. */
  goalTasks: number[]
  /** By phase id, the task of its decision. */
  decisionTasks: Map<string, number>
}

/** Joins the dated site with the halls as they were rolled out: at the durations it carries, the network gives the rollout's own days. */
export function buildNetwork(
  plan: Plan,
  layout: Layout,
  rows: RowSchedule,
  targets: readonly TargetResult[],
): ProgrammeNetwork {
  const builder = plan.site.builder.extend()
  const waves = findRackWaves(plan, layout, rows)
  const tasks = plan.halls.map((hall) => addHall(builder, plan, hall, itemAt(waves, hall.index)))
  linkSharedCrews(builder, waves, tasks)
  const goals = addMilestones(builder, plan, waves, tasks, rows, targets)
  const built = builder.build()
  const placeOf = (task: number) => built.placeOf[task] ?? 0
  return {
    network: built.network,
    tasks: built.tasks,
    waves,
    liveTasks: tasks.map((ofHall) => ofHall.map(({ live }) => placeOf(live))),
    goalTasks: goals.tasks.map(placeOf),
    decisionTasks: new Map([...plan.site.decisionTasks].map(([phase, task]) => [phase, placeOf(task)])),
  }
}

/** A crew that came from another hall leads from the wave it left to the wave it set next. */
function linkSharedCrews(
  builder: NetworkBuilder,
  waves: readonly (readonly RackWave[])[],
  tasks: readonly (readonly WaveTasks[])[],
): void {
  const waveOfRow = new Map<number, [hall: number, wave: number]>()
  waves.forEach((ofHall, hall) =>
    ofHall.forEach((wave, index) => {
      for (const row of wave.rows) waveOfRow.set(row, [hall, index])
    }),
  )
  waves.forEach((ofHall, hall) =>
    ofHall.forEach(({ crewFrom }, index) => {
      const [fromHall, fromWave] = waveOfRow.get(crewFrom) ?? []
      const from = waves[fromHall ?? -1]?.[fromWave ?? -1]
      if (!from || fromHall === undefined || fromWave === undefined) return
      const install = itemAt(itemAt(tasks, hall), index).install
      builder.link(
        itemAt(itemAt(tasks, fromHall), fromWave).install,
        install,
        'FS',
        from.crewFreeDay - from.installedDay,
      )
    }),
  )
}
