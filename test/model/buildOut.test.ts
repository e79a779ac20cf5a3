import { describe, expect, it } from 'vitest'
import { buildOutEndDay } from '../../shared/results/buildOut.ts'
import type { Building } from '../../shared/results/place.ts'
import { NEVER_DAY } from '../../shared/results/stage.ts'

const building = (fullDay: number, isOptional = false) => ({ fullDay, isOptional }) as Building

describe('the end of the build-out', () => {
  it('is the day the last contracted building is full; an option is not waited for', () => {
    const buildings = [building(120), building(480), building(900, true)]
    expect(buildOutEndDay({ buildings, dayCount: 2000 })).toBe(480)
  })

  it('is the end of the span where nothing contracted ever fills', () => {
    expect(buildOutEndDay({ buildings: [building(NEVER_DAY)], dayCount: 2000 })).toBe(1999)
  })
})
