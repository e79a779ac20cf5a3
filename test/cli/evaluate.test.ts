import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { useTemporaryFolder } from '../support/temporaryFolder.ts'
import { evaluateHere } from './evaluateHere.ts'
import { rackrise } from './rackrise.ts'

const folder = useTemporaryFolder()
const write = (name: string, value: unknown) => writeFile(join(folder.path, name), JSON.stringify(value))

type Figures = Record<string, number | string | boolean | null>

/** Runs `rackrise evaluate ... --json` and gives its result. */
async function evaluate(line: string): Promise<Figures> {
  const run = await evaluateHere([...line.split(' '), '--json'], folder.path)
  expect(run).toMatchObject({ exitCode: 0, stderr: '' })
  const json = JSON.parse(run.stdout) as { format: string; component: string; result: Figures }
  expect(json).toMatchObject({ format: 'rackrise-evaluation', component: line.split(' ')[0] })
  return json.result
}

describe('rackrise evaluate', () => {
  it('O18: a York YK of 4,969 kW at 6.67 / 26.11 C and full load draws 689.3 kW, COP 7.1714', async () => {
    const line = 'chiller --model york-yk-4969 --chilled-water-c 6.67 --condenser-c 26.11 --load 1'
    const { powerKw, cop, isInsideCurves } = await evaluate(line)
    expect(powerKw).toBeCloseTo(689.3, 0)
    expect(cop).toBeCloseTo(7.1714, 3)
    expect(isInsideCurves).toBe(true)
  })

  it('takes a chiller of your own from a file, and options win over the file', async () => {
    // Flat curves: 0.5 kW of power a kW of heat at any temperature, in proportion to the load.
    const flat = [1, 0, 0, 0, 0, 0]
    await write('own.json', {
      chiller: {
        ratedKw: 800,
        ratedCop: 2,
        capacityByTemp: flat,
        eirByTemp: flat,
        eirByPartLoad: [0, 1, 0],
        leavingRangeC: [5, 20],
        enteringRangeC: [10, 40],
        leastPartLoad: 0.1,
      },
      chilledWaterC: 7,
      condenserC: 30,
      load: 1,
    })
    expect(await evaluate('chiller --input own.json --load 0.5')).toMatchObject({
      heatKw: 400,
      powerKw: 200,
      cop: 2,
      name: 'custom',
    })
  })

  it('O22: air of 20 C at 0.4 has its wet bulb at 12.304 C and its dew point at 5.994 C', async () => {
    const air = await evaluate('psychro --dry-bulb-c 20 --rh 0.4 --pressure-pa 101325')
    expect(Math.abs(Number(air.wetBulbC) - 12.304)).toBeLessThan(0.15)
    expect(Math.abs(Number(air.dewPointC) - 5.994)).toBeLessThan(0.15)
  })

  it('O23: a UPS of 225 kW at 0.35 draws 85.5 kW; a curve of your own is read between its points', async () => {
    const ups = await evaluate('ups --model legacy-225kva --rated-kw 225 --load-ratio .35')
    expect(ups.inputKw).toBeCloseTo(85.5, 1)
    await write('curve.json', { loadRatio: [0.2, 0.4], efficiency: [0.9, 0.96] })
    const own = await evaluate('ups --curve-file curve.json --rated-kw 1000 --output-kw 300')
    expect(own).toMatchObject({ loadRatio: 0.3, efficiency: 0.93 })
  })

  it('O27: 256 nodes on 8 rails of 64-port switches take 64 leaves, 32 spines and 2,048 cables a tier', async () => {
    expect(await evaluate('fabric --nodes 256 --rails 8 --radix 64')).toMatchObject({
      tierCount: 2,
      leafCount: 64,
      spineCount: 32,
      coreCount: 0,
      endpointCables: 2048,
      leafSpineCables: 2048,
    })
  })

  it('O28: 4N/3 carries three quarters, and after a loss each survivor is at its rating', async () => {
    expect(await evaluate('redundancy --scheme 4N/3 --blocks 4 --load-ratio .75 --lost 1')).toMatchObject({
      usableRatio: 0.75,
      survivorLoadRatio: 1,
      holds: true,
    })
    expect(await evaluate('redundancy --scheme 2N --blocks 2 --load-ratio .5 --lost 2')).toMatchObject({
      survivorLoadRatio: null,
      holds: false,
    })
  })

  it('O28: 8-to-make-6 and a catcher behind four say it by their shape, loaded to what may be used', async () => {
    expect(await evaluate('redundancy --scheme 8-to-make-6 --lost 2')).toMatchObject({
      installedCount: 8,
      usableRatio: 0.75,
      survivorLoadRatio: 1,
      holds: true,
    })
    expect(await evaluate('redundancy --scheme 4+1')).toMatchObject({
      usableRatio: 0.8,
      survivorLoadRatio: 1,
    })
    expect(await evaluate('redundancy --scheme block')).toMatchObject({ installedCount: 5, usableRatio: 0.8 })
  })

  it('a UPS in eco mode loses 10.1 kW for 1 MW at half load: 1,000 / 0.99', async () => {
    expect(await evaluate('ups --model eco --rated-kw 2000 --output-kw 1000')).toMatchObject({
      lossKw: 10.10101,
    })
  })

  it('a tower at its rating leaves at wet bulb plus approach, and loses 1.25 of its evaporation at 5 cycles', async () => {
    const tower = await evaluate(
      'tower --dry-bulb-c 32 --wet-bulb-c 25.6 --heat-kw 1000 --rated-kw 1000 --approach-k 4 --cycles 5',
    )
    expect(tower.leavingWaterC).toBeCloseTo(29.6, 3)
    expect(tower.fanKw).toBeCloseTo(8.2, 3)
    expect(Number(tower.withdrawnLPerH) / Number(tower.evaporatedLPerH)).toBeCloseTo(1.25, 4)
  })

  it('a 1,000 kVA transformer loses 0.2 % and 0.8 % x 0.5^2 of its rating at half load: 4 kW', async () => {
    const line =
      'transformer --rated-kva 1000 --load-kva 500 --core-loss-ratio .002 --winding-loss-ratio .008'
    const { lossKw, efficiency } = await evaluate(line)
    expect(lossKw).toBeCloseTo(4, 6)
    expect(efficiency).toBeCloseTo(500 / 504, 6)
  })
})

