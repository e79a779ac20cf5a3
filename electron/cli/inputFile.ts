import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { reasonOf, type Outcome } from '../files/problem.ts'

/** Reads a text file that a person named. A file that cannot be used is a sentence. */
export async function readInputText(path: string, mostMb: number): Promise<Outcome<string>> {
  const name = basename(path)
  try {
    const file = await open(path, 'r')
    try {
      const status = await file.stat()
      if (!status.isFile()) return refuse('notAFile', `"${name}" is not a file.`)
      if (status.size > mostMb * 1e6) {
        return refuse('tooLarge', `"${name}" is larger than ${mostMb} MB; that is not such a file.`)
      }
      return { ok: true, value: await file.readFile('utf8') }
    } finally {
      await file.close()
    }
  } catch (error) {
    return refuse('unreadable', `"${name}" cannot be read: ${reasonOf(error)}.`)
  }
}

/** Reads a file that holds one JSON object. */
export async function readInputObject(path: string): Promise<Outcome<Record<string, unknown>>> {
  const name = basename(path)
  const text = await readInputText(path, 1)
  if (!text.ok) return text
  let value: unknown
  try {
    value = JSON.parse(text.value.replace(/^\uFEFF/, ''))
  } catch {
    return refuse('notJson', `"${name}" is not JSON.`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse('notAnObject', `"${name}" does not hold one JSON object.`)
  }
  return { ok: true, value: value as Record<string, unknown> }
}

function refuse(code: string, message: string): Outcome<never> {
  return { ok: false, problem: { code, message } }
}
