import { describe, expect, it } from 'vitest'
import { namePlaces } from '../../renderer/app/map/namePlaces.ts'

describe('names on the map', () => {
  it('stand to the right, or to the left where a dot is in the way', () => {
    const [first, second] = namePlaces([
      { x: 100, y: 50, name: 'Dallas' },
      { x: 130, y: 50, name: 'Ohio' },
    ])
    expect(first).toMatchObject({ anchor: 'end' }) // Ohio's dot is 30 px to the right
    expect(second).toMatchObject({ anchor: 'start' })
  })

  it('move up or down where two sites lie on one spot', () => {
    const spot = { x: 100, y: 50 }
    const places = namePlaces(['Abilene', 'Shackelford', 'Third'].map((name) => ({ ...spot, name })))
    expect(new Set(places.map(({ dy, anchor }) => `${dy}/${anchor}`)).size).toBe(3)
  })
})
