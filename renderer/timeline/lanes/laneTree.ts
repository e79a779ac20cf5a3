import type { SimulationResult } from '../../../shared/results/result.ts'
import { trancheDay, type Schedule, type ScheduleTask } from '../../../shared/results/schedule.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import type { EntityRef } from '../../../shared/state/entityRef.ts'
import { dayOf } from '../../../shared/time/calendar.ts'
import { gatherWaves, wavesByBuilding, type Waves } from './rackWaves.ts'
import { assignVoices } from './voices.ts'

/** Utility capacity that comes on a day. */
export interface Arrival {
  day: number
  name: string
  capacityMva: number
}

/** A stave of the score, and the staves that open under it. */
export interface Lane {
  /** Stable across edits. */
  key: string
  kind: 'campus' | 'site' | 'building' | 'hall' | 'task'
  level: 0 | 1 | 2
  name: string
  /** What a click on its name selects. */
  place: EntityRef | null
  children: Lane[]
  /** Places in the programme's list of tasks, with the voice each sounds in. */
  tasks: number[]
  voiceOf: number[]
  voiceCount: number
  /** From the first work to the last rack live; null where nothing is planned. */
  span: { startDay: number; endDay: number } | null
  arrivals: Arrival[]
  waves: Waves | null
  isOptional: boolean
  hasCritical: boolean
}

type LaneStart = Pick<Lane, 'key' | 'kind' | 'level' | 'name' | 'place'> & Partial<Lane>

/** Builds lanes from the tasks of one programme. */
class LaneBuilder {
  readonly #tasks: readonly ScheduleTask[]

  constructor({ tasks }: Schedule) {
    this.#tasks = tasks
  }

