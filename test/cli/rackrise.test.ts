import { mkdir, open, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { simulate } from '../../electron/model/simulate.ts'
import { stateAt } from '../../shared/results/stateAt.ts'
import { serializeScenario } from '../../shared/scenario/serializeScenario.ts'
import { tinyScenario } from '../support/tinyScenario.ts'
import { useTemporaryFolder } from '../support/temporaryFolder.ts'
import { rackrise } from './rackrise.ts'

const folder = useTemporaryFolder()
const write = (name: string, content: string | Uint8Array) => writeFile(join(folder.path, name), content)

beforeEach(() => write('tiny.rackrise', serializeScenario(tinyScenario())))

describe('rackrise validate', () => {
  it('says that a file is valid and lists what the model finds, and ends with 0', async () => {
    const { exitCode, stdout, stderr } = await rackrise(['validate', 'tiny.rackrise'], folder.path)
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toMatch(/^tiny\.rackrise: valid, Tiny campus, \d+ \w+/)
    const listed = stdout.split('\n').filter((line) => /^ {2}(violation|warning|note) /.test(line))
    expect(listed).toHaveLength(simulate(tinyScenario()).findings.length)
  })

  it('checks every file it is given, and ends with 1 if one cannot be used', async () => {
    await write('broken.rackrise', '{')
    const files = ['broken.rackrise', 'tiny.rackrise']
    const { exitCode, stdout, stderr } = await rackrise(['validate', ...files], folder.path)
    expect(exitCode).toBe(1)
    expect(stdout).toContain('tiny.rackrise: valid')
    expect(stderr).toContain('broken.rackrise')
  })

  it('ends with 1 on warnings and violations when strict, wherever the word stands', async () => {
    const severities = simulate(tinyScenario()).findings.map(({ severity }) => severity)
    expect(severities.some((severity) => severity !== 'note')).toBe(true)
    const runs = await Promise.all([
      rackrise(['--strict', 'validate', 'tiny.rackrise'], folder.path),
      rackrise(['simulate', 'tiny.rackrise', '--strict'], folder.path),
    ])
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([1, 1])
  })
})

describe('rackrise simulate', () => {
  it('prints a table of year ends, targets, milestones and findings', async () => {
    const { exitCode, stdout } = await rackrise(['simulate', 'tiny.rackrise'], folder.path)
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^Tiny campus, 1 Jan 2026 to 31 Dec 2027$/m)
    expect(stdout).toMatch(/^31 Dec 2026 /m)
    expect(stdout).toMatch(/^31 Dec 2027 /m)
    expect(stdout).toContain('Contract signed')
  })

  it('prints the same JSON twice, read off the state of each day', async () => {
    const args = ['simulate', 'tiny.rackrise', '--json', '--every', '30']
    const [first, second] = await Promise.all([rackrise(args, folder.path), rackrise(args, folder.path)])
    expect(first).toEqual({ exitCode: 0, stderr: '', stdout: second.stdout })
    const json = JSON.parse(first.stdout) as {
      format: string
      span: object
      series: { portfolio: { day: number; date: string; itMw: number; racksLive: number }[] }
      halls: { id: string; limits: object[] }[]
    }
    expect(json.format).toBe('rackrise-simulation')
    expect(json.span).toEqual({ start: '2026-01-01', end: '2027-12-31', dayCount: 730 })
    expect(json.halls.map(({ id }) => id)).toEqual(['old-1', 'one-1', 'one-2', 'cpu-1', 'two-1'])
    const samples = json.series.portfolio
    expect(samples.find(({ day }) => day === 360)?.date).toBe('2026-12-27')
    const result = simulate(tinyScenario())
    for (const { day, itMw, racksLive } of samples) {
      const state = stateAt(result, day)
      expect(itMw).toBeCloseTo(state.itMw, 5)
      expect(racksLive).toBe(state.racksLive)
    }
  })
})

