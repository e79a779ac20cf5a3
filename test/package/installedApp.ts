import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { chromium, type Browser, type Page } from '@playwright/test'
import { launchFlags } from '../../electron/dev/launchFlags.ts'
import { runCommand } from '../../electron/dev/runCommand.ts'
import { devToolsAddress } from '../support/devToolsAddress.ts'

const startTimeoutMs = 60_000

/** The installed program, run as somebody else and watched through its DevTools port. */
export interface InstalledApp {
  page: Page
  rendererStatus: () => Promise<Map<string, string>>
  close: () => Promise<void>
}

/** A person without rights of their own on this machine, made for one test run. */
export interface OrdinaryUser {
  name: string
  home: string
  remove: () => Promise<void>
}

export async function addOrdinaryUser(): Promise<OrdinaryUser> {
  const name = `rackrise-test-${process.pid}`
  const home = `/home/${name}`
  await run('useradd', ['--create-home', '--home-dir', home, '--shell', '/bin/sh', name])
  return { name, home, remove: () => run('userdel', ['--remove', name]).then(() => undefined) }
}

/** Runs a program that has to succeed and returns what it printed. */
export async function run(command: string, args: string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await runCommand(command, args)
  if (exitCode !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`)
  return stdout
}

/**
 * Starts the installed app as `user`, with its sandbox on. The packaged binary takes no debugger, so Playwright cannot
 * launch it; the page is reached over the DevTools protocol instead.
 */
export async function startInstalledApp(user: OrdinaryUser, args: string[]): Promise<InstalledApp> {
  const flags = launchFlags({ softwareGl: true }).filter((flag) => flag !== '--no-sandbox')
  const child = spawn(
    'runuser',
    ['-u', user.name, '--', 'rackrise', '--remote-debugging-port=0', ...flags, ...args],
    {
      cwd: user.home,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        PATH: process.env.PATH,
        HOME: user.home,
        USER: user.name,
        DISPLAY: process.env.DISPLAY,
        LANG: 'C.UTF-8',
      },
    },
  )
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const address = await devToolsAddress(child.stderr)
  const browser = await chromium.connectOverCDP(address)
  return {
    page: await firstPage(browser),
    rendererStatus: () => rendererStatus(user),
    close: async () => {
      await browser.close()
      for (const pid of await processesOf(user)) signal(pid)
      await exited
    },
  }
}

async function firstPage(browser: Browser): Promise<Page> {
  const context = browser.contexts()[0]!
  return context.pages()[0] ?? (await context.waitForEvent('page', { timeout: startTimeoutMs }))
}

/** /proc/PID/status of the process that draws the page, field by field. */
async function rendererStatus(user: OrdinaryUser): Promise<Map<string, string>> {
  for (const pid of await processesOf(user)) {
    const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    if (!commandLine.includes('--type=renderer')) continue
    const status = await readFile(`/proc/${pid}/status`, 'utf8')
    return new Map(status.split('\n').map((line) => line.split(/:\s*/, 2) as [string, string]))
  }
  throw new Error('No renderer process found.')
}

async function processesOf(user: OrdinaryUser): Promise<number[]> {
  const { stdout } = await runCommand('ps', ['-u', user.name, '-o', 'pid='])
  return stdout.split('\n').map(Number).filter(Boolean)
}

function signal(pid: number): void {
  try {
    process.kill(pid, 'SIGTERM')
  } catch {
    // It ended by itself, together with its parent.
  }
}
