import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parquetReadObjects } from 'hyparquet'
import { beforeEach, describe, expect, it } from 'vitest'
import { setAtPath } from '../../electron/cli/sweep/setAtPath.ts'
import { shardName, shardOf } from '../../electron/cli/sweep/shards.ts'
import { countVariants, readVariation, valuesOf, type Variation } from '../../electron/cli/sweep/variants.ts'
import { serializeScenario } from '../../shared/scenario/serializeScenario.ts'
import { useTemporaryFolder } from '../support/temporaryFolder.ts'
import { tinyScenario } from '../support/tinyScenario.ts'
import { rackrise } from './rackrise.ts'

const variations: Variation[] = [
  { path: 'deliveries/first/date', values: ['2026-02-15', '2026-03-15'] },
  { path: 'campuses/meadow/buildings/one/halls/one-1/burnInDays', values: ['7', '14', '28'] },
]

describe('variants', () => {
  it('are all combinations, the last value changing fastest', () => {
    expect(countVariants(variations)).toEqual({ ok: true, value: 6 })
    expect([0, 1, 3, 5].map((variant) => valuesOf(variations, variant))).toEqual([
      ['2026-02-15', '7'],
      ['2026-02-15', '14'],
      ['2026-03-15', '7'],
      ['2026-03-15', '28'],
    ])
  })

  it('change one value of the document and share the rest', () => {
    const scenario = tinyScenario()
    const changed = setAtPath(scenario, 'campuses/meadow/buildings/one/halls/one-1/burnInDays', '28')
    const document = (changed.ok ? changed.value : null) as typeof scenario
    expect(document.campuses[0]?.buildings[1]?.halls[0]?.burnInDays).toEqual({
      value: 28,
      confidence: 'reported',
      source: 'plan',
    })
    expect(document.equipment).toBe(scenario.equipment)
    expect(scenario.campuses[0]?.buildings[1]?.halls[0]?.burnInDays.value).toBe(14)
  })

  it.each([
    ['no values', readVariation('span/start=')],
    ['no path', readVariation('=2026-01-01')],
    ['a path twice', countVariants([...variations, ...variations])],
    ['a place that is not there', setAtPath(tinyScenario(), 'campuses/moon/name', 'x')],
  ])('are refused with a sentence for %s', (_what, outcome) => {
    expect(outcome.ok ? '' : outcome.problem.message).toMatch(/--vary/)
  })
})

describe('the shard of a job array', () => {
  it.each([
    ['Kubernetes', { JOB_COMPLETION_INDEX: '7' }, 100, { index: 7, count: 100 }],
    ['Slurm', { SLURM_ARRAY_TASK_ID: '7', SLURM_ARRAY_TASK_COUNT: '10' }, undefined, { index: 7, count: 10 }],
    [
      'a Slurm array from 1 to 10',
      { SLURM_ARRAY_TASK_ID: '7', SLURM_ARRAY_TASK_MIN: '1', SLURM_ARRAY_TASK_COUNT: '10' },
      undefined,
      { index: 6, count: 10 },
    ],
    ['nobody, for a sweep in one', {}, undefined, { index: 0, count: 1 }],
  ])('is the one %s names', (_who, environment, count, shard) => {
    expect(shardOf(count, undefined, environment)).toEqual({ ok: true, value: shard })
  })

  it('has to be named, and to exist', () => {
    expect(shardOf(4, undefined, {})).toMatchObject({ ok: false })
    expect(shardOf(4, 4, {})).toMatchObject({ ok: false })
    expect(shardName({ index: 7, count: 100 })).toBe('shard-007-of-100.parquet')
  })
})

describe('rackrise sweep', () => {
  const folder = useTemporaryFolder()
  const path = (...parts: string[]) => join(folder.path, ...parts)
  beforeEach(() => writeFile(path('tiny.rackrise'), serializeScenario(tinyScenario())))
  const sweep = (...args: string[]) => rackrise(['sweep', ...args], folder.path)
  const vary = variations.flatMap((entry) => ['--vary', `${entry.path}=${entry.values.join(',')}`])

  it('makes of two shards the very file that one makes', async () => {
    const asked = ['tiny.rackrise', ...vary, '--runs', '128']
    const runs = await Promise.all([
      sweep(...asked, '-o', 'whole'),
      sweep(...asked, '--shards', '2', '--shard', '0', '-o', 'parts'),
      sweep(...asked, '--shards', '2', '--shard', '1', '-o', 'parts'),
    ])
    expect(runs.map(({ exitCode, stderr }) => [exitCode, stderr])).toEqual([
      [0, ''],
      [0, ''],
      [0, ''],
    ])
    const merged = await sweep('merge', 'parts', '-o', 'merged.parquet')
    expect(merged.exitCode).toBe(0)
    const [whole, parts] = await Promise.all([
      readFile(path('whole', 'shard-000-of-001.parquet')),
      readFile(path('merged.parquet')),
    ])
    expect(parts.equals(whole)).toBe(true)
    const file = new Uint8Array(parts).buffer
    const rows = (await parquetReadObjects({ file })) as Record<string, unknown>[]
    expect(rows.map(({ variant }) => variant)).toEqual([0, 1, 2, 3, 4, 5])
    expect(rows[5]).toMatchObject({ 'deliveries/first/date': '2026-03-15', runCount: 128, problem: null })
    expect(rows[5]?.finishP80).toMatch(/^20\d\d-\d\d-\d\d$/)
  }, 60_000)

  it('keeps a row for a variant that is no plan, and says why', async () => {
    await sweep('tiny.rackrise', '--vary', 'span/end=2025-01-01,2027-12-31', '--runs', '64', '-o', 'out')
    const bytes = await readFile(path('out', 'shard-000-of-001.parquet'))
    const rows = (await parquetReadObjects({ file: new Uint8Array(bytes).buffer })) as { problem: unknown }[]
    expect(rows[0]?.problem).toContain('ends before it starts')
    expect(rows[1]?.problem).toBeNull()
  })

  it('names the shards that are missing instead of merging what is there', async () => {
    await sweep('tiny.rackrise', ...vary, '--runs', '64', '--shards', '3', '--shard', '1', '-o', 'parts')
    const { exitCode, stderr } = await sweep('merge', 'parts', '-o', 'merged.parquet')
    expect(exitCode).toBe(1)
    expect(stderr).toContain('Missing of 3 shards: 0, 2')
  })

  it('says what is missing on the command line', async () => {
    const [nothing, nowhere] = await Promise.all([
      sweep('tiny.rackrise', '-o', 'out'),
      sweep('tiny.rackrise', ...vary),
    ])
    expect([nothing.exitCode, nowhere.exitCode]).toEqual([2, 2])
    expect(nothing.stderr).toContain('--vary')
    expect(nowhere.stderr).toContain('-o')
  })
})
