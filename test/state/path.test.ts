import { describe, expect, it } from 'vitest'
import { parsePath, replaceAt, valueAt } from '../../shared/state/commands/path.ts'

const root = { campuses: [{ name: 'A' }, { name: 'B' }], note: { by: 'me' } }

describe('places in a document', () => {
  it('reads whole numbers as indices and the rest as keys', () => {
    expect(parsePath('campuses/1/name')).toEqual(['campuses', 1, 'name'])
  })

  it('finds a value, and nothing where the path leads nowhere', () => {
    expect(valueAt(root, ['campuses', 1, 'name'])).toBe('B')
    expect(valueAt(root, ['campuses', 7, 'name'])).toBeUndefined()
  })

  it('replaces one value and shares what is off the path', () => {
    const next = replaceAt(root, ['campuses', 1, 'name'], 'C')
    expect(next.campuses).toEqual([{ name: 'A' }, { name: 'C' }])
    expect(next.campuses[0]).toBe(root.campuses[0])
    expect(next.note).toBe(root.note)
    expect(root.campuses[1]!.name).toBe('B')
  })
})
