import type { Outcome } from '../../files/problem.ts'

/** Which part of a sweep this process makes: number `index` of `count`, from 0. */
export interface Shard {
  index: number
  count: number
}

const NAME = /^shard-(\d+)-of-(\d+)\.parquet$/

/** `shard-007-of-100.parquet`. */
export function shardName({ index, count }: Shard): string {
  const width = Math.max(3, String(count).length)
  const padded = (value: number) => String(value).padStart(width, '0')
  return `shard-${padded(index)}-of-${padded(count)}.parquet`
}

export function readShardName(name: string): Shard | null {
  const [, index, count] = NAME.exec(name) ?? []
  return index === undefined || count === undefined ? null : { index: Number(index), count: Number(count) }
}

/**
 * The shard asked for, or the one that a job array gives in its environment: Kubernetes Indexed Jobs count completions from 0,
 * Slurm arrays from whatever their range begins with.
 */
export function shardOf(
  count: number | undefined,
  index: number | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Outcome<Shard> {
  const slurm = numberIn(environment.SLURM_ARRAY_TASK_ID)
  const first = numberIn(environment.SLURM_ARRAY_TASK_MIN) ?? 0
  const given = index ?? numberIn(environment.JOB_COMPLETION_INDEX) ?? (slurm === null ? null : slurm - first)
  const shards = count ?? numberIn(environment.SLURM_ARRAY_TASK_COUNT) ?? 1
  if (given === null && shards > 1) {
    return refuse(
      'Say which shard to make with --shard, from 0; a job array says it in JOB_COMPLETION_INDEX or SLURM_ARRAY_TASK_ID.',
    )
  }
  const shard = { index: given ?? 0, count: shards }
  return shard.index < shard.count
    ? { ok: true, value: shard }
    : refuse(`There are ${shard.count} shards, 0 to ${shard.count - 1}; there is no shard ${shard.index}.`)
}

function numberIn(text: string | undefined): number | null {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : null
}

function refuse(message: string): Outcome<never> {
  return { ok: false, problem: { code: 'badShard', message } }
}
