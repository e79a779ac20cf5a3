import { describe, expect, it } from 'vitest'
import { levelAt } from '../../renderer/scene/chunks/levelOfDetail.ts'

const ladder = { thresholds: [200, 60], hysteresis: 0.1 }

describe('levels of detail', () => {
  it('are 0 afar, 1 under 200 m, 2 under 60 m', () => {
    expect(levelAt(ladder, 300, 0)).toBe(0)
    expect(levelAt(ladder, 199, 0)).toBe(1)
    expect(levelAt(ladder, 59, 0)).toBe(2)
  })

  it('fall back only a tenth beyond their border, so that they do not flicker', () => {
    expect(levelAt(ladder, 215, 1)).toBe(1)
    expect(levelAt(ladder, 221, 1)).toBe(0)
    expect(levelAt(ladder, 65, 2)).toBe(2)
    expect(levelAt(ladder, 67, 2)).toBe(1)
  })
})
