import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawCount } from '../../renderer/scene/chunks/drawCount.ts'

describe('how many racks are drawn on a day', () => {
  const days = Float32Array.of(3, 5, 5, 9)

  it('none before the first, the first on its day, all after the last', () => {
    expect(drawCount(days, 2.9)).toBe(0)
    expect(drawCount(days, 3)).toBe(1)
    expect(drawCount(days, 100)).toBe(4)
  })

  it('both of two that come on one day', () => {
    expect(drawCount(days, 5)).toBe(3)
  })

  it('what counting one by one gives, for any days', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 40 })),
        fc.integer({ min: -2, max: 42 }),
        (list, day) => {
          const ascending = Float32Array.from(list.sort((a, b) => a - b))
          expect(drawCount(ascending, day)).toBe(list.filter((begun) => begun <= day).length)
        },
      ),
    )
  })
})
