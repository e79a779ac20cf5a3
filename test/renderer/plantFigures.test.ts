import { describe, expect, it } from 'vitest'
import { simulate } from '../../electron/model/simulate.ts'
import { entityName } from '../../renderer/panels/entities.ts'
import { plantEquipment } from '../../renderer/panels/inspector/plantEquipment.ts'
import { ratingText, sizeText } from '../../renderer/panels/inspector/plantFigures.ts'
import { provenanceOf } from '../../renderer/panels/inspector/provenance.ts'
import { bundledScenario } from '../support/bundledScenario.ts'

const scenario = await bundledScenario('openai-aws')
const result = simulate(scenario)
const { plant } = result
const machines = Array.from({ length: plant.count }, (_, index) => index)

describe('a machine in the inspector', () => {
  it('says of every machine what make it is, or by what rule it is sized', () => {
    for (const index of machines) {
      const made = plantEquipment(scenario, result, index)
      expect(made?.entry ?? made?.rule, entityName(result, { kind: 'plant', index })).toBeTruthy()
    }
  })

  it('gives its rating in the unit of its kind, and its size', () => {
    expect(ratingText('unit-substation', 3000)).toBe('3,000 kVA')
    expect(ratingText('cdu', 1350)).toBe('1,350 kW of heat')
    expect(ratingText('control-house', 0)).toBeNull()
    const house = machines.find((index) => plantEquipment(scenario, result, index)?.kind === 'control-house')!
    expect(sizeText(plant, house)).toBe('18 × 9 × 4.5 m') // CONTROL_HOUSE of the layout
  })

  it('rests on the numbers of its make, each with a source', () => {
    const index = machines.find((at) => plantEquipment(scenario, result, at)?.kind === 'main-transformer')!
    const [group] = provenanceOf(scenario, result, { kind: 'plant', index })
    const rated = group?.lines.find(({ unit }) => unit === 'kVA')
    expect(Number(rated?.value.replaceAll(',', ''))).toBeCloseTo(plant.rating[index]!, 0)
    expect(rated?.source).not.toBe('')
  })

  it('is told from its like by a number; one alone has none', () => {
    const names = machines
      .filter((index) => plant.campusIndex[index] === 0)
      .filter((index) => /Main transformer|Control house/.test(entityName(result, { kind: 'plant', index })))
      .map((index) => entityName(result, { kind: 'plant', index }))
    expect(names).toContain('Control house')
    expect(names).toContain('Main transformer 1')
    expect(new Set(names).size).toBe(names.length)
  })
})
