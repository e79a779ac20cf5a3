import type { WorkKind } from '../../../shared/catalog/stageTemplate.ts'
import type { StageSpan } from '../../../shared/results/place.ts'
import { dayOf } from '../../../shared/time/calendar.ts'
import { itemAt, largest } from '../numbers/limits.ts'
import type { CampusPlan, SitePlan } from '../plan/plan.ts'
import { tabulateCalendar } from './campusCalendar.ts'
import { levelCrews } from './levelCrews.ts'
import { forwardPass, type NetworkDates } from './forwardPass.ts'
import { NetworkBuilder, type BuiltNetwork } from './networkBuilder.ts'
import { addProcurement, placeOpenOrders, type OpenOrder } from './procurementTasks.ts'
import { NO_DURATION, type ProgrammeTask } from './programmeTask.ts'
import type { SiteSchedule } from './siteSchedule.ts'
import { addStages } from './stageTasks.ts'

/** Years of a calendar before and after the plan: buildings begun before it, stages that slip beyond it. */
const CALENDAR_MARGIN_DAYS = 10 * 366

/** Tasks of one campus by their number in the builder. */
interface CampusTasks {
  buildings: number[][]
  siteWorks: number[][]
  tranches: number[]
}

/**
 * Dates everything before the racks in one network at the most likely durations: stages of buildings and site works, orders, utility
 * tranches, decisions on options. Durations and lags are whole days. No stage starts before its building does.
 */
export function scheduleSite(plan: SitePlan): SiteSchedule {
  const builder = new NetworkBuilder()
  const decisionTasks = addDecisions(builder, plan)
  const open: OpenOrder[] = []
  const campuses = plan.campuses.map((campus) => addCampus(builder, plan, campus, decisionTasks, open))
  const readyTasks = plan.buildings.map(({ spec, campusIndex, index }) =>
    builder.add({
      ...milestone(`${itemAt(plan.campuses, campusIndex).spec.id}/${spec.id}/ready`, 'Ready for racks'),
      cause: 'commissioning',
      campusIndex,
      buildingIndex: index,
      notBeforeDay: dayOf(plan.startDate, spec.startDate),
    }),
  )
  plan.campuses.forEach((campus) =>
    campus.buildings.forEach((building, local) => {
      for (const stage of itemAt(itemAt(campuses, campus.index).buildings, local)) {
        builder.link(stage, itemAt(readyTasks, building.index))
      }
    }),
  )
  addDependencies(builder, plan)
  levelCrews(builder, plan)
  let built = builder.build()
  let dates = forwardPass(built.network)
  if (open.length > 0) {
    placeOpenOrders(builder, open, built, dates)
    built = builder.build()
    dates = forwardPass(built.network)
  }
  return readSite(plan, builder, built, dates, campuses, readyTasks, decisionTasks)
}

/** Links of the document between tasks by id, once every task is there. */
function addDependencies(builder: NetworkBuilder, { scenario }: SitePlan): void {
  const dependencies = scenario.schedule?.dependencies ?? []
  if (dependencies.length === 0) return
  const places = new Map(builder.tasks.map(({ id }, index) => [id, index]))
  for (const { from, to, link, lagDays } of dependencies) {
    const fromTask = places.get(from)
    const toTask = places.get(to)
    if (fromTask === undefined || toTask === undefined) {
      throw new Error(`A dependency joins "${from}" and "${to}", which are not both tasks of the plan.`)
    }
    builder.link(fromTask, toTask, link, Math.round(lagDays))
  }
}

/** A milestone with nothing said of its place yet. */
export function milestone(id: string, name: string): ProgrammeTask {
  return {
    id,
    name,
    kind: 'milestone',
    work: null,
    cause: 'complete',
    campusIndex: null,
    buildingIndex: null,
    hallIndex: null,
    durationDays: NO_DURATION,
    confidence: 'measured',
    source: 'plan',
    notBeforeDay: -Infinity,
    finishByDay: Infinity,
    calendarIndex: 0,
  }
}

function addDecisions(builder: NetworkBuilder, plan: SitePlan): Map<string, number> {
  const tasks = new Map<string, number>()
  for (const { id, name, optional, decisionDate } of plan.scenario.phases) {
    if (!optional || decisionDate === undefined) continue
    tasks.set(
      id,
      builder.add({
        ...milestone(`phase/${id}/decision`, `Decision on ${name}`),
        cause: 'contract',
        notBeforeDay: dayOf(plan.startDate, decisionDate),
      }),
    )
  }
  return tasks
}

