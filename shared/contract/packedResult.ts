import type { SimulationResult } from '../results/result.ts'

declare const packed: unique symbol
/** A result as it crosses a process: series that rest for many days at a time are told by their runs. */
export interface PackedResult {
  readonly [packed]: true
}

type Series = Float32Array | Float64Array | Int32Array | Uint32Array | Uint16Array | Uint8Array

/** A series by its runs: `values[r]` holds up to, not including, index `ends[r]`. */
interface Runs {
  runsOf: number
  values: Series
  ends: Uint32Array
}

/** Below this many values a series is not worth looking at. */
const SHORT = 64
/** Runs take the place of a series only where they need less than this share of its bytes. */
const WORTHWHILE = 0.8

/** Series that stay the same for days on end become runs; everything else is passed on as it is. */
export function packResult(result: SimulationResult): PackedResult {
  return mapSeries(result, isSeries, pack) as PackedResult
}

/** The result as the engine made it. A message that was never packed comes back as it is. */
export function unpackResult(result: PackedResult): SimulationResult {
  return mapSeries(result, isRuns, unpack) as SimulationResult
}

/** A copy of plain data with some of its parts replaced. */
function mapSeries<Part>(
  value: unknown,
  isPart: (value: unknown) => value is Part,
  map: (part: Part) => unknown,
): unknown {
  if (isPart(value)) return map(value)
  if (Array.isArray(value)) return value.map((item) => mapSeries(item, isPart, map))
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  const copy: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) copy[key] = mapSeries(item, isPart, map)
  return copy
}

function isSeries(value: unknown): value is Series {
  return ArrayBuffer.isView(value) && !(value instanceof DataView)
}

function isRuns(value: unknown): value is Runs {
  return typeof value === 'object' && value !== null && 'runsOf' in value
}

function pack(series: Series): Series | Runs {
  const { length, BYTES_PER_ELEMENT: bytes } = series
  if (length < SHORT) return series
  let runCount = 1
  for (let i = 1; i < length; i++) if (series[i] !== series[i - 1]) runCount += 1
  if (runCount * (bytes + 4) > WORTHWHILE * length * bytes) return series
  const values = emptyLike(series, runCount)
  const ends = new Uint32Array(runCount)
  let run = 0
  for (let i = 1; i <= length; i++) {
    if (i < length && series[i] === series[i - 1]) continue
    values[run] = series[i - 1] ?? 0
    ends[run] = i
    run += 1
  }
  return { runsOf: length, values, ends }
}

function unpack({ runsOf, values, ends }: Runs): Series {
  const series = emptyLike(values, runsOf)
  let start = 0
  for (let run = 0; run < ends.length; run++) {
    const end = ends[run] ?? 0
    series.fill(values[run] ?? 0, start, end)
    start = end
  }
  return series
}

function emptyLike(series: Series, length: number): Series {
  return new (series.constructor as new (length: number) => Series)(length)
}