describe('evaluating what cannot be', () => {
  it('ends with 1 and one sentence that names the input', async () => {
    await write('odd.json', { radix: 64, nods: 4 })
    await writeFile(join(folder.path, 'torn.json'), '{')
    await writeFile(join(folder.path, 'endless.json'), '{ "condenserC": 1e999, "model": "carnot" }')
    await write('runaway.json', {
      chiller: {
        ratedKw: 500,
        ratedCop: 5,
        capacityByTemp: [1, 0, 0, 1e308, 0, 0],
        eirByTemp: [1, 0, 0, 0, 0, 0],
        eirByPartLoad: [0.1, 0.4, 0.5],
        leavingRangeC: [4, 12],
        enteringRangeC: [10, 30],
        leastPartLoad: 0.1,
      },
      condenserC: 20,
    })
    const cases: [line: string, words: RegExp][] = [
      ['psychro --dry-bulb-c 20 --rh 40', /--rh must be a number from 0 to 1, not 40/],
      ['psychro --dry-bulb-c 20 --wet-bulb-c 25', /wet bulb of 25 .* above the dry bulb/],
      ['psychro --rh 0.4', /--dry-bulb-c is missing/],
      ['fabric --nodes 4 --radix 7', /7 ports/],
      ['fabric --nodes 100000 --rails 8 --radix 64', /at most 65536/],
      ['fabric --input odd.json', /nods/],
      ['fabric --input torn.json', /"torn.json" is not JSON/],
      ['ups --curve-file gone.json --load-ratio 1', /"gone.json" cannot be read/],
      ['chiller --condenser-c 20', /--model/],
      ['chiller --input endless.json', /--condenser-c must be .*, not Infinity/],
      ['chiller --input runaway.json', /chiller\.capacityByTemp\.3/],
      ['redundancy --scheme 4N/3 --blocks 5 --load-ratio .5', /no whole groups of 4N\/3/],
      ['redundancy --scheme 5N', /or a shape like 8-to-make-6 or 4\+1, not "5N"/],
      ['redundancy --scheme 6-to-make-8', /no whole groups of 6-to-make-8/],
    ]
    for (const [line, words] of cases) {
      const { exitCode, stdout, stderr } = await evaluateHere(line.split(' '), folder.path)
      expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
      expect(stderr).toMatch(/^rackrise: [^\n]+\.\n$/)
      expect(stderr).toMatch(words)
    }
  })

  it.each([[''], ['reactor'], ['ups --load-ratio much'], ['ups --colour red']])(
    '"evaluate %s" ends with 2',
    async (line) => {
      const words = line.split(' ').filter((word) => word !== '')
      const { exitCode, stdout } = await evaluateHere(words, folder.path)
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    },
  )
  it('ends with 1 in a process of its own as well', async () => {
    const { exitCode, stderr } = await rackrise(['evaluate', 'psychro', '--rh', '0.4'], folder.path)
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: 'rackrise: --dry-bulb-c is missing; it must be a number from -80 to 100.\n',
    })
  })
})