function addCampus(
  builder: NetworkBuilder,
  plan: SitePlan,
  campus: CampusPlan,
  decisions: ReadonlyMap<string, number>,
  open: OpenOrder[],
): CampusTasks {
  const { spec, calendar } = campus
  const calendarIndexOf = addCalendars(builder, plan, campus)
  const shared = { startDate: plan.startDate, campusIndex: campus.index, calendar, calendarIndexOf }
  const siteWorks = campus.siteWorks.map((work) =>
    addStages(builder, { ...shared, ...work, id: `${spec.id}/${work.spec.id}`, buildingIndex: null }),
  )
  const buildings = campus.buildings.map((building) => {
    const { spec: own, template, index } = building
    const tasks = addStages(builder, {
      ...shared,
      spec: own,
      template,
      id: `${spec.id}/${own.id}`,
      buildingIndex: index,
    })
    const decision = decisions.get(own.phaseId)
    if (decision !== undefined) for (const task of tasks) builder.link(decision, task)
    return tasks
  })
  const tranches = spec.gridTranches.map((tranche) => {
    const task = builder.add({
      ...milestone(`${spec.id}/grid-${tranche.id}`, tranche.name),
      kind: 'grid',
      cause: 'utility',
      campusIndex: campus.index,
      confidence: tranche.capacityMva.confidence,
      source: tranche.capacityMva.source,
      notBeforeDay: dayOf(plan.startDate, tranche.date),
    })
    campus.siteWorks.forEach((work, index) => {
      if (!work.spec.trancheIds.includes(tranche.id)) return
      for (const stage of itemAt(siteWorks, index)) builder.link(stage, task)
    })
    return task
  })
  const stageTask = (ownerId: string, stageId: string) => {
    const find = (
      owners: readonly { spec: { id: string }; template: { stages: readonly { id: string }[] } }[],
      tasks: number[][],
    ) => {
      const owner = owners.findIndex(({ spec: { id } }) => id === ownerId)
      const stage = owners[owner]?.template.stages.findIndex(({ id }) => id === stageId) ?? -1
      return tasks[owner]?.[stage]
    }
    return find(campus.buildings, buildings) ?? find(campus.siteWorks, siteWorks)
  }
  open.push(...addProcurement(builder, plan, campus, stageTask))
  return { buildings, siteWorks, tranches }
}

/** The campus's calendar in the network, once for the works that rest in the cold and once for the others. */
function addCalendars(
  builder: NetworkBuilder,
  plan: SitePlan,
  { calendar, location }: CampusPlan,
): (work: WorkKind) => number {
  if (!calendar) return () => 0
  const dayCount = plan.dayCount + 2 * CALENDAR_MARGIN_DAYS
  const indexes = new Map<WorkKind | null, number>()
  return (work) => {
    const key = calendar.coldPause?.works.includes(work) ? work : null
    let index = indexes.get(key)
    if (index === undefined) {
      const { value } = location.dryBulbMonthlyC
      const table = tabulateCalendar(calendar, key, value, plan.startDate, -CALENDAR_MARGIN_DAYS, dayCount)
      index = builder.calendars.push(table) - 1
      indexes.set(key, index)
    }
    return index
  }
}

function readSite(
  plan: SitePlan,
  builder: NetworkBuilder,
  { placeOf, cutInto }: BuiltNetwork,
  { startDay, endDay }: NetworkDates,
  campuses: readonly CampusTasks[],
  readyTasks: number[],
  decisionTasks: Map<string, number>,
): SiteSchedule {
  const cut = new Set(cutInto)
  const starts = (task: number) => startDay[placeOf[task] ?? 0] ?? 0
  const ends = (task: number) => endDay[placeOf[task] ?? 0] ?? 0
  const spansOf = (
    { stages }: { stages: readonly { id: string; name: string; work: WorkKind }[] },
    tasks: readonly number[],
  ) =>
    stages.map((stage, index): StageSpan => {
      const task = itemAt(tasks, index)
      return {
        stageId: stage.id,
        name: stage.name,
        work: stage.work,
        startDay: starts(task),
        endDay: ends(task),
        confidence: itemAt(builder.tasks, task).confidence,
      }
    })
  return {
    builder,
    readyTasks,
    decisionTasks,
    buildings: plan.campuses.flatMap((campus) =>
      campus.buildings.map((building, local) => {
        const tasks = itemAt(itemAt(campuses, campus.index).buildings, local)
        const spans = spansOf(building.template, tasks)
        return {
          spans,
          readyDay: largest(
            spans.map(({ endDay: end }) => end),
            ends(itemAt(readyTasks, building.index)),
          ),
          isCircular: tasks.some((task) => cut.has(task)),
        }
      }),
    ),
    siteWorks: plan.campuses.map((campus) =>
      campus.siteWorks.map(({ template }, index) =>
        spansOf(template, itemAt(itemAt(campuses, campus.index).siteWorks, index)),
      ),
    ),
    trancheTasks: campuses.map(({ tranches }) => tranches),
    trancheDays: campuses.map(({ tranches }) => tranches.map((task) => Math.ceil(ends(task) - 1e-6))),
  }
}
