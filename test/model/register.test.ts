import { describe, expect, it } from 'vitest'
import { formatValue, readKey } from '../../electron/model/assumptions/format.ts'
import { listAssumptions } from '../../electron/model/assumptions/register.ts'
import { readPlan } from '../../electron/model/plan/readPlan.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

describe('a key', () => {
  it('says its words and its unit', () => {
    expect(readKey('feedKw')).toEqual({ words: 'feed', unit: 'kW' })
    expect(readKey('floorLoadKgPerM2')).toEqual({ words: 'floor load', unit: 'kg/m²' })
    expect(readKey('rackCount')).toEqual({ words: 'rack count', unit: '' })
    expect(readKey('installRatePerDay')).toEqual({ words: 'install rate per day', unit: '' })
    expect(readKey('designDryBulbC')).toEqual({ words: 'design dry bulb', unit: '°C' })
    expect(readKey('shellUsdPerItMw')).toEqual({ words: 'shell', unit: 'USD per MW of IT' })
  })
})

describe('a value', () => {
  it('is read with its unit, a range by its mode, a list by its ends', () => {
    expect(formatValue(2400, 'kW')).toBe('2,400 kW')
    expect(formatValue({ low: 60, mode: 90, high: 150 }, 'days')).toBe('90 (60 to 150) days')
    expect(formatValue([-4, 23, 1], '°C')).toBe('3 values, -4 to 23 °C')
  })
})

describe('the register', () => {
  const scenario = tinyScenario()
  const lines = listAssumptions(readPlan(scenario))

  it('says where each number stands in the document', () => {
    expect(lines.find(({ path }) => path === 'campuses/meadow/buildings/one/halls/one-1/feedKw')).toEqual({
      path: 'campuses/meadow/buildings/one/halls/one-1/feedKw',
      label: 'Meadow, Building 1, Hall 1.1: feed',
      value: '2,400 kW',
      confidence: 'reported',
      source: 'plan',
      note: '',
    })
  })

  it('lists the equipment in use, and no other', () => {
    const unused = structuredClone(scenario)
    unused.equipment.rackTypes.push({
      ...unused.equipment.rackTypes[0]!,
      id: 'spare-rack',
      name: 'Spare rack',
    })
    const paths = listAssumptions(readPlan(unused)).map(({ path }) => path)
    expect(paths).toContain('equipment/rackTypes/gb200-nvl72/powerMaxKw')
    expect(paths.some((path) => path.includes('spare-rack'))).toBe(false)
  })

  it('names no path twice', () => {
    expect(new Set(lines.map(({ path }) => path)).size).toBe(lines.length)
  })
})
