import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStaging } from '../../electron/cli/outputFolder.ts'
import { plainNumber } from '../../electron/cli/plainNumber.ts'
import { sampleDays } from '../../electron/cli/sampleDays.ts'
import { textTable } from '../../electron/cli/textTable.ts'
import { simulate } from '../../electron/model/simulate.ts'
import { tinyScenario } from '../support/tinyScenario.ts'
import { useTemporaryFolder } from '../support/temporaryFolder.ts'

describe('numbers in JSON', () => {
  it('have seven digits, which is all a float32 holds, and whole numbers stay whole', () => {
    expect(plainNumber(Math.fround(0.1))).toBe(0.1)
    expect(plainNumber(38_000_000_001)).toBe(38_000_000_001)
    expect(plainNumber(1 / 3)).toBe(0.3333333)
  })

  it('are numbers: anything else is a fault in the model', () => {
    expect(() => plainNumber(NaN)).toThrow(RangeError)
    expect(() => plainNumber(Infinity)).toThrow(RangeError)
  })
})

describe('sampled days', () => {
  const result = simulate(tinyScenario())

  it('are the first of every month, both ends and every milestone', () => {
    const days = sampleDays(result)
    // 2026 and 2027 have 24 firsts of a month; day 0 is one of them, the last day is not.
    const firsts = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365]
    expect(days).toEqual(expect.arrayContaining([...firsts, 729]))
    for (const { day } of result.milestones) {
      if (day >= 0 && day < result.dayCount) expect(days).toContain(Math.floor(day))
    }
    expect(days).toEqual([...new Set(days)].sort((a, b) => a - b))
  })

  it('may follow a rhythm of days instead', () => {
    expect(sampleDays(result, 300)).toEqual(expect.arrayContaining([0, 300, 600, 729]))
    expect(sampleDays(result, 300)).not.toContain(31)
  })
})

describe('a text table', () => {
  it('stands the first column left and the others right', () => {
    expect(textTable(['On', 'MW'], [['1 Jan', '5.0'], ['31 Dec', '120']])).toBe(
      'On       MW\n1 Jan   5.0\n31 Dec  120',
    ) // prettier-ignore
  })
})

describe('the folder a report is made in', () => {
  const folder = useTemporaryFolder()

  it('takes nothing but whole files, over older ones of their name', async () => {
    const asked = join(folder.path, 'out')
    await mkdir(asked)
    await writeFile(join(asked, 'plan.pdf'), 'old')
    const staging = await openStaging(asked)
    await writeFile(join(staging.folder, 'plan.pdf'), 'new')
    await writeFile(join(staging.folder, 'half.png'), 'h')
    expect(await staging.keep([join(staging.folder, 'plan.pdf')])).toEqual([join(asked, 'plan.pdf')])
    staging.discard()
    expect(await readdir(asked)).toEqual(['plan.pdf'])
    expect(await readFile(join(asked, 'plan.pdf'), 'utf8')).toBe('new')
  })

  it('leaves no trace when given up: every folder made for it goes too', async () => {
    const staging = await openStaging(join(folder.path, 'a/b/c'))
    await writeFile(join(staging.folder, 'half.pdf'), 'h')
    staging.discard()
    expect(await readdir(folder.path)).toEqual([])
  })

  it.runIf(process.platform === 'linux')('say so where a file system takes no folder', async () => {
    await expect(openStaging('/proc/rackrise/out')).rejects.toThrow(
      /"\/proc\/rackrise\/out" cannot take the report/,
    )
  })

  it('keeps a folder that was there before', async () => {
    await mkdir(join(folder.path, 'mine'))
    const staging = await openStaging(join(folder.path, 'mine/new'))
    staging.discard()
    expect(existsSync(join(folder.path, 'mine'))).toBe(true)
    expect(existsSync(join(folder.path, 'mine/new'))).toBe(false)
  })
})
