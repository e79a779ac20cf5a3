import type { Distribution } from '../../../../shared/scenario/distribution.ts'
import type { Network } from '../../schedule/network.ts'
import { KNOTS, knotsOf, standardShape } from '../draws/quantileTable.ts'
import { NONE, type RiskEvents, type RiskModel, type RiskOutcomes } from '../riskModel.ts'

/** An uncertain quantity before it is packed. */
export interface InputSpec {
  /** Names its random stream: the same id draws the same shares in every plan. */
  id: string
  distribution: Distribution
  /** The drawn value is multiplied by this: a ratio of planned days, for one. */
  factor?: number
  cause?: number
  loading?: number
}

export interface EventSpec {
  id: string
  probability: number
  delayDays: Distribution
  /** Share of the delay that remains, 0..1. */
  factor?: number
  costUsd: number
  tasks: readonly number[]
}

interface PackedInput extends InputSpec {
  table: number
  base: number
  span: number
}

/** Gathers what is uncertain in a network and packs it into typed arrays. Equal shapes share one table. */
export class RiskBuilder {
  private readonly network: Network
  private readonly inputs: PackedInput[] = []
  private readonly causes: string[] = []
  private readonly events: (EventSpec & Pick<PackedInput, 'table' | 'base' | 'span'>)[] = []
  private readonly tableOf = new Map<string, number>()
  private readonly tables: Float64Array[] = []
  private readonly duration: Int32Array
  private readonly date: Int32Array
  private readonly rework: Int32Array
  private readonly reworkProbability: Float64Array
  private readonly reworkShare: Float64Array
  private readonly reworkMost: Uint8Array

  constructor(network: Network) {
    this.network = network
    const none = () => new Int32Array(network.taskCount).fill(NONE)
    this.duration = none()
    this.date = none()
    this.rework = none()
    this.reworkProbability = new Float64Array(network.taskCount)
    this.reworkShare = new Float64Array(network.taskCount)
    this.reworkMost = new Uint8Array(network.taskCount)
  }

  addCause(id: string): number {
    return this.causes.push(id) - 1
  }

  addInput(spec: InputSpec): number {
    const { table, base, span } = this.shape(spec.distribution)
    const factor = spec.factor ?? 1
    return this.inputs.push({ ...spec, table, base: base * factor, span: span * factor }) - 1
  }

  /** The input is the length of a task. */
  setDuration(task: number, input: number): void {
    this.duration[task] = input
  }

  /** The input is added to the day before which a task cannot start. */
  setDate(task: number, input: number): void {
    this.date[task] = input
  }

  /** A task is done again after each of at most `most` failures, a `share` of it each time. */
  setRework(task: number, id: string, probability: number, share: number, most: number): void {
    const uniform: Distribution = { shape: 'empirical', values: [0, 1] }
    this.rework[task] = this.addInput({ id, distribution: uniform })
    this.reworkProbability[task] = probability
    this.reworkShare[task] = share
    this.reworkMost[task] = most
  }

  addEvent(spec: EventSpec): number {
    const { table, base, span } = this.shape(spec.delayDays)
    const factor = spec.factor ?? 1
    return this.events.push({ ...spec, table, base: base * factor, span: span * factor }) - 1
  }

  build(outcomes: RiskOutcomes): RiskModel {
    const { inputs, network } = this
    const packed = {
      count: inputs.length,
      stream: Int32Array.from(inputs, ({ id }) => streamOf(id)),
      table: Int32Array.from(inputs, ({ table }) => table),
      base: Float64Array.from(inputs, ({ base }) => base),
      span: Float64Array.from(inputs, ({ span }) => span),
      cause: Int32Array.from(inputs, ({ cause }) => cause ?? NONE),
      loading: Float64Array.from(inputs, ({ loading }) => loading ?? 0),
    }
    const tables = new Float64Array(this.tables.length * KNOTS)
    this.tables.forEach((table, index) => {
      tables.set(table, index * KNOTS)
    })
    return {
      network,
      causeStream: Int32Array.from(this.causes, streamOf),
      inputs: packed,
      tasks: {
        duration: this.duration,
        date: this.date,
        rework: this.rework,
        reworkProbability: this.reworkProbability,
        reworkShare: this.reworkShare,
        reworkMost: this.reworkMost,
        ...this.eventsByTask(),
      },
      events: this.packEvents(),
      tables,
      outcomes,
    }
  }

  private packEvents(): RiskEvents {
    const { events } = this
    return {
      count: events.length,
      stream: Int32Array.from(events, ({ id }) => streamOf(id)),
      probability: Float64Array.from(events, ({ probability }) => probability),
      table: Int32Array.from(events, ({ table }) => table),
      base: Float64Array.from(events, ({ base }) => base),
      span: Float64Array.from(events, ({ span }) => span),
      costUsd: Float64Array.from(events, ({ costUsd }) => costUsd),
    }
  }

  private eventsByTask(): { eventStart: Int32Array; event: Int32Array } {
    const byTask: number[][] = Array.from({ length: this.network.taskCount }, () => [])
    this.events.forEach(({ tasks }, event) => {
      for (const task of tasks) byTask[task]?.push(event)
    })
    const eventStart = new Int32Array(byTask.length + 1)
    byTask.forEach((events, task) => (eventStart[task + 1] = (eventStart[task] ?? 0) + events.length))
    return { eventStart, event: Int32Array.from(byTask.flat()) }
  }

  private shape(distribution: Distribution): Pick<PackedInput, 'table' | 'base' | 'span'> {
    const shape = standardShape(distribution)
    const { key, base, span } = shape
    let table = this.tableOf.get(key)
    if (table === undefined) {
      table = (this.tables.push(knotsOf(shape)) - 1) * KNOTS
      this.tableOf.set(key, table)
    }
    return { table, base, span }
  }
}

/** 32 bits of an id: FNV-1a over its UTF-16 units. */
function streamOf(id: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  return hash | 0
}
