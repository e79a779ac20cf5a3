import { parquetReadObjects } from 'hyparquet'
import { parquetWriteBuffer } from 'hyparquet-writer'

/** What a cell holds; dates are ISO 8601 text. */
export type Cell = string | number | null
export type SweepRow = Record<string, Cell>

interface Column {
  name: string
  type: 'INT32' | 'DOUBLE' | 'STRING'
}

/** Figures of every variant, after the values that were varied. */
export const FIGURES = [
  { name: 'runCount', type: 'INT32' },
  { name: 'plannedFinish', type: 'STRING' },
  { name: 'finishP10', type: 'STRING' },
  { name: 'finishP50', type: 'STRING' },
  { name: 'finishP80', type: 'STRING' },
  { name: 'finishP90', type: 'STRING' },
  { name: 'targetProbability', type: 'DOUBLE' },
  { name: 'meanItMw', type: 'DOUBLE' },
  { name: 'plannedUsd', type: 'DOUBLE' },
  { name: 'costP50Usd', type: 'DOUBLE' },
  { name: 'costP80Usd', type: 'DOUBLE' },
  { name: 'problem', type: 'STRING' },
] as const satisfies readonly Column[]

const columnsFor = (paths: readonly string[]): Column[] => [
  { name: 'variant', type: 'INT32' },
  ...paths.map((name): Column => ({ name, type: 'STRING' })),
  ...FIGURES,
]

/** Rows as a Parquet file, Snappy-compressed: the same rows give the same bytes. */
export function writeSweepTable(paths: readonly string[], rows: readonly SweepRow[]): Uint8Array {
  const columnData = columnsFor(paths).map(({ name, type }) => ({
    name,
    type,
    nullable: name !== 'variant',
    data: rows.map((row) => row[name] ?? null),
  }))
  return new Uint8Array(parquetWriteBuffer({ columnData }))
}

/** Rows of such a file, and the paths that were varied. */
export async function readSweepTable(bytes: Uint8Array): Promise<{ paths: string[]; rows: SweepRow[] }> {
  const file = bytes.slice().buffer
  const rows = (await parquetReadObjects({ file })) as SweepRow[]
  const names = Object.keys(rows[0] ?? {})
  const figures = new Set<string>(FIGURES.map(({ name }) => name))
  return { paths: names.filter((name) => name !== 'variant' && !figures.has(name)), rows }
}
