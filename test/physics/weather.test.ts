import { describe, expect, it } from 'vitest'
import { parseEpw } from '../../electron/interchange/epw.ts'
import { designPointOf } from '../../electron/model/weather/designDay.ts'
import { tabulateSite } from '../../electron/model/weather/siteHours.ts'
import { smoothMonths } from '../../electron/model/weather/smoothMonths.ts'
import { syntheticYear } from '../../electron/model/weather/syntheticYear.ts'
import { exceededBy, monthOfDays, MONTH_DAYS } from '../../electron/model/weather/weatherYear.ts'
import locations from '../../assets/catalog/locations.json' with { type: 'json' }
import type { Location } from '../../shared/catalog/location.ts'
import { epwText } from '../support/epwText.ts'
import { referenceEpw } from './referenceData.ts'

const places = locations as unknown as Location[]
const place = (id: string) => places.find((entry) => entry.id === id)!

function read(text: string) {
  const outcome = parseEpw(text)
  if (!outcome.ok) throw new Error(outcome.problem.message)
  return outcome
}

describe('reading EPW', () => {
  it('places every hour: July in the south is month 7 all the same', () => {
    const { weather, notes } = read(epwText())
    expect(notes).toEqual([])
    expect(weather.latitude).toBe(-33.9)
    expect(weather.dryBulbC[0]).toBe(10)
    expect(weather.dryBulbC[(31 + 28) * 24]).toBe(12)
    expect(weather.dryBulbC[8759]).toBe(21)
  })
  it('leaves out 29 February and says so', () => {
    const { weather, notes } = read(epwText(undefined, true))
    expect(weather.dryBulbC).toHaveLength(8760)
    expect(weather.dryBulbC[(31 + 28) * 24]).toBe(12)
    expect(notes.map((note) => note.code)).toEqual(['leap-day'])
    expect(notes[0]!.line).toBe(8 + (31 + 28) * 24 + 1)
  })
  it('fills a missing value from its neighbours and names the line', () => {
    const { weather, notes } = read(epwText((row, index) => (index === 100 ? row.with(6, '99.9') : row)))
    expect(weather.dryBulbC[100]).toBe(10)
    expect(notes).toHaveLength(1)
    expect(notes[0]!.line).toBe(109)
    expect(notes[0]!.message).toContain('dry bulb marked missing')
  })
  it('tells impossible values by line and does not use them', () => {
    const { weather, notes } = read(
      epwText((row, index) =>
        index === 5 ? row.with(6, '250').with(9, '-4') : index === 6 ? row.with(8, 'wet') : row,
      ),
    )
    expect(weather.dryBulbC[5]).toBe(10)
    expect(weather.pressurePa[5]).toBe(101_325)
    expect(notes.map((note) => note.line)).toEqual([14, 14, 15].slice(1))
    expect(notes[0]!.message).toContain('station pressure -4 is impossible')
  })
  it('fills missing hours by a straight line', () => {
    // Two hours at the turn of January to February: 10 before, 11 after.
    const { weather, notes } = read(epwText((row, index) => (index === 743 || index === 744 ? null : row)))
    expect(weather.dryBulbC[743]).toBeCloseTo(10 + 1 / 3, 12)
    expect(weather.dryBulbC[744]).toBeCloseTo(10 + 2 / 3, 12)
    expect(notes[0]!.code).toBe('missing-hour')
    expect(notes[0]!.message).toContain('2 hours are missing after line 751')
  })
  it.each([
    ['', 'not-epw'],
    ['LOCATION,here', 'bad-location'],
    ['LOCATION,Above the air,-,XXX,Test,000000,40.0,-80.0,-5.0,1e9', 'bad-location'],
    [epwText(() => null), 'no-hours'],
    [epwText((row, index) => (index < 2000 ? null : row)), 'too-few-hours'],
    [epwText((row, index) => (index > 3000 && index < 3200 ? null : row)), 'long-gap'],
  ])('refuses what is no year of weather (%#)', (text, code) => {
    const outcome = parseEpw(text)
    expect(outcome.ok).toBe(false)
    if (!outcome.ok) {
      expect(outcome.problem.code).toBe(code)
      expect(outcome.problem.message.length).toBeGreaterThan(30)
    }
  })
  it('never throws for any text', () => {
    for (const text of [
      '\u0000\uFFFF',
      'LOCATION,,,,,,x,,,',
      epwText((row) => row.with(1, '13')),
      epwText((row) => row.slice(0, 4)),
    ]) {
      expect(() => parseEpw(text)).not.toThrow()
    }
  })
})

describe('a synthetic year', () => {
  it('keeps monthly means within 0.25 K and the 0.4 % dry bulb within 0.3 K, everywhere', () => {
    const months = monthOfDays()
    for (const location of places) {
      const year = syntheticYear(location)
      const sums = new Float64Array(12)
      year.dryBulbC.forEach((dry, hour) => (sums[months[Math.floor(hour / 24)]!]! += dry))
      sums.forEach((sum, month) => {
        expect(
          Math.abs(sum / (MONTH_DAYS[month]! * 24) - location.dryBulbMonthlyC.value[month]!),
        ).toBeLessThan(0.25)
      })
      expect(Math.abs(exceededBy(year.dryBulbC, 0.004) - location.designDryBulbC.value)).toBeLessThan(0.3)
      expect(year.relativeHumidity.every((value) => value >= 0 && value <= 1)).toBe(true)
    }
  })
  it('has its summer in January where the place is in the south', () => {
    const year = syntheticYear(place('sydney-au'))
    const mean = (from: number) =>
      year.dryBulbC.slice(from, from + 720).reduce((sum, dry) => sum + dry, 0) / 720
    expect(mean(0)).toBeGreaterThan(mean(4500) + 5)
  })
  it('is the same to the last bit every time', () => {
    expect(syntheticYear(place('chicago-il')).dryBulbC).toEqual(syntheticYear(place('chicago-il')).dryBulbC)
  })
})

it('smooths months so that their means come back', () => {
  const days = smoothMonths([0, 2, 6, 12, 18, 23, 25, 24, 20, 14, 8, 3])
  const january = days.slice(0, 31).reduce((sum, value) => sum + value, 0) / 31
  expect(january).toBeCloseTo(0, 2)
})

const chicago = referenceEpw('Chicago.OHare')
it.skipIf(chicago === null)(
  'a synthetic Chicago has the free-cooling hours of the measured one within 5 % (skipped without the file)',
  () => {
    const measured = tabulateSite(read(chicago!).weather)
    const synthetic = tabulateSite(syntheticYear(place('chicago-il')))
    for (const limit of [5, 13, 18, 22]) {
      const share = (values: Float64Array) => values.filter((value) => value <= limit).length / 8760
      expect(Math.abs(share(measured.wetBulbC) - share(synthetic.wetBulbC))).toBeLessThan(0.05)
      expect(Math.abs(share(measured.dryBulbC) - share(synthetic.dryBulbC))).toBeLessThan(0.06)
    }
    const point = designPointOf(read(chicago!).weather)
    expect(Math.abs(point.dryBulbC - 32.9)).toBeLessThan(1)
    expect(Math.abs(point.wetBulbC - 25.2)).toBeLessThan(1)
  },
)
