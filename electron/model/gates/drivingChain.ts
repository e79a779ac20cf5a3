import type { Schedule, ScheduleLink } from '../../../shared/results/schedule.ts'
import type { TaskKind } from '../../../shared/scenario/taskKind.ts'
import { itemAt } from '../numbers/limits.ts'

/** The chain of tasks that sets the date of another, walked backwards. */
export class DrivingChain {
  private readonly schedule: Schedule
  private readonly into: ScheduleLink[][]

  constructor(schedule: Schedule) {
    this.schedule = schedule
    this.into = schedule.tasks.map(() => [])
    for (const link of schedule.links) this.into[link.toTask]?.push(link)
  }

  /** Tasks a task hangs on, those that set its date first. */
  predecessors(task: number): number[] {
    return [...(this.into[task] ?? [])]
      .sort((a, b) => Number(b.isDriving) - Number(a.isDriving))
      .map(({ fromTask }) => fromTask)
  }

  /** The one ahead of a task, over any number of links, that is of a kind; the task itself where none is. */
  before(task: number, kind: TaskKind): number {
    const seen = [task]
    for (let at = 0; at < seen.length && at < 8; at++) {
      for (const { fromTask } of this.into[seen[at] ?? 0] ?? []) {
        if (this.schedule.tasks[fromTask]?.kind === kind) return fromTask
        seen.push(fromTask)
      }
    }
    return task
  }

  installOf(liveTask: number): number {
    return this.before(liveTask, 'install')
  }

  /**
   * What holds a task on a day before it: the last of its chain to have begun and not ended. Where all that have begun have ended, the
   * next to begin.
   */
  holdingOn(task: number, day: number): { task: number; hasBegun: boolean } {
    let current = task
    for (;;) {
      const { startDay } = itemAt(this.schedule.tasks, current)
      if (startDay <= day) return { task: current, hasBegun: true }
      const before = this.driverOf(current)
      if (before === null) return { task: current, hasBegun: false }
      const { startDay: began, endDay: ended } = itemAt(this.schedule.tasks, before)
      if (began <= day && ended <= day) return { task: current, hasBegun: false }
      current = before
    }
  }

  /** The task that sets the start of another; of several the one that ends last. */
  private driverOf(task: number): number | null {
    let best: number | null = null
    for (const { fromTask, isDriving } of this.into[task] ?? []) {
      if (!isDriving) continue
      if (
        best === null ||
        itemAt(this.schedule.tasks, fromTask).endDay > itemAt(this.schedule.tasks, best).endDay
      )
        best = fromTask
    }
    return best
  }
}
