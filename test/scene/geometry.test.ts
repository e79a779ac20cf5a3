import type { BufferGeometry } from 'three'
import { describe, expect, it } from 'vitest'
import { PLANT_KINDS } from '../../shared/results/plantTable.ts'
import { MACHINES } from '../../renderer/scene/geometry/machineGeometry.ts'
import { rackBox, rackDetail } from '../../renderer/scene/geometry/rack.ts'
import { SHAPES } from '../../renderer/scene/layers/shapes.ts'
import { SURFACES } from '../../renderer/scene/theme.ts'
import {
  FROM_INSTANCE,
  LATE_PART,
  partOf,
  rackKindIndex,
  RACK_KINDS,
} from '../../renderer/scene/geometry/parts.ts'

const SIZE = { lengthM: 8, widthM: 2.4, heightM: 3 }

function expectSound(geometry: BufferGeometry): void {
  const position = geometry.getAttribute('position')
  const normal = geometry.getAttribute('normal')
  const part = geometry.getAttribute('aPart')
  expect(position.count).toBeGreaterThan(0)
  expect(position.count % 3).toBe(0)
  for (let i = 0; i < position.count; i++) {
    expect(Number.isFinite(position.getX(i) + position.getY(i) + position.getZ(i))).toBe(true)
    expect(Math.hypot(normal.getX(i), normal.getY(i), normal.getZ(i))).toBeCloseTo(1, 3)
    const palette = part.getX(i)
    expect(palette === FROM_INSTANCE || palette < SURFACES.length).toBe(true)
  }
}

describe.each(PLANT_KINDS)('a %s', (kind) => {
  it.each(['far', 'near'] as const)('fills the size it is given and stands on the ground (%s)', (detail) => {
    const geometry = MACHINES[kind](SIZE, detail)
    expectSound(geometry)
    const { min, max } = geometry.boundingBox!
    // Handrails, ladders and doors may stand out by a hand or two; stacks stay under the height.
    const slack = 0.75
    expect(min.y).toBeGreaterThanOrEqual(-0.01)
    expect(max.y).toBeLessThanOrEqual(SIZE.heightM + slack)
    expect(max.y).toBeGreaterThan(SIZE.heightM * 0.8)
    expect(max.x - min.x).toBeLessThanOrEqual(SIZE.lengthM + slack)
    expect(max.x - min.x).toBeGreaterThan(SIZE.lengthM * 0.85)
    expect(max.z - min.z).toBeLessThanOrEqual(SIZE.widthM + slack)
    expect(max.z - min.z).toBeGreaterThan(SIZE.widthM * 0.6)
  })

  it('is light from afar', () => {
    const triangles = MACHINES[kind](SIZE, 'far').getAttribute('position').count / 3
    expect(triangles).toBeLessThanOrEqual(360)
  })
})

describe('a rack', () => {
  it.each([
    ['box', rackBox],
    ['detail', rackDetail],
  ])('stays inside its unit of width, height and depth (%s)', (_, make) => {
    const geometry = make()
    expectSound(geometry)
    const { min, max } = geometry.boundingBox!
    expect(Math.max(max.x, -min.x)).toBeLessThanOrEqual(0.5)
    expect(min.y).toBeGreaterThanOrEqual(0)
    expect(max.y).toBeLessThanOrEqual(1.05)
    expect(Math.max(max.z, -min.z)).toBeLessThanOrEqual(0.55)
  })
})

describe('a part of a rack', () => {
  it('is marked with the kinds that have it: late (2), in racks of servers (second kind, 8)', () => {
    expect(partOf(['cpu'], LATE_PART)).toBe(2 + 8)
    expect(partOf([], LATE_PART)).toBe(2)
    expect(RACK_KINDS[rackKindIndex('network')]).toBe('network')
    expect(RACK_KINDS[rackKindIndex('tape')]).toBe('cpu')
  })
})

describe('shapes of the site', () => {
  it.each(Object.entries(SHAPES).filter(([name]) => name !== 'wire'))('%s is sound', (_, shape) => {
    expectSound(shape.make())
  })
})
