import { existsSync } from 'node:fs'
import { chown, copyFile, mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from '@playwright/test'
import { buildApp } from '../../electron/dev/buildApp.ts'
import { runElectronBuilder } from '../../electron/dev/electronBuilder.ts'
import { projectRoot } from '../../electron/dev/projectRoot.ts'
import {
  addOrdinaryUser,
  type InstalledApp,
  type OrdinaryUser,
  run,
  startInstalledApp,
} from './installedApp.ts'

const scenarioFile = join(projectRoot, 'assets/scenarios/first-hall.rackrise')
const release = join(projectRoot, 'test-results/release')
const deb = join(release, 'rackrise_0.1.0_amd64.deb')
const installed = '/opt/Rackrise'

/** How a fuse is written in the binary: the characters 0 and 1. */
const [off, on] = [48, 49]

test.describe.configure({ mode: 'serial' })
test.skip(process.platform !== 'linux', 'A .deb is built and installed on Linux only.')
test.skip(process.getuid?.() !== 0, 'Installing a package and adding a user take root.')
test.skip(existsSync(installed), 'Rackrise is already installed here, and a test should not replace it.')

let user: OrdinaryUser
let app: InstalledApp | undefined

test.beforeAll('build the package', async () => {
  test.setTimeout(300_000)
  await mkdir(release, { recursive: true })
  // gzip: six times faster than the xz of a release, and the same content.
  await buildApp()
  await runElectronBuilder(projectRoot, [
    '--linux',
    'deb',
    '-c.deb.compression=gz',
    `-c.directories.output=${release}`,
  ])
  user = await addOrdinaryUser()
})

test.afterEach(async () => {
  await app?.close()
  app = undefined
})

test.afterAll('leave the machine as it was', async () => {
  if (existsSync(installed)) await run('dpkg', ['--remove', 'rackrise'])
  await user.remove()
  await rm(release, { recursive: true, force: true })
})

test('the package holds one archive of built files, the licences, and no bare Electron', async () => {
  const unpacked = join(release, 'linux-unpacked')
  const topOfArchive = new Set(
    listPackage(join(unpacked, 'resources/app.asar'), { isPack: false }).map(topFolder),
  )
  expect([...topOfArchive].sort()).toEqual(['dist', 'package.json'])
  expect(existsSync(join(unpacked, 'resources/default_app.asar'))).toBe(false)
  const notices = await readFile(join(unpacked, 'THIRD_PARTY_LICENSES.txt'), 'utf8')
  for (const name of ['three', 'react', '@fontsource-variable/inter']) expect(notices).toContain(`\n${name} `)
})

test('the binary runs nothing but Rackrise', async () => {
  const fuses = await getCurrentFuseWire(join(release, 'linux-unpacked/rackrise'))
  expect(fuses[FuseV1Options.RunAsNode]).toBe(off)
  expect(fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(off)
  expect(fuses[FuseV1Options.EnableNodeCliInspectArguments]).toBe(off)
  expect(fuses[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(on)
  expect(fuses[FuseV1Options.OnlyLoadAppFromAsar]).toBe(on)
  expect(fuses[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(off)
})

test('it installs, and the desktop knows its files', async () => {
  await run('dpkg', ['--install', deb])
  const knownEndings = await readFile('/usr/share/mime/globs2', 'utf8')
  expect(knownEndings).toContain('application/x-rackrise:*.rackrise')
  const entry = await readFile('/usr/share/applications/rackrise.desktop', 'utf8')
  expect(entry).toContain('MimeType=application/x-rackrise;')
})

test('an ordinary user opens a file by argument, sandboxed, scrubs it, and runs its risks', async () => {
  app = await startInstalledApp(user, [await handOver(scenarioFile)])
  const { page } = app
  await expect(page.locator('[data-testid=viewport] canvas')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(await scenarioName(), { exact: true }).first()).toBeVisible()

  const sandbox = await app.rendererStatus()
  expect(sandbox.get('Seccomp')).toBe('2') // 2: a filter decides which system calls get through
  expect(sandbox.get('NoNewPrivs')).toBe('1')
  expect(sandbox.get('CapEff')).toMatch(/^0+$/)

  const playhead = page.getByTestId('playhead')
  await playhead.focus()
  await page.keyboard.press('Home')
  const itMw = page.getByTestId('kpi-it-mw')
  const atStart = await itMw.textContent()
  await page.keyboard.press('End')
  await expect(itMw).not.toHaveText(atStart ?? '')
  await page.screenshot({ path: test.info().outputPath('installed.png') })

  // The threads that play the runs are files of the archive: here alone they are started from it.
  await page.keyboard.press('Shift+R')
  await expect(page.getByTestId('risk-stop')).toContainText('runs from seed 1', { timeout: 60_000 })
})

test('it exports a report', async () => {
  test.setTimeout(240_000)
  const report = join(user.home, 'report.pdf')
  app = await startInstalledApp(user, [await handOver(scenarioFile), `--export-report=${report}`])
  await expect(app.page.getByTestId('toast')).toContainText('Report written', { timeout: 180_000 })
  const pages = (await PDFDocument.load(await readFile(report))).getPageCount()
  expect(pages).toBeGreaterThanOrEqual(10)
  await copyFile(report, test.info().outputPath('report.pdf'))
})

test('it uninstalls without a trace', async () => {
  await run('dpkg', ['--purge', 'rackrise'])
  for (const path of [installed, '/usr/bin/rackrise', '/usr/share/applications/rackrise.desktop']) {
    expect(existsSync(path), path).toBe(false)
  }
})

/** Gives the ordinary user a copy of a file, in their home. */
async function handOver(file: string): Promise<string> {
  const copy = join(user.home, 'plan.rackrise')
  await copyFile(file, copy)
  const [userId, groupId] = (await run('sh', ['-c', `id -u ${user.name}; id -g ${user.name}`]))
    .split('\n')
    .map(Number)
  await chown(copy, userId!, groupId!)
  return copy
}

async function scenarioName(): Promise<string> {
  const { name } = JSON.parse(await readFile(scenarioFile, 'utf8')) as { name: string }
  return name
}

function topFolder(path: string): string {
  return path.split('/')[1] ?? ''
}
