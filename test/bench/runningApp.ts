import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import { launchFlags } from '../../electron/dev/launchFlags.ts'
import { runCommand } from '../../electron/dev/runCommand.ts'
import { devToolsAddress } from '../support/devToolsAddress.ts'

/** What one start of an Electron app cost. */
export interface StartUpCost {
  /** From the process being asked for to the page's first meaningful picture. */
  firstPictureMs: number
  /** Processor time of all the app's processes, from the start until it has settled. */
  cpuMs: number
  /** Proportional set size of all the app's processes once settled: shared pages are counted once. */
  residentMb: number
}

/** Long enough for garbage collection and caches to calm down after the first picture. */
const settleMs = 5000

/**
 * Starts an app, waits for its first picture and lets it settle.
 *
 * @param firstPictureMark  the performance mark that the page sets when the picture is there
 */
export async function measureStartUp(
  executable: string,
  appFolder: string,
  userData: string,
  firstPictureMark: string,
): Promise<StartUpCost> {
  const flags = [
    ...launchFlags({ softwareGl: true }),
    `--user-data-dir=${userData}`,
    '--remote-debugging-port=0',
  ]
  const startedAtMs = Date.now()
  const child = spawn(executable, [...flags, appFolder], { stdio: ['ignore', 'ignore', 'pipe'] })
  try {
    const browser = await chromium.connectOverCDP(await devToolsAddress(child.stderr))
    const context = browser.contexts()[0]
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
    if (page === undefined) throw new Error(`${appFolder} opened no window.`)
    const mark = await page.waitForFunction((name) => {
      const entry = performance.getEntriesByName(name)[0]
      return entry === undefined ? undefined : performance.timeOrigin + entry.startTime
    }, firstPictureMark)
    const firstPictureMs = (await mark.jsonValue())! - startedAtMs
    await sleep(settleMs)
    const processes = await processTree(child.pid!)
    const costs = await Promise.all(processes.map(processCost))
    await browser.close()
    return {
      firstPictureMs,
      cpuMs: costs.reduce((total, { cpuMs }) => total + cpuMs, 0),
      residentMb: costs.reduce((total, { residentMb }) => total + residentMb, 0),
    }
  } finally {
    child.kill()
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }
}

/** A process and everything it started. */
async function processTree(root: number): Promise<number[]> {
  const { stdout } = await runCommand('ps', ['-e', '-o', 'pid=,ppid='])
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number])
  const tree = [root]
  // The list grows while it is read: each process found brings its own children.
  for (const parent of tree) tree.push(...rows.filter(([, ppid]) => ppid === parent).map(([pid]) => pid))
  return tree
}

async function processCost(pid: number): Promise<{ cpuMs: number; residentMb: number }> {
  const [memory, stat] = await Promise.all([
    readFile(`/proc/${pid}/smaps_rollup`, 'utf8'),
    readFile(`/proc/${pid}/stat`, 'utf8'),
  ])
  const residentKb = Number(/^Pss:\s+(\d+) kB/m.exec(memory)?.[1] ?? 0)
  // After the name in parentheses; utime and stime are fields 14 and 15, in ticks of 10 ms.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = Number(fields[11]) + Number(fields[12])
  return { cpuMs: ticks * 10, residentMb: residentKb / 1024 }
}
