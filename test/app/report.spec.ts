import { execFile, spawn } from 'node:child_process'
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { electronRuntime } from '../../electron/dev/electronRuntime.ts'
import { launchFlags } from '../../electron/dev/launchFlags.ts'
import { projectRoot } from '../../electron/dev/projectRoot.ts'
import { printLineSchema, type PrintLine } from '../../shared/contract/printLine.ts'
import { expect, test } from './appTest.ts'

const run = promisify(execFile)

async function pageCount(pdf: string): Promise<number> {
  const { stdout } = await run('pdfinfo', [pdf])
  return Number(/^Pages:\s+(\d+)$/m.exec(stdout)?.[1])
}
const textOf = async (pdf: string): Promise<string> => (await run('pdftotext', ['-layout', pdf, '-'])).stdout

test.describe('of the bundled deal', () => {
  test.use({ plan: 'deal' })

  test('File > Export Report writes the report of the deal, and shows how far it is', async ({
    rackrise,
    dialogs,
    main,
  }) => {
    test.setTimeout(150_000)
    // Kept with the results, to be looked at.
    const folder = join(projectRoot, 'test-results/report')
    await mkdir(folder, { recursive: true })
    const pdf = join(folder, 'deal.pdf')
    await rm(pdf, { force: true })
    await dialogs.answerSave(pdf)
    await main.chooseMenu('export-report')
    await expect(rackrise.page.getByRole('progressbar')).toBeVisible()
    await expect(rackrise.page.getByText('Report written to deal.pdf')).toBeVisible({ timeout: 120_000 })

    expect(await pageCount(pdf)).toBeGreaterThanOrEqual(10)
    const { stdout: facts } = await run('pdfinfo', [pdf])
    expect(facts).toMatch(/^Tagged:\s+yes$/m)
    const text = await textOf(pdf)
    for (const words of [/OpenAI/, /AWS/, /GB300/, /PUE/, /31 Dec 2026/, /[Aa]ssum/, /[Ss]ources/]) {
      expect(text).toMatch(words)
    }
    // The window is as it was.
    await expect(rackrise.kpi('date')).toHaveText('3 Nov 2025')
  })
})

test('an export that is cancelled writes nothing', async ({ rackrise, dialogs, main, userData }) => {
  const pdf = join(userData, 'cancelled.pdf')
  await dialogs.answerSave(pdf)
  await main.chooseMenu('export-report')
  await rackrise.page.getByRole('button', { name: 'Cancel' }).click()
  await expect(rackrise.page.getByRole('progressbar')).toBeHidden()
  await expect(stat(pdf)).rejects.toThrow('ENOENT')
})

test.describe('without a window', () => {
  test('prints a report and a still per milestone, tells how far it is, and ends with 0', async ({
    userData,
  }) => {
    test.setTimeout(150_000)
    const { lines, exitCode } = await print(
      join(projectRoot, 'assets/scenarios/first-hall.rackrise'),
      userData,
    )
    expect(exitCode).toBe(0)
    const fractions = lines.flatMap((line) => (line.type === 'progress' ? [line.fraction] : []))
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
    const files = (await readdir(join(userData, 'out'))).sort()
    expect(files).toContain('first-hall.pdf')
    expect(files.filter((name) => /^first-hall-[a-z0-9-]+\.png$/.test(name)).length).toBeGreaterThan(2)
    for (const name of files.filter((file) => file.endsWith('.png'))) {
      expect((await readFile(join(userData, 'out', name))).subarray(1, 4).toString()).toBe('PNG')
    }
    expect(lines.filter((line) => line.type === 'file')).toHaveLength(files.length)
    expect(await pageCount(join(userData, 'out/first-hall.pdf'))).toBeGreaterThanOrEqual(10)
  })

  test('says why it cannot, and ends with 1', async ({ userData }) => {
    const { lines, exitCode } = await print(join(projectRoot, 'package.json'), userData)
    expect(exitCode).toBe(1)
    expect(lines).toEqual([
      { type: 'problem', problem: expect.objectContaining({ code: 'notAScenario' }) as unknown },
    ])
  })
})

/** Starts the app as the command line does. */
async function print(file: string, folder: string): Promise<{ lines: PrintLine[]; exitCode: number | null }> {
  const { executable } = await electronRuntime()
  const flags = launchFlags({ softwareGl: true })
  const args = [...flags, projectRoot, `--print-report=${file}`, `--out=${join(folder, 'out')}`, '--stills']
  const child = spawn(executable, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve))
  const lines = output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => printLineSchema.parse(JSON.parse(line)))
  return { lines, exitCode }
}
