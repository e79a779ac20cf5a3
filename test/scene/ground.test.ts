import { describe, expect, it } from 'vitest'
import { createPlaces } from '../../renderer/scene/chunks/places.ts'
import { isIndoors } from '../../renderer/scene/layers/indoors.ts'
import { groupFarPlant, groupNearPlant } from '../../renderer/scene/layers/plantLayer.ts'
import { PLACE_MASK } from '../../renderer/scene/materials/instanceTag.ts'
import { yardsOf } from '../../renderer/scene/layers/yards.ts'
import type { Footprint } from '../../shared/results/place.ts'
import { NO_OWNER, PLANT_KINDS } from '../../shared/results/plantTable.ts'
import { tinyResult } from '../support/tinyResult.ts'

const result = tinyResult()
const { plant, buildings } = result
const yards = yardsOf(result)

/** Whether a point lies in an area that is not turned. */
const holds = (area: Footprint, x: number, z: number): boolean =>
  Math.abs(x - area.x) <= area.lengthM / 2 && Math.abs(z - area.z) <= area.widthM / 2

describe('the ground of a building', () => {
  it('is paved under the whole of it, and gravel under every machine beside it', () => {
    let machineCount = 0
    for (let i = 0; i < plant.count; i++) {
      const own = yards[plant.buildingIndex[i] ?? NO_OWNER]
      const kind = PLANT_KINDS[plant.kind[i] ?? 0]
      if (!own || !kind || isIndoors(kind)) continue
      const [x = 0, z = 0] = [plant.x[i], plant.z[i]]
      machineCount += 1
      expect(own.fields.some((field) => holds(field, x, z))).toBe(true)
      expect(holds(own.plot, x, z)).toBe(true)
    }
    expect(machineCount).toBeGreaterThan(0)
    for (const [i, { footprint }] of buildings.entries()) {
      expect(yards[i]?.plot.lengthM).toBeGreaterThan(footprint.lengthM)
      expect(yards[i]?.plot.widthM).toBeGreaterThan(footprint.widthM)
    }
  })

  it('keeps gravel out from under the building: fields lie north and south of its walls', () => {
    for (const [i, { footprint }] of buildings.entries()) {
      for (const { z, widthM } of yards[i]?.fields ?? []) {
        const nearest = Math.abs(z - footprint.z) - widthM / 2
        expect(nearest).toBeGreaterThan(footprint.widthM / 2 - 0.01)
      }
    }
  })
})

describe('machines of the campus', () => {
  it('are seen from afar and near by at the substation, a battery outside as well', () => {
    expect(isIndoors('battery')).toBe(true)
    expect(isIndoors('battery', false)).toBe(false)
    const places = createPlaces(result)
    const baysOf = (groups: ReturnType<typeof groupFarPlant>) =>
      [...groups].filter(([key]) => key.startsWith('switchyard-bay/')).map(([, group]) => group.instances)
    const bays = baysOf(groupFarPlant(result, places))
    const near = baysOf(groupNearPlant(result, places, NO_OWNER))
    expect(near.map(({ count }) => count)).toEqual(bays.map(({ count }) => count))
    for (const { tags } of near) expect((tags[1] ?? 0) & PLACE_MASK).toBe(places.ofCampus(0))
    expect(bays.length).toBeGreaterThan(0)
  })
})
