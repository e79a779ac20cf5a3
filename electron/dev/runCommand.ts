import { spawn, type SpawnOptions } from 'node:child_process'

export interface CommandOutcome {
  /** null when a signal ended the command. */
  exitCode: number | null
  stdout: string
  stderr: string
}

interface RunOptions extends Pick<SpawnOptions, 'cwd' | 'env'> {
  /** `show` passes the command's output on to the terminal; `keep` collects it for the caller. */
  output?: 'show' | 'keep'
  /** Ends the command after this many milliseconds. */
  timeoutMs?: number
}

/** Runs a program to its end. A program that cannot be started at all rejects. */
export function runCommand(
  command: string,
  args: string[],
  options: RunOptions = {},
): Promise<CommandOutcome> {
  const { output = 'keep', timeoutMs, ...spawnOptions } = options
  const shown = output === 'show'
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...spawnOptions,
      stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
      ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
    })
    let stdout = ''
    let stderr = ''
    child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }))
  })
}
