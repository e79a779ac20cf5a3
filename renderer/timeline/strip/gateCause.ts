import { NEVER_DAY } from '../../../shared/results/stage.ts'
import type { GateRun } from './gateRuns.ts'
import type { TimelineModel } from '../timelineModel.ts'

/** Where a click on the constraint strip leads. */
export interface CauseJump {
  /** Place in the programme's tasks; null where no task holds it. */
  task: number | null
  /** The day the cause is over. */
  day: number
}

/** The end of what holds the next megawatt back: of its task, else the day that the megawatt goes live. */
export function causeJump(model: TimelineModel, { gate, toDay }: GateRun): CauseJump {
  const task = gate.taskIndex
  const ends = task === null ? undefined : model.programme.tasks[task]?.endDay
  const day = ends ?? (gate.liveDay < NEVER_DAY ? gate.liveDay : toDay)
  return { task, day: Math.max(0, Math.min(model.dayCount - 1, day)) }
}
