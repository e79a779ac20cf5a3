import { describe, expect, it } from 'vitest'
import { headHouseM, roofAround } from '../../renderer/scene/layers/roofAround.ts'

const building = { x: 100, z: 50, lengthM: 60, widthM: 30, yaw: 0 }

describe('the roof around the halls', () => {
  it('is one sheet over a building without halls', () => {
    expect(roofAround(building, [])).toEqual([{ along: 0, across: 0, lengthM: 60, widthM: 30 }])
  })

  it('leaves out a hall in the middle: 60 x 30 less 20 x 10 is 1,600 m2', () => {
    const strips = roofAround(building, [{ x: 100, z: 50, lengthM: 20, widthM: 10, yaw: 0 }])
    expect(strips.reduce((sum, { lengthM, widthM }) => sum + lengthM * widthM, 0)).toBeCloseTo(1600)
  })

  it('leaves out the same area however the building is turned', () => {
    const yaw = 0.7
    const strips = roofAround({ ...building, yaw }, [{ x: 100, z: 50, lengthM: 20, widthM: 10, yaw }])
    expect(strips.reduce((sum, { lengthM, widthM }) => sum + lengthM * widthM, 0)).toBeCloseTo(1600)
  })

  it('measures the head house west of the first hall: 30 m to the wall less half of 20 m', () => {
    expect(headHouseM(building, [{ x: 100, z: 50, lengthM: 20, widthM: 10, yaw: 0 }])).toBeCloseTo(20)
  })
})
