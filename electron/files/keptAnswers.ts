import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { encodeAnswer } from '../../shared/contract/answerFile.ts'
import { packResult } from '../../shared/contract/packedResult.ts'
import type { SimulationResult } from '../../shared/results/result.ts'
import { writeFileAtomic } from './writeFileAtomic.ts'

/** Answers kept; each is a few megabytes. */
const MOST_KEPT = 6
/** What `keyOf` makes. */
const KEY = /^[0-9a-f]{64}$/

/** Where the engine's answer to a document is kept between starts. */
export interface AnswerPlace {
  /** Hash of the document and of the engine itself: another of either is another answer. */
  key: string
  path: string
  isThere: boolean
}

export interface KeptAnswers {
  placeOf: (scenario: Record<string, unknown>) => Promise<AnswerPlace>
  /** The file of a key; null for anything else. */
  pathOf: (key: string) => string | null
}

/**
 * Answers of the engine to documents of earlier starts: a plan that has not changed need not be worked out again before it
 * is drawn.
 *
 * @param folder where they lie
 * @param engineFolder the engine's own code
 */
export function keptAnswersIn(folder: string, engineFolder: string): KeptAnswers {
  let engine: Promise<string> | null = null
  let last: { scenario: Record<string, unknown>; place: Promise<AnswerPlace> } | null = null

  const find = async (scenario: Record<string, unknown>): Promise<AnswerPlace> => {
    engine ??= hashOfCode(engineFolder)
    const key = hash([await engine, JSON.stringify(scenario)])
    const path = join(folder, key)
    const isThere = await stat(path).then(
      (status) => status.isFile(),
      () => false,
    )
    return { key, path, isThere }
  }
  return {
    placeOf: (scenario) => {
      if (last?.scenario !== scenario) last = { scenario, place: find(scenario) }
      return last.place
    },
    pathOf: (key) => (KEY.test(key) ? join(folder, key) : null),
  }
}

/** Keeps an answer at its place, and of all that lie beside it the newest few. */
export async function keepAnswer(path: string, result: SimulationResult): Promise<void> {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true })
  await writeFileAtomic(path, encodeAnswer(packResult(result), new TextEncoder()))
  const others = (await readdir(folder)).filter((name) => KEY.test(name) && name !== basename(path))
  const dated = await Promise.all(
    others.map(async (name) => ({ name, changedMs: (await stat(join(folder, name))).mtimeMs })),
  )
  const old = dated.sort((a, b) => b.changedMs - a.changedMs).slice(MOST_KEPT - 1)
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })))
}

/** Of what computes: the code, and the machine that runs it. */
async function hashOfCode(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.mjs')).sort()
  const files = await Promise.all(names.map((name) => readFile(join(folder, name))))
  return hash([process.versions.v8, ...files])
}

function hash(parts: readonly (string | Uint8Array)[]): string {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part).update('\0')
  return sum.digest('hex')
}
