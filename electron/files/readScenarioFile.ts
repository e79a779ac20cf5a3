import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseScenarioText } from '../../shared/scenario/parseScenario.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { type Outcome, reasonOf } from './problem.ts'

/** Far above any plan (the bundled ones stay below 1 MB), small enough to read at once. */
export const FILE_SIZE_LIMIT_MB = 64

/** Reads a `.rackrise` file whole, brings it up to the current version and checks it. */
export async function readScenarioFile(path: string): Promise<Outcome<Scenario>> {
  const name = basename(path)
  let bytes: Buffer
  try {
    const file = await open(path, 'r')
    try {
      const status = await file.stat()
      if (!status.isFile()) return refuse('notAFile', `"${name}" is not a file. Choose a .rackrise file.`)
      if (status.size > FILE_SIZE_LIMIT_MB * 1e6) {
        const sizeMb = Math.ceil(status.size / 1e6)
        return refuse(
          'tooLarge',
          `"${name}" is ${sizeMb} MB; scenarios are at most ${FILE_SIZE_LIMIT_MB} MB. Choose a .rackrise file.`,
        )
      }
      bytes = await file.readFile()
    } finally {
      await file.close()
    }
  } catch (error) {
    return refuse('unreadable', `"${name}" cannot be read: ${reasonOf(error)}. Choose another file.`)
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse('notAScenario', `"${name}" is not text. Choose a .rackrise file.`)
  }
  const parsed = parseScenarioText(text)
  if (parsed.ok) return parsed
  return { ok: false, problem: { ...parsed.problem, message: `"${name}": ${parsed.problem.message}` } }
}

function refuse(code: string, message: string): Outcome<never> {
  return { ok: false, problem: { code, message } }
}
