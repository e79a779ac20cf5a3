import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { MONTH_DAYS } from '../../electron/model/weather/weatherYear.ts'
import { serializeScenario } from '../../shared/scenario/serializeScenario.ts'
import { tinyScenario } from '../support/tinyScenario.ts'
import { useTemporaryFolder } from '../support/temporaryFolder.ts'
import { rackrise } from './rackrise.ts'

const folder = useTemporaryFolder()
const write = (name: string, content: string) => writeFile(join(folder.path, name), content)

/** A year at sea level of one temperature, half saturated; the first hour of the year as asked. */
function epw(dryBulbC: number, firstHour = String(dryBulbC)): string {
  const header = ['LOCATION,Flatland,-,XXX,Test,000000,40.0,-80.0,-5.0,0.0', ...Array<string>(7).fill('-')]
  const rows = MONTH_DAYS.flatMap((days, month) =>
    Array.from({ length: days * 24 }, (_, hour) => {
      const isFirst = month === 0 && hour === 0
      const day = Math.floor(hour / 24) + 1
      const dry = isFirst ? firstHour : dryBulbC
      return `2020,${month + 1},${day},${(hour % 24) + 1},60,flags,${dry},${dryBulbC - 10},50,101325${',0'.repeat(25)}`
    }),
  )
  return [...header, ...rows].join('\n')
}

interface Hall {
  id: string
  weather: { name: string; isMeasured: boolean }
  itKw: number[]
  facilityKw: number[]
  coolingKw: number[]
  waterL: number[]
  airSupplyC: number[]
  coolantSupplyC: number[] | null
}
interface Json {
  years: { pue: number; waterM3: number }[]
  halls: { id: string; itMeanKw: number }[]
  hourly?: { hourCount: number; halls: Hall[] }
}

async function simulateJson(...args: string[]): Promise<{ json: Json; stderr: string }> {
  const run = await rackrise(['simulate', 'tiny.rackrise', '--json', ...args], folder.path)
  expect(run.exitCode).toBe(0)
  return { json: JSON.parse(run.stdout) as Json, stderr: run.stderr }
}

beforeEach(() => write('tiny.rackrise', serializeScenario(tinyScenario())))

describe('rackrise simulate --weather', () => {
  it('takes the weather of the file for every campus: a hot year costs more than a cold one', async () => {
    await write('cold.epw', epw(2))
    await write('hot.epw', epw(34))
    const [cold, hot] = await Promise.all([
      simulateJson('--weather', 'cold.epw'),
      simulateJson('--weather', 'hot.epw'),
    ])
    expect(cold.stderr).toBe('')
    const last = ({ json }: { json: Json }) => json.years.at(-1)!
    expect(last(hot).pue).toBeGreaterThan(last(cold).pue)
  })

  it('says by line what had to be mended, in one sentence', async () => {
    await write('torn.epw', epw(12, '99.9'))
    const { stderr } = await simulateJson('--weather', 'torn.epw')
    expect(stderr).toMatch(/^rackrise: "torn.epw" was mended in \d+ places?: Line 9: [^\n]+\.\n$/)
  })

  it('ends with 1 and one sentence where the file is no weather, is torn, or is not there', async () => {
    await write('plan.epw', 'LOCATION,Nowhere')
    await write('letter.epw', 'Dear reader')
    const files = ['plan.epw', 'letter.epw', 'gone.epw']
    for (const file of files) {
      const run = await rackrise(['simulate', 'tiny.rackrise', '--weather', file], folder.path)
      expect(run).toMatchObject({ exitCode: 1, stdout: '' })
      expect(run.stderr).toMatch(new RegExp(`^rackrise: "${file}"[^\\n]+\\.\\n$`))
    }
  })
})

describe('rackrise simulate --hourly', () => {
  it('gives every hall 8,760 hours at full build, and the facility is never below IT and cooling', async () => {
    await write('mild.epw', epw(12))
    const { json } = await simulateJson('--hourly', '--weather', 'mild.epw')
    const { hourCount, halls } = json.hourly!
    expect(hourCount).toBe(8760)
    expect(halls.map(({ id }) => id)).toEqual(json.halls.map(({ id }) => id))
    halls.forEach((hall, index) => {
      expect(hall.weather).toEqual({ name: 'Flatland, XXX', isMeasured: true })
      for (const key of ['itKw', 'facilityKw', 'coolingKw', 'waterL', 'airSupplyC'] as const) {
        expect(hall[key]).toHaveLength(8760)
      }
      // Level weather, level load: each hour is like any other.
      expect(hall.itKw[0]).toBeCloseTo(json.halls[index]!.itMeanKw, 2)
      expect(new Set(hall.facilityKw).size).toBe(1)
      expect(hall.facilityKw[0]!).toBeGreaterThanOrEqual(hall.itKw[0]! + hall.coolingKw[0]!)
    })
  })

  it('gives one hall alone, in the weather of its own place where no file is named', async () => {
    const { json } = await simulateJson('--hourly', '--hall', 'one-2')
    expect(json.hourly!.halls.map(({ id }) => id)).toEqual(['one-2'])
    expect(json.hourly!.halls[0]!.weather.isMeasured).toBe(false)
  })

  it('ends with 1 for a hall that is not there, with 2 where nobody asked for JSON or hours', async () => {
    const lines = [['--json', '--hourly', '--hall', 'attic'], ['--hourly'], ['--json', '--hall', 'one-2']]
    const runs = await Promise.all(
      lines.map((line) => rackrise(['simulate', 'tiny.rackrise', ...line], folder.path)),
    )
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([1, 2, 2])
    for (const { stdout, stderr } of runs) {
      expect(stdout).toBe('')
      expect(stderr).toMatch(/^rackrise: [^\n]+\.\n$/)
    }
  })
})
