import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { reasonOf, type Outcome } from '../../files/problem.ts'
import { readShardName } from './shards.ts'
import { readSweepTable, writeSweepTable, type SweepRow } from './sweepTable.ts'

/** All shards of a folder as one table, by variant: the bytes that a single shard would have written. */
export async function mergeShards(folder: string): Promise<Outcome<{ bytes: Uint8Array; rowCount: number }>> {
  try {
    const found = (await readdir(folder)).flatMap((name) => {
      const shard = readShardName(name)
      return shard ? [{ name, ...shard }] : []
    })
    const [first] = found
    if (!first)
      return refuse('There are no shards here, "shard-000-of-004.parquet" and so on. Run the sweep first.')
    const counts = new Set(found.map(({ count }) => count))
    if (counts.size > 1)
      return refuse('The shards are of several sweeps. Keep each sweep in a folder of its own.')
    const there = new Set(found.map(({ index }) => index))
    const missing = Array.from({ length: first.count }, (_, index) => index).filter(
      (index) => !there.has(index),
    )
    if (missing.length > 0) {
      return refuse(
        `Missing of ${first.count} shards: ${missing.slice(0, 20).join(', ')}. Run these again, then merge.`,
      )
    }
    const rows: SweepRow[] = []
    let paths: string[] | null = null
    for (const { name } of found) {
      const table = await readSweepTable(await readFile(join(folder, name)))
      if (table.rows.length === 0) continue
      paths ??= table.paths
      if (paths.join() !== table.paths.join()) {
        return refuse(
          `"${name}" varies other things than the shards before it. Keep each sweep in a folder of its own.`,
        )
      }
      rows.push(...table.rows)
    }
    rows.sort((a, b) => Number(a.variant) - Number(b.variant))
    return { ok: true, value: { bytes: writeSweepTable(paths ?? [], rows), rowCount: rows.length } }
  } catch (error) {
    return refuse(`The shards cannot be read: ${reasonOf(error)}.`)
  }
}

function refuse(message: string): Outcome<never> {
  return { ok: false, problem: { code: 'badShards', message } }
}
