import type { StageTemplate, WorkKind } from '../../../shared/catalog/stageTemplate.ts'
import type { WorkCalendar } from '../../../shared/catalog/workCalendar.ts'
import type { GateCause } from '../../../shared/results/gate.ts'
import type { BuildingSpec, SiteWork } from '../../../shared/scenario/campus.ts'
import { dayOf } from '../../../shared/time/calendar.ts'
import { workingDays } from './campusCalendar.ts'
import type { NetworkBuilder } from './networkBuilder.ts'
import type { DurationRange } from './programmeTask.ts'

/** Building stages by what they are called while they hold the next megawatt. */
const STAGE_CAUSES: Record<WorkKind, GateCause> = {
  planning: 'permits',
  site: 'shell',
  foundation: 'shell',
  frame: 'shell',
  envelope: 'shell',
  'fit-out': 'fit-out',
  network: 'network',
  commissioning: 'commissioning',
}

/** What goes through stages, and where it stands. */
export interface StagedWork {
  startDate: string
  id: string
  spec: Pick<BuildingSpec | SiteWork, 'name' | 'startDate' | 'stageDays' | 'constraints'>
  template: StageTemplate
  campusIndex: number
  buildingIndex: number | null
  calendar: WorkCalendar | null
  calendarIndexOf: (work: WorkKind) => number
}

/**
 * Adds the stages of a building or site work, each no earlier than its start, with the links of its template.
 *
 * @returns the tasks in template order
 * @throws Error naming the stage, when a link names one that the template does not hold
 */
export function addStages(builder: NetworkBuilder, work: StagedWork): number[] {
  const { template, spec } = work
  const own = new Map(spec.stageDays.map(({ stageId, days }) => [stageId, days]))
  const startDay = dayOf(work.startDate, spec.startDate)
  const tasks = template.stages.map((stage) => {
    const days = own.get(stage.id)
    const held = (spec.constraints ?? []).filter(({ stageId }) => stageId === stage.id)
    const daysOf = (kind: 'not-before' | 'finish-by') =>
      held.filter((one) => one.kind === kind).map(({ date }) => dayOf(work.startDate, date))
    return builder.add({
      id: `${work.id}/${stage.id}`,
      name: work.buildingIndex === null ? `${stage.name}, ${spec.name}` : stage.name,
      kind: 'stage',
      work: stage.work,
      cause: causeOf(template, stage.work),
      campusIndex: work.campusIndex,
      buildingIndex: work.buildingIndex,
      hallIndex: null,
      durationDays: rangeOf(stage.durationDays.value, days?.value, work.calendar),
      confidence: days?.confidence ?? stage.durationDays.confidence,
      source: days?.source ?? stage.durationDays.source,
      notBeforeDay: Math.max(startDay, ...daysOf('not-before')),
      // A day finished by is a day worked: the first instant after it is the last allowed.
      finishByDay: Math.min(Infinity, ...daysOf('finish-by').map((day) => day + 1)),
      calendarIndex: work.calendarIndexOf(stage.work),
    })
  })
  const placeOf = new Map(template.stages.map(({ id }, index) => [id, tasks[index] ?? 0]))
  template.stages.forEach((stage, index) => {
    for (const { stageId, link, lagDays } of stage.after) {
      const from = placeOf.get(stageId)
      if (from === undefined) {
        throw new Error(
          `Stage "${stage.id}" of template "${template.id}" follows "${stageId}", which is not in it.`,
        )
      }
      builder.link(from, tasks[index] ?? 0, link, Math.round(lagDays))
    }
  })
  return tasks
}

function causeOf({ path }: StageTemplate, work: WorkKind): GateCause {
  if (path === 'substation') return 'substation'
  return path === 'generation' ? 'generator' : STAGE_CAUSES[work]
}

/** Working days of a stage, whole at the mode; an own duration keeps the template's spread in proportion. */
function rangeOf(
  { low, mode, high }: DurationRange,
  ownDays: number | undefined,
  calendar: WorkCalendar | null,
): DurationRange {
  const likely = Math.round(workingDays(calendar, ownDays ?? mode))
  if (mode <= 0) return { low: likely, mode: likely, high: likely }
  return { low: (likely * low) / mode, mode: likely, high: (likely * high) / mode }
}
