import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Weather files that are too large to keep here; tests that need one skip where the folder is absent. */
const folder = resolve(import.meta.dirname, '../../../shared/reference/data/epw')

/** Text of the EPW file whose name holds `part`, or `null` where it is not on this machine. */
export function referenceEpw(part: string): string | null {
  if (!existsSync(folder)) return null
  const name = readdirSync(folder).find((file) => file.includes(part))
  return name === undefined ? null : readFileSync(join(folder, name), 'utf8')
}
