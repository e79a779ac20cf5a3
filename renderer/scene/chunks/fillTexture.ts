import { DataTexture, LinearFilter, RGFormat } from 'three'
import type { SimulationResult } from '../../../shared/results/result.ts'
import { NO_PLACE } from '../materials/instanceTag.ts'

/** At most this many samples along time. */
const MOST_SAMPLES = 1024

/**
 * How full each place is over time: red the share of its racks that carry load, green the share that stands. RG8, one line a
 * place, one texel a sample, read between samples linearly.
 */
export interface FillTexture {
  texture: DataTexture
  stepDays: number
}

export function createFillTexture(
  result: SimulationResult,
  placeCount: number,
  ofBuilding: (index: number) => number,
  ofHall: (index: number) => number,
): FillTexture {
  const { rows } = result
  const stepDays = Math.max(1, Math.ceil(result.dayCount / MOST_SAMPLES))
  const sampleCount = Math.floor(result.dayCount / stepDays) + 1
  // Racks that begin to stand or to run between the sample before and this one; summed up below.
  const live = new Float64Array(placeCount * sampleCount)
  const placed = new Float64Array(placeCount * sampleCount)
  const racks = new Float64Array(placeCount)
  const addAt = (into: Float64Array, place: number, day: number, count: number): void => {
    const sample = Math.max(0, Math.ceil(day / stepDays))
    if (sample < sampleCount)
      into[place * sampleCount + sample] = (into[place * sampleCount + sample] ?? 0) + count
  }
  for (let row = 0; row < rows.rowCount; row++) {
    const hall = rows.hallIndex[row] ?? 0
    const count = rows.count[row] ?? 0
    const halfWay = (rows.appearDay[row] ?? 0) + (count / 2) * (rows.daysPerRack[row] ?? 0)
    for (const place of [ofHall(hall), ofBuilding(result.halls[hall]?.buildingIndex ?? -1)]) {
      if (place === NO_PLACE) continue
      racks[place] = (racks[place] ?? 0) + count
      addAt(placed, place, halfWay, count)
      addAt(live, place, rows.liveDay[row] ?? 0, count)
      addAt(live, place, rows.retiredDay[row] ?? 0, -count)
    }
  }
  const bytes = new Uint8Array(placeCount * sampleCount * 2)
  for (let place = 0; place < placeCount; place++) {
    const whole = racks[place] ?? 0
    let liveNow = 0
    let placedNow = 0
    for (let sample = 0; sample < sampleCount && whole > 0; sample++) {
      const at = place * sampleCount + sample
      liveNow += live[at] ?? 0
      placedNow += placed[at] ?? 0
      bytes[at * 2] = Math.round((255 * liveNow) / whole)
      bytes[at * 2 + 1] = Math.round((255 * placedNow) / whole)
    }
  }
  const texture = new DataTexture(bytes, sampleCount, placeCount, RGFormat)
  texture.minFilter = LinearFilter
  texture.magFilter = LinearFilter
  texture.unpackAlignment = 1
  texture.needsUpdate = true
  return { texture, stepDays }
}
