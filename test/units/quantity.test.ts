import { describe, expect, it } from 'vitest'
import { parseQuantity, storedUnit } from '../../shared/units/quantity.ts'

describe('what a person types into a field', () => {
  it.each([
    ['132', 132],
    ['132 kW', 132],
    ['132kw', 132],
    ['0.132 MW', 132],
    ['1,320', 1320],
    ['  12 000 W ', 12],
    ['1.2e2', 120],
    ['0.0021 GW', 2100],
  ])('%j in a power field is %d kW', (text, kilowatts) => {
    expect(parseQuantity(text, 'powerKw')).toEqual({
      ok: true,
      value: expect.closeTo(kilowatts, 9) as number,
    })
  })

  it('tells MW from mW by nothing but the list of units: both mean megawatt', () => {
    expect(parseQuantity('2 mw', 'powerKw')).toEqual({ ok: true, value: 2000 })
  })

  it('turns degrees Fahrenheit into Celsius: 104 °F is 40 °C, 32 °F is 0 °C', () => {
    expect(parseQuantity('104 °F', 'temperatureC')).toEqual({
      ok: true,
      value: expect.closeTo(40, 9) as number,
    })
    expect(parseQuantity('32 F', 'temperatureC')).toEqual({ ok: true, value: expect.closeTo(0, 9) as number })
  })

  it('turns feet into metres, weeks into days and percent into a ratio', () => {
    expect(parseQuantity('100 ft', 'lengthM')).toEqual({
      ok: true,
      value: expect.closeTo(30.48, 9) as number,
    })
    expect(parseQuantity('6 weeks', 'days')).toEqual({ ok: true, value: 42 })
    expect(parseQuantity('85 %', 'ratio')).toEqual({ ok: true, value: expect.closeTo(0.85, 9) as number })
  })

  it('reads 14 a week as 2 a day, and 150 psf as 732.4 kg/m²', () => {
    expect(parseQuantity('14 /wk', 'perDay')).toEqual({ ok: true, value: expect.closeTo(2, 9) as number })
    const floor = parseQuantity('150 psf', 'floorLoadKgPerM2')
    expect(floor).toEqual({ ok: true, value: expect.closeTo(732.36, 1) as number })
  })

  it('reads money in millions and billions', () => {
    expect(parseQuantity('$38 B', 'usd')).toEqual({ ok: true, value: 38e9 })
    expect(parseQuantity('310 M', 'usd')).toEqual({ ok: true, value: 310e6 })
  })

  it.each(['', 'a lot', 'kW', '1.2.3', '--5', '1e999'])(
    '%j is no number, and the sentence shows one',
    (text) => {
      const parsed = parseQuantity(text, 'powerKw')
      expect(parsed.ok).toBe(false)
      expect(!parsed.ok && parsed.message).toMatch(/is not a number\. Type a number such as "132 kW"\./)
    },
  )

  it('names the units a field takes when it meets another', () => {
    expect(parseQuantity('132 °C', 'powerKw')).toEqual({
      ok: false,
      message: '"°C" is not a unit of this field. Use kW, MW, W, GW.',
    })
  })

  it('shows the unit that the document stores', () => {
    expect([storedUnit('powerKw'), storedUnit('temperatureC'), storedUnit('ratio')]).toEqual(['kW', '°C', ''])
  })
})
