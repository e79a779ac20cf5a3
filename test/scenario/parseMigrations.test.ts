import { describe, expect, it } from 'vitest'
import { MIGRATIONS, migrateToCurrent, type Migration } from '../../shared/scenario/migrations/migrations.ts'
import { SCENARIO_VERSION } from '../../shared/scenario/scenario.ts'

const renameHalls: Migration = {
  from: 1,
  change: 'rooms are called halls',
  migrate: ({ rooms, ...rest }) => ({ ...rest, halls: rooms }),
}
const addUnits: Migration = { from: 2, change: 'units are kept', migrate: (old) => ({ ...old, units: 'SI' }) }

describe('bringing an old file up to date', () => {
  it('takes every step once, in order, whatever the order of the list', () => {
    const migrated = migrateToCurrent({ version: 1, rooms: ['a'] }, 1, [addUnits, renameHalls], 3)
    expect(migrated).toEqual({ version: 3, halls: ['a'], units: 'SI' })
  })

  it('starts at the version of the file', () => {
    expect(migrateToCurrent({ version: 2, rooms: [] }, 2, [renameHalls, addUnits], 3)).toEqual({
      version: 3,
      rooms: [],
      units: 'SI',
    })
  })

  it('leaves a current document as it is', () => {
    const document = { version: 3 }
    expect(migrateToCurrent(document, 3, [renameHalls, addUnits], 3)).toBe(document)
  })

  it('stops at a step that is missing', () => {
    expect(() => migrateToCurrent({ version: 1 }, 1, [addUnits], 3)).toThrow('no step from version 1 to 2')
  })

  it('has a step from every released version to the next', () => {
    const steps = MIGRATIONS.map(({ from }) => from).sort((a, b) => a - b)
    expect(steps).toEqual(Array.from({ length: SCENARIO_VERSION - 1 }, (_, index) => index + 1))
  })
})
