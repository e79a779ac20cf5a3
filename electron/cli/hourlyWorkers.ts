import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import type { SimulateOptions } from '../model/simulateOptions.ts'
import { hallHours } from './hallHours.ts'
import { hourlyText } from './hourlyJson.ts'

/** What a worker is given: the whole plan, since plant is sized by campus, and the halls that are its own. */
export interface HourlyWork {
  scenario: Scenario
  options: SimulateOptions
  hallIndexes: number[]
}

/** A thread takes as long to start, its loader of TypeScript included, as this many halls to work out. */
const LEAST_HALLS = 100

/**
 * Hours of halls as JSON text, in the order of `hallIndexes`. Halls do not depend on one another, so that the bytes are the same for any number
 * of workers.
 *
 * @param workerCount absent for as many as the machine has cores and the halls are worth
 */
export async function hourlyTexts(work: HourlyWork, workerCount?: number): Promise<string[]> {
  const { hallIndexes } = work
  const worthwhile = Math.min(availableParallelism(), Math.floor(hallIndexes.length / LEAST_HALLS))
  const count = Math.max(1, Math.min(hallIndexes.length, workerCount ?? worthwhile))
  if (count === 1) return textsOf(work)
  const shares = Array.from({ length: count }, (_, index) =>
    hallIndexes.slice(
      Math.floor((index * hallIndexes.length) / count),
      Math.floor(((index + 1) * hallIndexes.length) / count),
    ),
  )
  const texts = await Promise.all(shares.map((share) => runWorker({ ...work, hallIndexes: share })))
  return texts.flat()
}

/** The work of one thread. */
export function textsOf({ scenario, options, hallIndexes }: HourlyWork): string[] {
  return Array.from(hallHours(scenario, options, new Set(hallIndexes)), hourlyText)
}

/** A thread does not inherit the loader of TypeScript that a checkout runs under; it registers its own. */
const BOOT = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))})
  .then(({ register }) => (register(), import(${JSON.stringify(new URL('./hourlyWorker.ts', import.meta.url).href)})))`

function runWorker(workerData: HourlyWork): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(BOOT, { eval: true, workerData })
    worker.once('message', (texts: string[]) => resolve(texts))
    worker.once('error', reject)
  })
}
