import { existsSync } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { buildApp } from './buildApp.ts'
import {
  failedInPlaywright,
  failedInVitest,
  type PlaywrightReport,
  type VitestReport,
} from './failedTests.ts'
import { projectRoot } from './projectRoot.ts'
import { runCommand } from './runCommand.ts'

/** One line of the closing summary. */
export interface Verdict {
  name: string
  passed: number
  failed: number
  skipped: number
  seconds: number
  /** Failed tests by name, where the check has any. */
  failures?: string[]
}

export interface Check {
  name: string
  group: 'checks' | 'unit' | 'app' | 'package'
  run: (env: NodeJS.ProcessEnv) => Promise<Omit<Verdict, 'name' | 'seconds'>>
}

const results = join(projectRoot, 'test-results')
const typescriptProjects = [
  '.',
  'shared',
  'electron/model',
  'electron/preload',
  'electron',
  'renderer',
  'test',
]

/** Everything `npm test` runs, in order: the quick and telling first. */
export const checks: Check[] = [
  { name: 'format', group: 'checks', run: () => whole('prettier', ['--check', '--log-level', 'warn', '.']) },
  { name: 'types', group: 'checks', run: () => whole('tsc', ['-b', ...typescriptProjects]) },
  { name: 'lint', group: 'checks', run: () => whole('eslint', ['--max-warnings', '0', '.']) },
  {
    name: 'imports',
    group: 'checks',
    run: () =>
      whole('depcruise', ['--config', '.dependency-cruiser.mjs', 'shared', 'electron', 'renderer', 'test']),
  },
  { name: 'unused', group: 'checks', run: () => whole('knip', []) },
  { name: 'unit', group: 'unit', run: runUnitTests },
  { name: 'build', group: 'app', run: runBuild },
  { name: 'app', group: 'app', run: (env) => runPlaywright('app', env) },
  { name: 'package', group: 'package', run: (env) => runPlaywright('package', env) },
]

function program(name: string): string {
  return join(projectRoot, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name)
}

/** A check that is right or wrong as a whole. */
async function whole(name: string, args: string[]) {
  const { exitCode } = await runCommand(program(name), args, { cwd: projectRoot, output: 'show' })
  return exitCode === 0 ? oneRight : oneWrong
}

const oneRight = { passed: 1, failed: 0, skipped: 0 }
const oneWrong = { passed: 0, failed: 1, skipped: 0 }

async function runBuild() {
  try {
    await buildApp()
    return oneRight
  } catch (error) {
    console.error(error)
    return oneWrong
  }
}

async function runUnitTests(env: NodeJS.ProcessEnv) {
  const report = await emptyReport('unit.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { exitCode } = await runCommand(program('vitest'), args, { cwd: projectRoot, env, output: 'show' })
  const counts = await readReport<VitestReport>(report)
  return agreeing(exitCode, {
    passed: counts?.numPassedTests ?? 0,
    failed: counts?.numFailedTests ?? 0,
    skipped: counts?.numPendingTests ?? 0,
    failures: counts ? failedInVitest(counts) : [],
  })
}

async function runPlaywright(project: 'app' | 'package', env: NodeJS.ProcessEnv) {
  const report = await emptyReport(`${project}.json`)
  const { exitCode } = await runCommand(
    program('playwright'),
    ['test', `--project=${project}`, '--reporter=list,json', `--output=${join(results, project)}`],
    { cwd: projectRoot, env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }, output: 'show' },
  )
  const counts = await readReport<PlaywrightReport>(report)
  return agreeing(exitCode, {
    passed: counts?.stats.expected ?? 0,
    failed: (counts?.stats.unexpected ?? 0) + (counts?.stats.flaky ?? 0),
    skipped: counts?.stats.skipped ?? 0,
    failures: counts ? failedInPlaywright(counts) : [],
  })
}

/** A runner that failed without a failed test (a crash, nothing found to run) is a failure all the same. */
function agreeing(exitCode: number | null, counts: Omit<Verdict, 'name' | 'seconds'>) {
  return exitCode === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}

async function emptyReport(name: string): Promise<string> {
  await mkdir(results, { recursive: true })
  const report = join(results, name)
  await rm(report, { force: true })
  return report
}

async function readReport<Report>(report: string): Promise<Report | undefined> {
  return existsSync(report) ? (JSON.parse(await readFile(report, 'utf8')) as Report) : undefined
}
