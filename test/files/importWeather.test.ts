import { describe, expect, it } from 'vitest'
import { importWeather } from '../../electron/files/importWeather.ts'
import { weatherSpecOf } from '../../electron/interchange/weatherSpec.ts'
import { readWeather } from '../../electron/model/weather/readWeather.ts'
import { YEAR_HOURS } from '../../electron/model/weather/weatherYear.ts'
import { weatherSpecSchema } from '../../shared/scenario/weather.ts'

const hours = (of: (hour: number) => number) =>
  Float64Array.from({ length: YEAR_HOURS }, (_, hour) => of(hour))

describe('a year of weather in a document', () => {
  // Tenths of a degree from -20.0 to 39.9, whole percent, tens of pascals: the steps of the file.
  const weather = {
    name: 'Sawtooth',
    latitude: -33,
    elevationM: 12,
    origin: 'epw' as const,
    dryBulbC: hours((hour) => ((hour % 600) - 200) / 10),
    relativeHumidity: hours((hour) => (hour % 101) / 100),
    pressurePa: hours((hour) => 101_000 + 10 * (hour % 30)),
  }
  const spec = weatherSpecOf(weather, 'Saw.Tooth_2020.epw', [])

  it('comes back hour for hour as it stood in the file', () => {
    const back = readWeather(spec)
    expect(back.dryBulbC).toEqual(weather.dryBulbC)
    expect(back.relativeHumidity).toEqual(weather.relativeHumidity)
    expect(back.pressurePa).toEqual(weather.pressurePa)
  })

  it('fits the schema, under an id made of the file’s name, in about a hundred kilobytes', () => {
    expect(weatherSpecSchema.safeParse(spec).error).toBeUndefined()
    expect(spec.id).toBe('saw-tooth-2020')
    expect(JSON.stringify(spec).length).toBeLessThan(140_000)
  })
})

describe('a weather file that cannot be taken', () => {
  it('is refused in a sentence that names it', async () => {
    const missing = await importWeather('/nowhere/at-all.epw')
    expect(missing).toMatchObject({ kind: 'problem', problem: { code: 'weatherUnreadable' } })
    const noWeather = await importWeather(import.meta.filename)
    expect(noWeather).toMatchObject({ kind: 'problem', problem: { code: 'not-epw' } })
  })
})
