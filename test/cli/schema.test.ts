import { describe, expect, it } from 'vitest'
import { rackrise } from './rackrise.ts'

interface Schema {
  properties: Record<string, Schema>
  items: Schema
  required: string[]
  minimum?: number
  maximum?: number
}

describe('rackrise schema', () => {
  it('says which keys a file must have, and that a chiller may bring curves', async () => {
    const run = await rackrise(['schema'])
    expect(run.exitCode).toBe(0)
    const whole = JSON.parse(run.stdout) as Schema
    expect(whole.required).toEqual(
      expect.arrayContaining(['format', 'version', 'span', 'campuses', 'equipment']),
    )
    expect(whole.required).not.toContain('risk')
    const chiller = whole.properties.equipment!.properties.chillers!.items
    expect(chiller.required).toContain('ratedKw')
    expect(chiller.required).not.toContain('curves')
  })
  it('prints a part by its keys: a hall’s feed is above zero and at most 500 MW', async () => {
    const run = await rackrise(['schema', 'campuses/buildings/halls/feedKw/value'])
    expect(JSON.parse(run.stdout)).toMatchObject({ minimum: 1e-9, maximum: 500_000 })
  })
  it('names what there is where a part is not there', async () => {
    const run = await rackrise(['schema', 'equipment/turbines'])
    expect(run.exitCode).toBe(1)
    expect(run.stderr).toContain('There is no "turbines" in "equipment"; it holds rackTypes, ')
  })
})
