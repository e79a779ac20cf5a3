import { describe, expect, it } from 'vitest'
import { entityId, entityOf, firstRacks, RACK_KIND } from '../../renderer/scene/picking/entityId.ts'
import { tinyResult } from '../support/tinyResult.ts'

describe('the id under the pointer', () => {
  const { rows } = tinyResult()
  const first = firstRacks(rows)

  it('is nothing on the table', () => {
    expect(entityOf(0, first)).toBeNull()
  })

  it('gives back each kind it was made of', () => {
    for (const kind of ['campus', 'building', 'hall', 'plant'] as const) {
      expect(entityOf(entityId(kind, 7), first)).toEqual({ kind, index: 7 })
    }
  })

  it('counts racks over all rows: the first rack of row 2 follows the last of row 1', () => {
    const inRow1 = rows.count[1] ?? 0
    const ordinal = (rows.count[0] ?? 0) + inRow1
    expect(entityOf(entityId('rack', ordinal - 1), first)).toEqual({
      kind: 'rack',
      index: 1,
      slot: inRow1 - 1,
    })
    expect(entityOf(entityId('rack', ordinal), first)).toEqual({ kind: 'rack', index: 2, slot: 0 })
  })

  it('has room for half a thousand million racks beside the kind', () => {
    const id = entityId('rack', 2 ** 29 - 1)
    expect(id >>> 29).toBe(RACK_KIND)
    expect(id).toBeLessThanOrEqual(0xffffffff)
  })
})
