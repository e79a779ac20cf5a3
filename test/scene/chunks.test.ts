import { describe, expect, it } from 'vitest'
import { createPlaces } from '../../renderer/scene/chunks/places.ts'
import { placesOf } from '../../renderer/scene/chunks/placesOf.ts'
import { createRackChunk } from '../../renderer/scene/chunks/rackChunk.ts'
import { rackBox } from '../../renderer/scene/geometry/rack.ts'
import { racksPlaced } from '../../shared/results/rowTable.ts'
import { tinyResult } from '../support/tinyResult.ts'

const result = tinyResult()

describe('racks of a hall', () => {
  const shape = rackBox()

  it('are drawn in the number that has been placed, on every day', () => {
    for (const [index, hall] of result.halls.entries()) {
      const chunk = createRackChunk(result, index, [shape])
      for (let day = 0.25; day < result.dayCount; day += 7.5) {
        chunk.setDay(day)
        let placed = 0
        for (let row = hall.firstRow; row < hall.firstRow + hall.rowCount; row++) {
          placed += racksPlaced(result.rows, row, day)
        }
        expect(chunk.geometries[0]?.instanceCount).toBe(placed)
      }
    }
  })

  it('cost 8 bytes each on the GPU', () => {
    const chunk = createRackChunk(result, 0, [shape])
    const racks = result.halls[0]?.rackCount ?? 0
    expect(chunk.geometries[0]?.getAttribute('aRack').array.byteLength).toBe(8 * racks)
  })
})

describe('how full a place is', () => {
  const places = createPlaces(result)
  const { width, data } = places.fill.texture.image
  const share = (place: number, day: number, channel: number): number =>
    ((data as Uint8Array)[(place * width + Math.round(day / places.fill.stepDays)) * 2 + channel] ?? 0) / 255

  it('is nothing on the first day, and all when the plan is done, for every hall that gets its racks', () => {
    const last = result.dayCount - 1
    for (const [index, hall] of result.halls.entries()) {
      const place = places.ofHall(index)
      let live = 0
      for (let row = hall.firstRow; row < hall.firstRow + hall.rowCount; row++) {
        if ((result.rows.liveDay[row] ?? 0) <= last) live += result.rows.count[row] ?? 0
      }
      expect(share(place, 0, 0)).toBe(0)
      expect(share(place, last, 0)).toBeCloseTo(hall.rackCount > 0 ? live / hall.rackCount : 0, 2)
      expect(share(place, last, 1)).toBeGreaterThanOrEqual(share(place, last, 0))
    }
  })

  it('gives buildings and halls places of their own', () => {
    const taken = [
      ...result.buildings.map((_, index) => places.ofBuilding(index)),
      ...result.halls.map((_, index) => places.ofHall(index)),
    ]
    expect(new Set(taken).size).toBe(taken.length)
    expect(taken).not.toContain(0)
  })
})

describe('places', () => {
  const texel = (places: ReturnType<typeof createPlaces>, place: number) =>
    Array.from((places.state.image.data as Float32Array).subarray(place * 4, place * 4 + 4))

  it('ghost all but what is isolated, and keep what the camera did to them', () => {
    const places = createPlaces(result)
    places.write(places.ofBuilding(1), 0.5, true)
    places.isolate(placesOf(result, places, { kind: 'hall', index: 0 }))
    expect(texel(places, places.ofHall(0))[1]).toBe(0)
    expect(texel(places, places.ofBuilding(result.halls[0]!.buildingIndex))[1]).toBe(0)
    expect(texel(places, places.ofBuilding(1)).slice(0, 2)).toEqual([0.5, 3])
    places.isolate(null)
    expect(texel(places, places.ofBuilding(1)).slice(0, 2)).toEqual([0.5, 1])
  })

  it('carry the days from which each hall’s load is sure and likely', () => {
    const places = createPlaces(result)
    const solidDay = Float32Array.from(result.halls, (_, hall) => 100 + hall)
    const likelyDay = Float32Array.from(result.halls, (_, hall) => 50 + hall)
    places.setCertainty({ solidDay, likelyDay })
    expect(texel(places, places.ofHall(2)).slice(2)).toEqual([102, 52])
    expect(places.flush()).toBe(true)
  })
})
