import { DataTexture, NearestFilter, RedFormat } from 'three'
import type { SimulationResult } from '../../../shared/results/result.ts'
import type { Places } from '../chunks/places.ts'
import { NO_PLACE } from '../materials/instanceTag.ts'
import type { FieldScale, OverlayField } from './overlayField.ts'

/** Rows side by side in one line of the row texture. */
const ROWS_PER_LINE = 1024
/** At most this many samples along time. */
const MOST_SAMPLES = 1024
/** The byte of what is not known. */
const UNKNOWN = 255

/**
 * What an overlay colours, one byte each: a ramp's share in 254ths or the place of a category. `places` has a line a place and a
 * texel a sample of days; `rows` a texel a row, where racks of a hall differ. Uploaded when an overlay is chosen, never on a scrub.
 */
export interface MetricTextures {
  places: DataTexture
  stepDays: number
  rows: DataTexture | null
  bytes: number
  dispose: () => void
}

export function createMetricTextures(
  field: OverlayField,
  result: SimulationResult,
  places: Places,
): MetricTextures {
  const { scale } = field
  const stepDays =
    field.stepDays > 0 ? Math.max(field.stepDays, Math.ceil(result.dayCount / MOST_SAMPLES)) : result.dayCount
  const sampleCount = field.stepDays > 0 ? Math.ceil(result.dayCount / stepDays) : 1
  const ofPlaces = new Uint8Array(sampleCount * places.count).fill(UNKNOWN)
  const writeLine = (place: number, valueOn: (day: number) => number | null): void => {
    if (place === NO_PLACE) return
    for (let sample = 0; sample < sampleCount; sample++)
      ofPlaces[place * sampleCount + sample] = metricByte(scale, valueOn(sample * stepDays))
  }
  for (let hall = 0; hall < result.halls.length; hall++)
    writeLine(places.ofHall(hall), (day) => field.ofHall(hall, day))
  const { ofBuilding, ofRow } = field
  if (ofBuilding) {
    for (let building = 0; building < result.buildings.length; building++)
      writeLine(places.ofBuilding(building), (day) => ofBuilding(building, day))
  }
  const { rowCount } = result.rows
  const ofRows = ofRow
    ? new Uint8Array(Math.ceil(Math.max(1, rowCount) / ROWS_PER_LINE) * ROWS_PER_LINE)
    : null
  if (ofRow && ofRows) for (let row = 0; row < rowCount; row++) ofRows[row] = metricByte(scale, ofRow(row))
  const rows = ofRows ? byteTexture(ofRows, ROWS_PER_LINE) : null
  const placeTexture = byteTexture(ofPlaces, sampleCount)
  return {
    places: placeTexture,
    stepDays,
    rows,
    bytes: ofPlaces.byteLength + (ofRows?.byteLength ?? 0),
    dispose() {
      placeTexture.dispose()
      rows?.dispose()
    },
  }
}

/** A value as the shader reads it. */
export function metricByte(scale: FieldScale, value: number | null): number {
  if (value === null) return UNKNOWN
  if (scale.kind === 'category') {
    if (value < 0 || value >= scale.names.length) return UNKNOWN
    return scale.slots?.[value] ?? value
  }
  const share = (value - scale.low) / (scale.high - scale.low)
  return Math.round(254 * Math.max(0, Math.min(1, share)))
}

function byteTexture(data: Uint8Array<ArrayBuffer>, width: number): DataTexture {
  const texture = new DataTexture(data, width, data.length / width, RedFormat)
  texture.minFilter = NearestFilter
  texture.magFilter = NearestFilter
  texture.unpackAlignment = 1
  texture.needsUpdate = true
  return texture
}
