import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Command, Option } from 'commander'
import { reasonOf } from '../../files/problem.ts'
import { readScenarioFile } from '../../files/readScenarioFile.ts'
import { writeFileAtomic } from '../../files/writeFileAtomic.ts'
import { EXIT } from '../exitCode.ts'
import { givenPath } from '../givenPath.ts'
import { wholeFrom } from '../numberOption.ts'
import { createProgressLine } from '../progressLine.ts'
import { setAtPath } from '../sweep/setAtPath.ts'
import { mergeShards } from '../sweep/mergeShards.ts'
import { shardName, shardOf } from '../sweep/shards.ts'
import { writeSweepTable, type SweepRow } from '../sweep/sweepTable.ts'
import { sweepVariant } from '../sweep/sweepVariant.ts'
import { countVariants, readVariation, type Variation } from '../sweep/variants.ts'
import { complain, print } from '../terminal.ts'
import { runsOption, seedOption, toleranceOption } from './risk.ts'

interface SweepOptions {
  vary?: string[]
  runs: number
  seed: number
  toleranceDays: number
  shards?: number
  shard?: number
  out?: string
}

const MOST_SHARDS = 100_000

/** `rackrise sweep FILE`: the risk of many variants of a plan, in shards that any job array runs; `sweep merge` puts them together. */
export function addSweep(program: Command): void {
  program
    .command('sweep')
    .usage('FILE --vary PATH=A,B,C ... -o DIR | sweep merge DIR -o FILE')
    .description(
      'run the risk of every combination of some values, as one shard of many; "sweep merge" puts the shards of a folder into one Parquet file',
    )
    .argument('<file>', 'a .rackrise file, or the word "merge"')
    .argument('[dir]', 'with merge: the folder of the shards')
    .option(
      '--vary <path=values>',
      'a place in the file and its values, "deliveries/first/date=2026-02-15,2026-03-15"; may be repeated',
      (typed: string, before: string[] | undefined) => [...(before ?? []), typed],
    )
    .addOption(runsOption().default(2000))
    .addOption(seedOption())
    .addOption(toleranceOption())
    .addOption(
      new Option(
        '--shards <count>',
        'parts of the sweep (default: 1, or the size of a Slurm array)',
      ).argParser(wholeFrom(1, MOST_SHARDS)),
    )
    .addOption(
      new Option('--shard <index>', 'which part, from 0 (default: what the job array says)').argParser(
        wholeFrom(0, MOST_SHARDS),
      ),
    )
    .option(
      '-o, --out <path>',
      'folder for the shards, made if it is not there; with merge: the file to write',
    )
    .action(async (file: string, folder: string | undefined, options: SweepOptions) => {
      process.exitCode = file === 'merge' ? await merge(folder, options.out) : await sweepFile(file, options)
    })
}

async function sweepFile(file: string, options: SweepOptions): Promise<number> {
  const { vary = [], out } = options
  if (vary.length === 0) return refused('Say what to vary: --vary "path=a,b,c".', EXIT.usage)
  if (out === undefined) return refused('Say with -o which folder the shard goes to.', EXIT.usage)
  const variations: Variation[] = []
  for (const typed of vary) {
    const read = readVariation(typed)
    if (!read.ok) return refused(read.problem.message, EXIT.usage)
    variations.push(read.value)
  }
  const counted = countVariants(variations)
  if (!counted.ok) return refused(counted.problem.message, EXIT.usage)
  const found = shardOf(options.shards, options.shard, process.env)
  if (!found.ok) return refused(found.problem.message, EXIT.usage)
  const read = await readScenarioFile(givenPath(file))
  if (!read.ok) return refused(read.problem.message)
  // A path that is not there is wrong in every variant: said once, before the work.
  for (const { path, values } of variations) {
    const tried = setAtPath(read.value, path, values[0] ?? '')
    if (!tried.ok) return refused(tried.problem.message)
  }
  const shard = found.value
  const { runs, seed, toleranceDays } = options
  const rows: SweepRow[] = []
  const progress = createProgressLine()
  for (let variant = shard.index; variant < counted.value; variant += shard.count) {
    if (process.stderr.isTTY) progress.show(`variant ${variant}`, variant / counted.value)
    rows.push(await sweepVariant(read.value, variations, variant, { runs, seed, toleranceDays }))
  }
  progress.end()
  const paths = variations.map(({ path }) => path)
  const folder = givenPath(out)
  return write(join(folder, shardName(shard)), writeSweepTable(paths, rows), folder)
}

async function merge(folder: string | undefined, out: string | undefined): Promise<number> {
  if (folder === undefined || out === undefined) {
    return refused('Say which folder to merge and, with -o, which file to write.', EXIT.usage)
  }
  const merged = await mergeShards(givenPath(folder))
  if (!merged.ok) return refused(merged.problem.message)
  return write(givenPath(out), merged.value.bytes)
}

async function write(path: string, bytes: Uint8Array, folder?: string): Promise<number> {
  try {
    if (folder !== undefined) await mkdir(folder, { recursive: true })
    await writeFileAtomic(path, bytes)
    print(path)
    return EXIT.done
  } catch (error) {
    return refused(`The table cannot be written: ${reasonOf(error)}.`)
  }
}

function refused(sentence: string, exitCode: number = EXIT.refused): number {
  complain(sentence)
  return exitCode
}
