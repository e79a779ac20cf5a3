import { spawn } from 'node:child_process'
import { projectRoot } from '../../electron/dev/projectRoot.ts'

export interface Run {
  exitCode: number | null
  stdout: string
  stderr: string
}

/**
 * Runs the command line in a process of its own, as npm does: started in the checkout, told in INIT_CWD where the person stands.
 */
export function rackrise(args: string[], standing: string = projectRoot): Promise<Run> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'electron/cli/main.ts', ...args], {
    cwd: projectRoot,
    env: { ...process.env, npm_lifecycle_event: 'rackrise', INIT_CWD: standing },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }))
  })
}
