import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { YEAR_HOURS } from '../../electron/model/weather/weatherYear.ts'
import type { Location } from '../../shared/catalog/location.ts'
import { FLEET_HALLS, prepareFleet, runFleet } from './fleet.ts'
import type { FleetQuestion } from './fleetWorker.ts'

/**
 * A year of hours for a fleet of 1,000 halls, sites and plants at hand: one thread beside two, the bytes they give, and memory over the number of hours:
 * `npm run bench:model`. Best of several rounds after a warm-up. Read, not gated.
 */

const ROUNDS = 3
const places = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../assets/catalog/locations.json'), 'utf8'),
) as Location[]

const bytes = (energy: Float64Array): string =>
  createHash('sha256').update(new Uint8Array(energy.buffer)).digest('hex').slice(0, 16)

/** Threads do not inherit the loader of TypeScript; each registers its own. */
const boot = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))})
  .then(({ register }) => (register(), import(${JSON.stringify(new URL('./fleetWorker.ts', import.meta.url).href)})))`

function ask(worker: Worker, first: number, step: number): Promise<Float64Array> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.postMessage({ places, first, step } satisfies FleetQuestion)
  })
}

async function inThreads(workers: readonly Worker[]): Promise<Float64Array> {
  const parts = await Promise.all(workers.map((worker, index) => ask(worker, index, workers.length)))
  const energy = new Float64Array(FLEET_HALLS)
  parts.forEach((part, index) => part.forEach((kwh, i) => (energy[index + i * workers.length] = kwh)))
  return energy
}

const workers = [1, 2].map(() => new Worker(boot, { eval: true }))
const [first] = workers
if (!first) throw new Error('There is no worker.')
const pools = [[first], workers]
const best = [Infinity, Infinity]
const hashes = ['', '']
for (let round = 0; round <= ROUNDS; round++) {
  for (const [index, pool] of pools.entries()) {
    const start = performance.now()
    const energy = await inThreads(pool)
    const ms = performance.now() - start
    hashes[index] = bytes(energy)
    if (round > 0) best[index] = Math.min(best[index] ?? Infinity, ms)
  }
}
for (const worker of workers) await worker.terminate()
const [one = 0, two = 0] = best
const nsPer = (ms: number) => ((ms * 1e6) / (FLEET_HALLS * YEAR_HOURS)).toFixed(1)
console.log(`A year of ${FLEET_HALLS} halls, every kind of plant, best of ${ROUNDS}`)
console.log(`one thread   ${one.toFixed(0).padStart(6)} ms, ${nsPer(one)} ns a hall-hour`)
console.log(
  `two threads  ${two.toFixed(0).padStart(6)} ms, ${nsPer(two)} ns a hall-hour, ${(one / two).toFixed(2)} x (goal 1.8)`,
)
console.log(`bytes        ${hashes[0] === hashes[1] ? 'the same' : 'NOT the same'}, ${hashes[0]}`)

const fleet = prepareFleet(places)

/** Heap left after every tenth hall ran for some years, MB. */
function heapAfter(years: number): number {
  runFleet(fleet, 0, 10, years)
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1e6 + process.memoryUsage().arrayBuffers / 1e6
}
heapAfter(1)
const afterOne = heapAfter(1)
const afterTen = heapAfter(10)
console.log(
  `memory       ${afterOne.toFixed(1)} MB after one year of 100 halls, ${afterTen.toFixed(1)} MB after ten`,
)
