import { itemAt } from '../numbers/limits.ts'
import { FINISH_FINISH, FINISH_START, START_FINISH, START_START } from './network.ts'
import type { Network, NetworkCalendar } from './network.ts'
import type { ProgrammeTask } from './programmeTask.ts'

/** Every day counts. */
export const EVERY_DAY: NetworkCalendar = {
  isContinuous: true,
  firstDay: 0,
  workedBefore: new Int32Array(1),
  workingDay: new Int32Array(0),
}

export const LINK_NUMBERS = {
  FS: FINISH_START,
  SS: START_START,
  FF: FINISH_FINISH,
  SF: START_FINISH,
} as const

interface BuiltLink {
  from: number
  to: number
  kind: keyof typeof LINK_NUMBERS
  lagDays: number
}

/** A network with what its tasks are. */
export interface BuiltNetwork {
  network: Network
  /** In the order of the network. */
  tasks: ProgrammeTask[]
  /** Place in the network of each task as it was added. */
  placeOf: Int32Array
  /** Tasks, as added, that a link of a circle led to: that link is left out. */
  cutInto: number[]
}

/** Gathers tasks and links in any order and puts them into topological order; otherwise tasks keep the order they were added in. */
export class NetworkBuilder {
  readonly tasks: ProgrammeTask[] = []
  readonly links: BuiltLink[] = []
  readonly calendars: NetworkCalendar[] = [EVERY_DAY]

  /** @returns the number by which links name the task */
  add(task: ProgrammeTask): number {
    return this.tasks.push(task) - 1
  }

  link(from: number, to: number, kind: BuiltLink['kind'] = 'FS', lagDays = 0): void {
    this.links.push({ from, to, kind, lagDays })
  }

  /** A builder that starts from everything in this one. */
  extend(): NetworkBuilder {
    const next = new NetworkBuilder()
    next.tasks.push(...this.tasks)
    next.links.push(...this.links)
    next.calendars.splice(0, 1, ...this.calendars)
    return next
  }

  build(): BuiltNetwork {
    const into: BuiltLink[][] = this.tasks.map(() => [])
    for (const link of this.links) itemAt(into, link.to).push(link)
    const { order, cut } = sortTasks(into)
    const placeOf = new Int32Array(this.tasks.length)
    order.forEach((task, place) => (placeOf[task] = place))
    const tasks = order.map((task) => itemAt(this.tasks, task))
    const kept = order.map((task) => itemAt(into, task).filter((link) => !cut.has(link)))
    const linkStart = new Int32Array(tasks.length + 1)
    kept.forEach((links, place) => (linkStart[place + 1] = (linkStart[place] ?? 0) + links.length))
    const links = kept.flat()
    return {
      tasks,
      placeOf,
      cutInto: [...cut].map(({ to }) => to),
      network: {
        taskCount: tasks.length,
        taskIds: tasks.map(({ id }) => id),
        durationDays: Float64Array.from(tasks, ({ durationDays }) => durationDays.mode),
        notBeforeDay: Float64Array.from(tasks, ({ notBeforeDay }) => notBeforeDay),
        calendarIndex: Uint16Array.from(tasks, ({ calendarIndex }) => calendarIndex),
        linkStart,
        linkFrom: Int32Array.from(links, ({ from }) => placeOf[from] ?? 0),
        linkKind: Uint8Array.from(links, ({ kind }) => LINK_NUMBERS[kind]),
        linkLagDays: Float64Array.from(links, ({ lagDays }) => lagDays),
        calendars: this.calendars,
      },
    }
  }
}

/** Depth first from each task to what it follows; a link back into the path walked closes a circle and is cut. */
function sortTasks(into: readonly BuiltLink[][]): { order: number[]; cut: Set<BuiltLink> } {
  const NEW = 0
  const OPEN = 1
  const DONE = 2
  const state = new Uint8Array(into.length)
  const next = new Int32Array(into.length)
  const order: number[] = []
  const cut = new Set<BuiltLink>()
  for (let first = 0; first < into.length; first++) {
    if (state[first] !== NEW) continue
    const path = [first]
    state[first] = OPEN
    for (let task = path.at(-1); task !== undefined; task = path.at(-1)) {
      const link = into[task]?.[next[task] ?? 0]
      if (!link) {
        state[task] = DONE
        order.push(task)
        path.pop()
        continue
      }
      next[task] = (next[task] ?? 0) + 1
      if (state[link.from] === OPEN) cut.add(link)
      else if (state[link.from] === NEW) {
        state[link.from] = OPEN
        path.push(link.from)
      }
    }
  }
  return { order, cut }
}