describe('a file that cannot be used', () => {
  it('gets one sentence on stderr that names it and what is wrong', async () => {
    const tiny = serializeScenario(tinyScenario())
    const cases: [name: string, content: string | Uint8Array | null, words: RegExp][] = [
      ['missing', null, /cannot be read/],
      ['no-json', 'not a scenario', /not JSON/],
      ['empty', '', /not JSON/],
      ['nan', tiny.replace('"value": 345,', '"value": NaN,'), /line \d+ holds NaN/],
      ['torn', tiny.slice(0, 20_000), /not JSON/],
      [
        'absurd',
        tiny.replace(/"powerMaxKw": \{\s*"value": \d+/, '"powerMaxKw": { "value": 10000000'),
        /rackTypes\/0\/powerMaxKw.*at most 2000/,
      ],
      ['latin-1', Uint8Array.of(0x7b, 0xe9, 0x7d), /not text/],
      ['foreign', '{"openapi": "3.1"}', /not a Rackrise scenario/],
      ['list', '[1, 2]', /not a Rackrise scenario/],
      ['newer', '{"format": "rackrise-scenario", "version": 99}', /newer Rackrise/],
      ['misspelt', tiny.replace('"landHa"', '"landHA"'), /landH[aA]/],
      ['dangling', tiny.replace('"rackTypeId": "cpu-rack"', '"rackTypeId": "gone"'), /"gone"/],
      ['plans', null, /not a file/],
      ['huge', null, /65 MB/],
    ]
    await mkdir(join(folder.path, 'plans'))
    const huge = await open(join(folder.path, 'huge'), 'w')
    await huge.truncate(65_000_000)
    await huge.close()
    for (const [name, content] of cases) if (content !== null) await write(name, content)

    const { exitCode, stdout, stderr } = await rackrise(
      ['validate', ...cases.map(([name]) => name)],
      folder.path,
    )
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    const lines = stderr.trimEnd().split('\n')
    expect(lines).toHaveLength(cases.length)
    cases.forEach(([name, , words], index) => {
      expect(lines[index]).toMatch(/^rackrise: .+\.$/)
      expect(lines[index]).toContain(`"${name}"`)
      expect(lines[index]).toMatch(words)
    })
  })

  it('leaves stdout empty for whoever reads JSON from it', async () => {
    await write('broken.rackrise', '{')
    const { exitCode, stdout, stderr } = await rackrise(
      ['simulate', 'broken.rackrise', '--json'],
      folder.path,
    )
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toMatch(/^rackrise: [^\n]+\n$/)
  })

  it('stops a report before anything is started or made', async () => {
    await write('broken.rackrise', '{')
    const { exitCode, stderr } = await rackrise(['report', 'broken.rackrise', '--out', 'made'], folder.path)
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/^rackrise: [^\n]+\n$/)
    expect(await readdir(folder.path)).not.toContain('made')
  })

  it('is told from a folder that cannot take the report', async () => {
    const { exitCode, stderr } = await rackrise(
      ['report', 'tiny.rackrise', '--out', 'tiny.rackrise/made'],
      folder.path,
    )
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/^rackrise: "[^"]+made" cannot take the report: .*--out another folder\.\n$/)
  })
})

describe('wrong usage', () => {
  it.each([
    [[]],
    [['frobnicate']],
    [['simulate', 'tiny.rackrise', '--every', 'often']],
    [['report', 'tiny.rackrise']],
  ])('%j ends with 2 and says why on stderr', async (args: string[]) => {
    const { exitCode, stdout, stderr } = await rackrise(args, folder.path)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).not.toBe('')
  })

  it('is not asking for help or the version', async () => {
    const [help, version] = await Promise.all([rackrise(['--help']), rackrise(['--version'])])
    expect(help.exitCode).toBe(0)
    for (const word of ['validate', 'simulate', 'report', '--strict', 'Exit codes']) {
      expect(help.stdout).toContain(word)
    }
    expect(version).toMatchObject({ exitCode: 0, stderr: '' })
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
