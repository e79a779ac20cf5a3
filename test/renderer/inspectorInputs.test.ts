import { describe, expect, it } from 'vitest'
import { undo } from '../../shared/state/documentStore.ts'
import type { EntityRef } from '../../shared/state/entityRef.ts'
import { valueAt, parsePath } from '../../shared/state/commands/path.ts'
import { commitInput, inputText } from '../../renderer/panels/inspector/commitInput.ts'
import { editableInputs, gradedOf } from '../../renderer/panels/inspector/inputs.ts'
import { parseDate } from '../../shared/time/parseDate.ts'
import { nameQuantity, provenanceOf, sourceTitle } from '../../renderer/panels/inspector/provenance.ts'
import { tinyStores } from './tinyStores.ts'

const hallOneTwo: EntityRef = { kind: 'hall', index: 2 }

function setUp(selection: EntityRef | null, fullLabel: string) {
  const { documentStore } = tinyStores()
  const scenario = () => documentStore.getState().scenario!
  const input = editableInputs(scenario(), selection)
    .flatMap((group) => group.inputs)
    .find((entry) => entry.fullLabel === fullLabel)!
  return {
    documentStore,
    input,
    type: (text: string) => commitInput(documentStore, input, text),
    shown: () => inputText(scenario(), input),
    stored: () => valueAt(scenario(), parsePath(input.path)),
    graded: () => gradedOf(scenario(), input),
    scenario,
  }
}

describe('a typed quantity', () => {
  it('is read with its unit, stored in the document’s unit, and is an assumption of the user from then on', () => {
    const field = setUp(hallOneTwo, 'Electrical feed of Hall 1.2')
    expect(field.shown()).toEqual({ value: '2,400', unit: 'kW' })
    expect(field.type('3.1 MW')).toBeNull()
    expect(field.shown()).toEqual({ value: '3,100', unit: 'kW' })
    expect(field.stored()).toEqual({ value: 3100, confidence: 'assumed', source: 'user' })
    expect(sourceTitle(field.scenario(), 'user')).toBe('typed in Rackrise')
    undo(field.documentStore)
    expect(field.shown().value).toBe('2,400')
  })

  it('is refused in a sentence when it is no number, in a wrong unit, too large or below zero; the document stays', () => {
    const field = setUp(hallOneTwo, 'Electrical feed of Hall 1.2')
    const before = field.documentStore.getState()
    expect(field.type('lots')).toMatch(/"lots" is not a number/)
    expect(field.type('12 °C')).toMatch(/"°C" is not a unit of this field/)
    expect(field.type('900 GW')).toBe(
      'Electrical feed must be from 0 kW to 500,000 kW. Type a value in between.',
    )
    expect(field.type('-5')).toMatch(/from 0 kW/)
    expect(field.documentStore.getState()).toBe(before)
  })

  it('counts racks in whole numbers', () => {
    const field = setUp(hallOneTwo, 'Racks of Hall 1.2')
    expect(field.type('12.5')).toMatch(/whole numbers/)
    expect(field.type('12')).toBeNull()
    expect(field.graded()?.value).toBe(12)
  })

  it('shows a share in percent and takes both 85 and 0.85 for it', () => {
    const field = setUp(hallOneTwo, 'Utilisation of Hall 1.2')
    expect(field.shown()).toEqual({ value: '100', unit: '%' })
    field.type('85')
    expect(field.graded()?.value).toBeCloseTo(0.85, 12)
    field.type('0.7')
    expect(field.graded()?.value).toBeCloseTo(0.7, 12)
    expect(field.type('140 %')).toBe('Utilisation must be from 0 % to 100 %. Type a value in between.')
  })

  it('inherits the power of the rack type until the hall has its own', () => {
    const field = setUp(hallOneTwo, 'Power per rack of Hall 1.2')
    expect(field.stored()).toBeUndefined()
    expect(field.graded()?.value).toBe(
      field.scenario().equipment.rackTypes.find((type) => type.id === 'gb200-nvl72')?.powerMaxKw.value,
    )
    expect(field.type('120')).toBeNull()
    expect(field.stored()).toMatchObject({ value: 120, source: 'user' })
  })
})

describe('a typed date', () => {
  it('is shown as people write it and stored as ISO', () => {
    const field = setUp({ kind: 'building', index: 1 }, 'Start of work on Building 1')
    expect(field.shown().value).toBe('1 Jan 2026')
    expect(field.type('15 Feb 2026')).toBeNull()
    expect(field.stored()).toBe('2026-02-15')
  })
  it('is read in words or year first, and refused when it is not on the calendar', () => {
    expect(parseDate('2026-3-1')).toEqual({ ok: true, date: '2026-03-01' })
    expect(parseDate('1 March 2026')).toEqual({ ok: true, date: '2026-03-01' })
    expect(parseDate('Mar 1, 2026')).toEqual({ ok: true, date: '2026-03-01' })
    expect(parseDate('30 Feb 2026')).toMatchObject({ ok: false })
    expect(parseDate('3/1/2026')).toMatchObject({ ok: false })
  })
})

describe('where numbers come from', () => {
  it('a key’s name gives its label and unit', () => {
    expect(nameQuantity('rackFeedLimitKw')).toEqual({ label: 'Rack feed limit', unit: 'kW' })
    expect(nameQuantity('liquidSupplyC')).toEqual({ label: 'Liquid supply', unit: '°C' })
    expect(nameQuantity('acceleratorCount')).toEqual({ label: 'Accelerators', unit: '' })
    expect(nameQuantity('priceUsd')).toEqual({ label: 'Price', unit: 'USD' })
  })
  it('a hall rests on its racks, its power and its cooling, each number with a source', () => {
    const { scenario, result } = tinyStores()
    const groups = provenanceOf(scenario, result, hallOneTwo)
    expect(groups.length).toBeGreaterThanOrEqual(4)
    for (const line of groups.flatMap((group) => group.lines)) expect(line.source).not.toBe('')
  })
})
