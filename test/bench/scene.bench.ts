/**
 * What portfolios of 1,000 to 1,000,000 racks cost: a step of the playhead, a pick, the first frame, an edit of one campus; draw
 * calls, triangles, GPU memory; beside the same racks as one matrix each, written and sent anew for every day.
 *
 * Two times are told apart, both by the browser's trace: `page` is processor time of the page's own thread, all that scripts cost,
 * garbage collection and calls into the graphics library among it; `wait` is what passes beyond that, for the graphics process or for
 * a free processor. Without a graphics card the GPU's work takes the same processors, and `wait` tells of the machine.
 */
import { join } from 'node:path'
import { bundleScript, launchBlankWindow } from '../scene/bundle.ts'
import { bundledScenario } from '../support/bundledScenario.ts'
import { reportFigures, type Figure } from './figures.ts'
import { portfolioOf } from './portfolioOf.ts'
import type { ScrubPage } from './scrubPage.ts'
import { recordSteps, type StepTime } from './stepTimes.ts'

const wanted = process.argv.slice(2).map(Number)
const RACK_COUNTS = wanted.length > 0 ? wanted : [1_000, 10_000, 100_000, 1_000_000]
const ROUNDS = 3
const SCRUBS = 150
const PICKS = 24
const WARM_UP = 12

const base = await bundledScenario('new-carlisle')
const script = await bundleScript(join(import.meta.dirname, 'scrubPage.ts'))

/** The share `at` of sorted times is at most this. */
function rank(times: readonly number[], at: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * at) - 1)] ?? 0
}

/** Of several rounds the best: other work on the machine only ever adds. */
function costsOf(rounds: readonly (readonly StepTime[])[]) {
  const best = (of: (steps: readonly StepTime[]) => number): number => Math.min(...rounds.map(of))
  const cpu = (steps: readonly StepTime[]): number[] => steps.map(({ cpuMs }) => cpuMs)
  const wait = (steps: readonly StepTime[]): number[] => steps.map(({ waitMs }) => waitMs)
  return {
    medianMs: best((steps) => rank(cpu(steps), 0.5)),
    worstOfHundredMs: best((steps) => rank(cpu(steps), 0.99)),
    medianWaitMs: best((steps) => rank(wait(steps), 0.5)),
    worstWaitMs: best((steps) => rank(wait(steps), 0.99)),
  }
}

async function measure(count: number) {
  // A window each: what one has allocated must not slow the next.
  const app = await launchBlankWindow()
  const window = await app.firstWindow()
  await window.addScriptTag({ content: script })
  const page = await window.evaluateHandle(
    () => (globalThis as unknown as { scrubPage: ScrubPage }).scrubPage,
  )
  const size = await page.evaluate((scrub, plan) => scrub.simulate(plan), portfolioOf(base, count))
  const first = await recordSteps(app, ['firstStep'], () => page.evaluate((scrub) => scrub.first()))

  async function look() {
    await page.evaluate((scrub, steps) => scrub.scrub(steps), WARM_UP)
    const scrubs: StepTime[][] = []
    const picks: StepTime[][] = []
    for (let round = 0; round < ROUNDS; round++) {
      const names = ['scrubStep', 'pickStep'] as const
      const { steps } = await recordSteps(app, names, async () => {
        await page.evaluate((scrub, many) => scrub.scrub(many), SCRUBS)
        await page.evaluate((scrub, many) => scrub.pick(many), PICKS)
      })
      scrubs.push(steps.scrubStep)
      picks.push(steps.pickStep)
    }
    const stats = await page.evaluate((scrub) => scrub.stats())
    return { scrub: costsOf(scrubs), pick: costsOf(picks), ...stats }
  }
  const far = await look()
  const edit = await recordSteps(app, ['editStep'], () => page.evaluate((scrub) => scrub.edit()))
  await page.evaluate((scrub) => scrub.goToHall())
  const near = await look()
  const plain = await recordSteps(app, ['plainStep'], () =>
    page.evaluate((scrub, [racks, steps]) => scrub.plain(racks, steps), [size.racks, SCRUBS] as const),
  )
  await app.close()
  return {
    ...size,
    far,
    near,
    first: { ms: first.answer, ...costsOf([first.steps.firstStep]) },
    edit: costsOf([edit.steps.editStep]),
    plain: { firstFrameMs: plain.answer, ...costsOf([plain.steps.plainStep.slice(WARM_UP)]) },
  }
}

const all = []
for (const count of RACK_COUNTS) all.push(await measure(count))

const figures = all.flatMap(({ racks, far, near, first, edit, plain }): Figure[] => {
  const figure = (name: string, ours: number, yardstick: number, unit = 'ms'): Figure => ({
    name: `${racks.toLocaleString('en')} racks, ${name}`,
    unit,
    ours,
    yardstick,
  })
  return [
    figure('scrub from afar, page, median', far.scrub.medianMs, plain.medianMs),
    figure('scrub from afar, page, 99 of 100', far.scrub.worstOfHundredMs, plain.worstOfHundredMs),
    figure('scrub in a hall, page, median', near.scrub.medianMs, plain.medianMs),
    figure('scrub in a hall, page, 99 of 100', near.scrub.worstOfHundredMs, plain.worstOfHundredMs),
    figure('scrub from afar, wait, 99 of 100', far.scrub.worstWaitMs, plain.worstWaitMs),
    figure('first frame, all', first.ms, plain.firstFrameMs),
    figure('first frame, page', first.medianMs, plain.firstFrameMs),
    figure('edit of one campus, page', edit.medianMs, plain.firstFrameMs),
    figure('GPU buffers', far.gpuBytes / racks, 64, 'bytes a rack'),
  ]
})
await reportFigures('Scrub', 'a matrix a rack', figures)

console.log('\nThe picture')
const smallest = all[0]
for (const { racks, halls, campuses, far, near } of all) {
  console.log(`  ${racks.toLocaleString('en').padStart(9)} racks, ${halls} halls, ${campuses} campuses:`)
  for (const [where, view, least] of [
    ['from afar', far, smallest?.far],
    ['in a hall', near, smallest?.near],
  ] as const) {
    const times = view.scrub.worstOfHundredMs / (least?.scrub.worstOfHundredMs ?? 1)
    console.log(
      `    ${where} draw calls ${view.drawCalls}, triangles ${view.triangles}, MB on the GPU ${(view.gpuBytes / 1e6).toFixed(1)}, ` +
        `pick ms page ${view.pick.medianMs.toFixed(2)} wait ${view.pick.medianWaitMs.toFixed(2)}; ` +
        `scrub, 99 of 100, times that of the smallest ${times.toFixed(2)}`,
    )
  }
}
console.log(
  '\nGoals: 99 of 100 scrubs within 0.5 ms of the page at 1,000,000 racks and 1.2 times that of 1,000; a pick the same at any number;' +
    ' 50 draw calls; 24 bytes a rack.',
)
