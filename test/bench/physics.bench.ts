import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pressureAtElevationPa } from '../../electron/model/air/moistAir.ts'
import { createScratch } from '../../electron/model/kernel/dayScratch.ts'
import { createDaySums, totalsOf } from '../../electron/model/kernel/daySums.ts'
import type { HallPlant } from '../../electron/model/kernel/hallPlant.ts'
import { runHall } from '../../electron/model/kernel/runHall.ts'
import { presets, type PresetId } from '../../electron/model/plants/presets.ts'
import { sizePlant } from '../../electron/model/plants/sizePlant.ts'
import { tabulateSite } from '../../electron/model/weather/siteHours.ts'
import { syntheticYear } from '../../electron/model/weather/syntheticYear.ts'
import { YEAR_DAYS, YEAR_HOURS } from '../../electron/model/weather/weatherYear.ts'
import type { Location } from '../../shared/catalog/location.ts'
import { handWrittenLoop } from './yardsticks/handWrittenLoop.ts'
import { multiplyAddFlops, multiplyAddLoop } from './yardsticks/multiplyAddLoop.ts'
import { ObjectHall } from './yardsticks/objectModel.ts'

/**
 * Nanoseconds per hall-hour of the kernel beside its yardsticks, timed in turn in the same process: `npm run bench -- physics`.
 * Best of several rounds after a warm-up; CPU time beside it. Read, not gated.
 */

const HALLS = 40
const ROUNDS = 12
/**
 * Multiplies, adds and divisions of the reference loop in a mean hour, comparisons not counted: 39 for feed, coolant pumps, air handlers and transformer,
 * 20 a loop, 17 for wetting and chillers of the air side in the 45 % of hours that want them.
 */
const FLOPS_PER_HOUR = 96

const places = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../assets/catalog/locations.json'), 'utf8'),
) as Location[]
const place = places.find((entry) => entry.id === 'dallas-tx')
if (!place) throw new Error('The catalog has no dallas-tx; name another place.')
const site = tabulateSite(syntheticYear(place))
const point = {
  dryBulbC: place.designDryBulbC.value,
  wetBulbC: place.designWetBulbC.value,
  pressurePa: pressureAtElevationPa(place.elevationM),
}
const itKw = 22_000
const build = (id: PresetId): HallPlant =>
  sizePlant(presets[id], { itKw: 30_000, liquidRatio: presets[id].liquid ? 0.85 : 0, point })

interface Timing {
  ns: number
  cpuNs: number
}

interface Job {
  run: () => number
  /** What one run does, in hall-hours. */
  hallHours: number
}

/** Best round of each job, per hall-hour; jobs take turns, so that a busy machine is busy for all of them. */
function timeInTurn(jobs: Job[]): Timing[] {
  const best = jobs.map(() => ({ ns: Infinity, cpuNs: Infinity }))
  let check = 0
  for (const job of jobs) check += job.run()
  for (let round = 0; round < ROUNDS; round++) {
    jobs.forEach((job, i) => {
      const cpu = process.cpuUsage()
      const start = process.hrtime.bigint()
      check += job.run()
      const ns = Number(process.hrtime.bigint() - start) / job.hallHours
      const used = process.cpuUsage(cpu)
      const mine = best[i]
      if (!mine) return
      mine.ns = Math.min(mine.ns, ns)
      mine.cpuNs = Math.min(mine.cpuNs, ((used.user + used.system) * 1000) / job.hallHours)
    })
  }
  if (!Number.isFinite(check)) throw new Error('A benchmark gave no number.')
  return best
}

const dayOfYear = Uint16Array.from({ length: YEAR_DAYS }, (_, day) => day)
const load = { itKwByDay: new Float64Array(YEAR_DAYS).fill(itKw), dayShape: null }
const scratch = createScratch()
const sums = createDaySums(YEAR_DAYS)

function runKernel(plant: HallPlant): number {
  let check = 0
  for (let hall = 0; hall < HALLS; hall++) {
    runHall(plant, site, load, dayOfYear, scratch, sums)
    check += sums.facilityKwh[hall] ?? 0
  }
  return check
}