  /** @param own tasks that sound on the lane itself */
  lane(start: LaneStart, own: readonly number[] = []): Lane {
    const tasks = own.toSorted((a, b) => this.#task(a).startDay - this.#task(b).startDay || a - b)
    const spans = tasks.map((index) => this.#task(index))
    return {
      children: [],
      span:
        spans.length === 0
          ? null
          : {
              startDay: Math.min(...spans.map((task) => task.startDay)),
              endDay: Math.max(...spans.map((task) => task.endDay)),
            },
      arrivals: [],
      waves: null,
      isOptional: false,
      hasCritical: spans.some((task) => task.isCritical),
      ...start,
      tasks,
      ...assignVoices(spans),
    }
  }

  /** A lane a task, in the order they start. */
  taskLanes(tasks: readonly number[], level: 1 | 2, place: EntityRef | null): Lane[] {
    return tasks
      .toSorted((a, b) => this.#task(a).startDay - this.#task(b).startDay || a - b)
      .map((index) => {
        const { id, name } = this.#task(index)
        return this.lane({ key: `task/${id}`, kind: 'task', level, name, place }, [index])
      })
  }

  #task(index: number): ScheduleTask {
    const task = this.#tasks[index]
    if (!task) throw new RangeError(`no task ${index}`)
    return task
  }
}

/** Tasks by what they work on. */
function sortTasks({ tasks }: Schedule) {
  const byHall = new Map<number, number[]>()
  const byBuilding = new Map<number, number[]>()
  const byCampus = new Map<number, number[]>()
  const elsewhere: number[] = []
  const into = (groups: Map<number, number[]>, owner: number, index: number): void => {
    const group = groups.get(owner)
    if (group) group.push(index)
    else groups.set(owner, [index])
  }
  tasks.forEach(({ campusIndex, buildingIndex, hallIndex }, index) => {
    if (hallIndex !== null) into(byHall, hallIndex, index)
    else if (buildingIndex !== null) into(byBuilding, buildingIndex, index)
    else if (campusIndex !== null) into(byCampus, campusIndex, index)
    else elsewhere.push(index)
  })
  return { byHall, byBuilding, byCampus, elsewhere }
}

const union = (spans: readonly (Lane['span'] | undefined)[]): Lane['span'] => {
  const known = spans.filter((span) => span !== null && span !== undefined)
  if (known.length === 0) return null
  return {
    startDay: Math.min(...known.map((span) => span.startDay)),
    endDay: Math.max(...known.map((span) => span.endDay)),
  }
}

/** Every lane there can be: campus, its site, its buildings, their stages and halls. */
export function laneTree(result: SimulationResult, scenario: Scenario, programme: Schedule): Lane[] {
  const build = new LaneBuilder(programme)
  const { byHall, byBuilding, byCampus, elsewhere } = sortTasks(programme)
  const waves = wavesByBuilding(result)

  const buildingLane = (index: number, campusId: string): Lane | null => {
    const building = result.buildings[index]
    if (!building) return null
    const place: EntityRef = { kind: 'building', index }
    const own = byBuilding.get(index) ?? []
    const stages = own.filter((task) => programme.tasks[task]?.kind === 'stage')
    const halls = Array.from({ length: building.hallCount }, (_, i) => building.firstHall + i).flatMap(
      (hall) => {
        const tasks = byHall.get(hall)
        if (!tasks) return []
        const name = result.halls[hall]?.name ?? ''
        const key = `hall/${campusId}/${building.id}/${result.halls[hall]?.id ?? hall}`
        return [
          build.lane({ key, kind: 'hall', level: 2, name, place: { kind: 'hall', index: hall } }, tasks),
        ]
      },
    )
    const children = [...build.taskLanes(own, 2, place), ...halls]
    const lane = build.lane(
      { key: `building/${campusId}/${building.id}`, kind: 'building', level: 1, name: building.name, place },
      stages,
    )
    const isEverFull = building.fullDay < NEVER_DAY
    return {
      ...lane,
      children,
      span: union([
        lane.span,
        ...children.map((child) => child.span),
        isEverFull && lane.span ? { startDay: lane.span.startDay, endDay: building.fullDay } : null,
      ]),
      waves: waves.get(index) ?? null,
      isOptional: building.isOptional,
      hasCritical: lane.hasCritical || children.some((child) => child.hasCritical),
    }
  }

  const campuses = result.campuses.map((campus, index): Lane => {
    const spec = scenario.campuses.find((entry) => entry.id === campus.id)
    const arrivals = (spec?.gridTranches ?? []).map((tranche) => ({
      day: trancheDay(programme, campus.id, tranche.id) ?? dayOf(result.startDate, tranche.date),
      name: tranche.name,
      capacityMva: tranche.capacityMva.value,
    }))
    const place: EntityRef = { kind: 'campus', index }
    const siteTasks = byCampus.get(index) ?? []
    const buildings = Array.from({ length: campus.buildingCount }, (_, i) =>
      buildingLane(campus.firstBuilding + i, campus.id),
    ).filter((lane) => lane !== null)
    const site = siteLane(build, `site/${campus.id}`, 'Site and grid', 1, siteTasks, place)
    const children = [...site, ...buildings]
    return {
      ...build.lane({ key: `campus/${campus.id}`, kind: 'campus', level: 0, name: campus.name, place }),
      children,
      arrivals: arrivals.sort((a, b) => a.day - b.day),
      span: union(children.map((lane) => lane.span)),
      waves: gatherWaves(buildings.map((lane) => lane.waves)),
      hasCritical: children.some((lane) => lane.hasCritical),
    }
  })
  return [...campuses, ...siteLane(build, 'site/plan', 'Whole plan', 0, elsewhere, null)]
}

/** Work that belongs to no building, its tasks under it; no lane where there is none. */
function siteLane(
  build: LaneBuilder,
  key: string,
  name: string,
  level: 0 | 1,
  tasks: readonly number[],
  place: EntityRef | null,
): Lane[] {
  if (tasks.length === 0) return []
  const lane = build.lane({ key, kind: 'site', level, name, place }, tasks)
  return [{ ...lane, children: build.taskLanes(tasks, level === 0 ? 1 : 2, place) }]
}

/** Campuses stand open at first, everything else closed; what was toggled is the other way. */
export function isLaneOpen(lane: Lane, toggled: ReadonlySet<string>): boolean {
  return lane.children.length > 0 && (lane.kind === 'campus') !== toggled.has(lane.key)
}

/** The lanes that show, top to bottom. */
export function visibleLanes(tree: readonly Lane[], toggled: ReadonlySet<string>): Lane[] {
  return tree.flatMap((lane) =>
    isLaneOpen(lane, toggled) ? [lane, ...visibleLanes(lane.children, toggled)] : [lane],
  )
}

/** The lanes from a campus down to the first that answers, outermost first; empty where none does. */
export function pathToLane(tree: readonly Lane[], answers: (lane: Lane) => boolean): Lane[] {
  for (const lane of tree) {
    if (answers(lane)) return [lane]
    const below = pathToLane(lane.children, answers)
    if (below.length > 0) return [lane, ...below]
  }
  return []
}

/** `toggled`, with every lane above the last of a path open. */
export function withPathOpen(path: readonly Lane[], toggled: ReadonlySet<string>): ReadonlySet<string> {
  const closed = path.slice(0, -1).filter((lane) => !isLaneOpen(lane, toggled))
  if (closed.length === 0) return toggled
  const next = new Set(toggled)
  for (const { key } of closed) {
    if (next.has(key)) next.delete(key)
    else next.add(key)
  }
  return next
}
