import { mkdir, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { z } from 'zod'
import { writeFileAtomic } from './writeFileAtomic.ts'

/** Something small the app remembers in a JSON file of its own. */
export interface StoredJson<T> {
  /** What was kept, or null when there is nothing or it cannot be understood. */
  read: () => Promise<T | null>
  /** Writes follow one another; the last one stands. */
  write: (value: T) => Promise<void>
  clear: () => Promise<void>
}

export function storedJson<T>(path: string, schema: z.ZodType<T>): StoredJson<T> {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (job: () => Promise<void>): Promise<void> => {
    const done = last.then(job)
    last = done.catch(() => undefined)
    return done
  }
  return {
    read: async () => {
      await last
      const text = await readFile(path, 'utf8').catch(() => null)
      if (text === null) return null
      try {
        const parsed = schema.safeParse(JSON.parse(text))
        return parsed.success ? parsed.data : null
      } catch {
        return null
      }
    },
    write: (value) =>
      inTurn(async () => {
        await mkdir(dirname(path), { recursive: true })
        await writeFileAtomic(path, `${JSON.stringify(value)}\n`)
      }),
    clear: () => inTurn(() => rm(path, { force: true })),
  }
}