const main = build('ai-liquid-dry')
const { liquidLoop, airLoop } = main
if (!liquidLoop || !airLoop) throw new Error('The benchmark hall has two loops.')
const objectHall = new ObjectHall(main, liquidLoop, airLoop)

// Equal equations first: the three must give the same year.
runKernel(main)
const totals = totalsOf(sums)
const reference = handWrittenLoop(main, liquidLoop, airLoop, site, itKw)
const objects = { facilityKwh: 0, withdrawnL: 0 }
for (let hour = 0; hour < YEAR_HOURS; hour++) {
  const step = objectHall.step(stateAt(hour))
  objects.facilityKwh += step.facilityKw
  objects.withdrawnL += step.withdrawnL
}
for (const other of [reference, objects]) {
  for (const name of ['facilityKwh', 'withdrawnL'] as const) {
    const off = Math.abs(other[name] / totals[name] - 1)
    if (!(off < 1e-9)) throw new Error(`The yardstick gives another ${name}: off by ${off}.`)
  }
}

function stateAt(hour: number) {
  return {
    itKw,
    dryBulbC: site.dryBulbC[hour] ?? 0,
    wetBulbC: site.wetBulbC[hour] ?? 0,
    wettingKgPerKj: site.wettingKgPerKj[hour] ?? 0,
  }
}

const hallHours = HALLS * YEAR_HOURS
const values = new Float64Array(YEAR_HOURS).fill(0.5)
const plainRounds = Math.round((FLOPS_PER_HOUR * hallHours) / (2 * YEAR_HOURS))
const never: Timing = { ns: NaN, cpuNs: NaN }
const [kernel = never, hand = never, classes = never, plain = never] = timeInTurn([
  { run: () => runKernel(main), hallHours },
  {
    run: () => {
      let check = 0
      for (let hall = 0; hall < HALLS; hall++)
        check += handWrittenLoop(main, liquidLoop, airLoop, site, itKw).facilityKwh
      return check
    },
    hallHours,
  },
  {
    run: () => {
      let check = 0
      for (let hour = 0; hour < YEAR_HOURS; hour++) check += objectHall.step(stateAt(hour)).facilityKw
      return check
    },
    hallHours: YEAR_HOURS,
  },
  {
    run: () => multiplyAddLoop(values, plainRounds),
    hallHours: multiplyAddFlops(YEAR_HOURS, plainRounds) / FLOPS_PER_HOUR,
  },
])

/** Ratios are of CPU time: on a shared machine wall time says who else was working. */
const over = (a: Timing, b: Timing) => a.cpuNs / b.cpuNs
const row = (name: string, timing: Timing, note = '') =>
  console.log(
    `${name.padEnd(34)} ${timing.ns.toFixed(1).padStart(8)} ns ${timing.cpuNs.toFixed(1).padStart(8)} ns CPU  ${note}`,
  )

console.log(`AI hall on dry coolers, a year of hours, per hall-hour; best of ${ROUNDS}`)
row('kernel', kernel, `${over(kernel, hand).toFixed(2)} x the reference loop (goal 1.65, stretch 0.75)`)
row('hand-written reference loop', hand)
row(
  'the same as classes',
  classes,
  `kernel is ${over(classes, kernel).toFixed(1)} x faster (goal 8, stretch 12)`,
)
row(
  `multiply-add loop, ${FLOPS_PER_HOUR} flops`,
  plain,
  `kernel runs at ${over(plain, kernel).toFixed(2)} of its flop rate (goal 0.35, stretch 0.45)`,
)
const yearMs = (halls: number) => (kernel.cpuNs * halls * YEAR_HOURS) / 1e6
console.log(
  `a year of 1,000 halls: ${yearMs(1000).toFixed(0)} ms of one thread; of one campus of 10: ${yearMs(10).toFixed(1)} ms`,
)

console.log('\nby kind of plant')
const ids = Object.keys(presets) as PresetId[]
const kinds = timeInTurn(
  ids.map((id) => {
    const plant = build(id)
    return { run: () => runKernel(plant), hallHours }
  }),
)
ids.forEach((id, i) => row(id, kinds[i] ?? never))
