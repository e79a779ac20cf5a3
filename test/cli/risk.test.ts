import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { serializeScenario } from '../../shared/scenario/serializeScenario.ts'
import { useTemporaryFolder } from '../support/temporaryFolder.ts'
import { tinyScenario } from '../support/tinyScenario.ts'
import { rackrise } from './rackrise.ts'

const folder = useTemporaryFolder()
beforeEach(() => writeFile(join(folder.path, 'tiny.rackrise'), serializeScenario(tinyScenario())))
const risk = (...args: string[]) => rackrise(['risk', 'tiny.rackrise', ...args], folder.path)

describe('rackrise risk', () => {
  it('prints the same bytes for a seed, on one thread and on two', async () => {
    const asked = ['--runs', '2000', '--seed', '7', '--tolerance-days', '0', '--json']
    const [one, two] = await Promise.all([risk(...asked), risk(...asked, '--workers', '2')])
    expect(one.exitCode).toBe(0)
    expect(two.stdout).toBe(one.stdout)
    const answer = JSON.parse(one.stdout) as Record<string, unknown>
    expect(answer).toMatchObject({
      format: 'rackrise-risk',
      version: 1,
      seed: 7,
      runCount: 2000,
      stop: 'all-runs',
    })
    expect((answer.finish as { dates: string[] }).dates).toHaveLength(99)
  })

  it('prints days, what moves them, and how likely the target is, for a reader', async () => {
    const { exitCode, stdout, stderr } = await risk('--runs', '640')
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toMatch(/640 runs, seed 1/)
    expect(stdout).toMatch(/All contracted halls live .* 20\d\d/)
    expect(stdout).toMatch(/End of 2026: 2,880 accelerators live .* by 31 Dec 2026/)
    expect(stdout).toContain('What moves the finish')
  })

  it('refuses what is no number of runs, and a file that is not there', async () => {
    const [usage, missing] = await Promise.all([
      risk('--runs', 'many'),
      rackrise(['risk', 'nowhere.rackrise'], folder.path),
    ])
    expect(usage.exitCode).toBe(2)
    expect(usage.stderr).toContain('whole number from 1')
    expect(missing.exitCode).toBe(1)
    expect(missing.stderr).toContain('nowhere.rackrise')
  })
})
