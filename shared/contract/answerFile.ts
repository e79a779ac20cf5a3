import type { PackedResult } from './packedResult.ts'

/**
 * A packed result as one file: the length of a header (uint32, little-endian), the header (JSON, UTF-8, padded with spaces),
 * then the numbers of its series one after another, each starting at a multiple of eight. In the header a series is
 * `{ "$series": kind, "at": byte, "length": values }`. Written and read on the same machine, so series are in its byte order.
 */
const KINDS = [
  ...([Float32Array, Float64Array] as const),
  ...([Int32Array, Int16Array, Int8Array] as const),
  ...([Uint32Array, Uint16Array, Uint8Array] as const),
] as const
type Series = InstanceType<(typeof KINDS)[number]>

interface SeriesPlace {
  $series: number
  at: number
  length: number
}

const ALIGNMENT = 8
const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT
const LENGTH_BYTES = 4

/** To UTF-8 and back: every process has it, under another roof. */
interface Utf8 {
  encode: (text: string) => Uint8Array
  decode: (bytes: Uint8Array) => string
}

/** @throws RangeError for a number or a value that JSON would not give back as it was */
export function encodeAnswer(result: PackedResult, utf8: Pick<Utf8, 'encode'>): Uint8Array {
  const series: Series[] = []
  let bodyBytes = 0
  const place = (value: Series): SeriesPlace => {
    const at = bodyBytes
    series.push(value)
    bodyBytes += aligned(value.byteLength)
    return { $series: KINDS.findIndex((kind) => value instanceof kind), at, length: value.length }
  }
  const text = JSON.stringify(result, (key, value: unknown) => {
    if (isSeries(value)) return place(value)
    if (ArrayBuffer.isView(value) || (typeof value === 'number' && !Number.isFinite(value)))
      throw new RangeError(`"${key}" of this answer cannot be written as JSON`)
    return value
  })
  const header = utf8.encode(text)
  const bodyAt = aligned(LENGTH_BYTES + header.length)
  const file = new Uint8Array(bodyAt + bodyBytes).fill(0x20, 0, bodyAt)
  new DataView(file.buffer).setUint32(0, bodyAt - LENGTH_BYTES, true)
  file.set(header, LENGTH_BYTES)
  let at = bodyAt
  for (const { buffer, byteOffset, byteLength } of series) {
    file.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += aligned(byteLength)
  }
  return file
}

/**
 * The result that was encoded; its series are views of the file.
 *
 * @throws when these bytes are no such file
 */
export function decodeAnswer(file: ArrayBuffer, utf8: Pick<Utf8, 'decode'>): PackedResult {
  const headerBytes = new DataView(file).getUint32(0, true)
  const bodyAt = LENGTH_BYTES + headerBytes
  const text = utf8.decode(new Uint8Array(file, LENGTH_BYTES, headerBytes))
  /** Puts the series where their places are named, in the value itself. */
  const fill = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (isPlace(value)) {
      const Kind = KINDS[value.$series]
      if (!Kind) throw new RangeError('this answer has a series of no known kind')
      return new Kind(file, bodyAt + value.at, value.length)
    }
    const parts = value as Record<string, unknown>
    for (const key in parts) {
      const part = parts[key]
      if (typeof part === 'object' && part !== null) parts[key] = fill(part)
    }
    return value
  }
  return fill(JSON.parse(text)) as PackedResult
}

function isSeries(value: unknown): value is Series {
  return KINDS.some((kind) => value instanceof kind)
}

function isPlace(value: object): value is SeriesPlace {
  return '$series' in value
}
