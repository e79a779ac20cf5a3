/**
 * What portfolios of 1,000 to 1,000,000 racks cost: a step of the playhead on the page's thread, draw calls, triangles, GPU memory,
 * time from result to first frame, a pick; beside the same racks as one matrix each, written and sent anew for every day.
 */
import { join } from 'node:path'
import { bundleScript, launchBlankWindow } from '../scene/bundle.ts'
import { bundledScenario } from '../support/bundledScenario.ts'
import { reportFigures, type Figure } from './figures.ts'
import { portfolioOf } from './portfolioOf.ts'
import type { ScrubPage } from './scrubPage.ts'

const RACK_COUNTS = [1_000, 10_000, 100_000, 1_000_000]
const base = await bundledScenario('new-carlisle')
const script = await bundleScript(join(import.meta.dirname, 'scrubPage.ts'))
const figures: Figure[] = []
type Measured = Awaited<ReturnType<ScrubPage['measure']>>
const all: Measured[] = []

for (const count of RACK_COUNTS) {
  // A window each: what one has allocated must not slow the next.
  const app = await launchBlankWindow()
  const window = await app.firstWindow()
  await window.addScriptTag({ content: script })
  const page = await window.evaluateHandle(
    () => (globalThis as unknown as { scrubPage: ScrubPage }).scrubPage,
  )
  const measured = await page.evaluate((scrub, plan) => scrub.measure(plan), portfolioOf(base, count))
  await app.close()
  all.push(measured)
  const { ours, plain } = measured
  const racks = ours.racks.toLocaleString('en')
  const perScrub = (name: string, ms: number, yardstick: number): Figure => ({
    name: `${racks} racks, ${name}`,
    unit: 'ms',
    ours: ms,
    yardstick,
  })
  figures.push(
    perScrub('table, median', ours.far.medianMs, plain.medianMs),
    perScrub('table, 99 of 100', ours.far.worstOfHundredMs, plain.worstOfHundredMs),
    perScrub('in a hall, median', ours.near.medianMs, plain.medianMs),
    perScrub('in a hall, 99 of 100', ours.near.worstOfHundredMs, plain.worstOfHundredMs),
    perScrub('first frame', ours.firstFrameMs, plain.firstFrameMs),
    {
      name: `${racks} racks, GPU buffers`,
      unit: 'bytes a rack',
      ours: ours.far.gpuBytes / ours.racks,
      yardstick: plain.gpuBytes / ours.racks,
    },
  )
}
await reportFigures('Scrub', 'a matrix a rack', figures)

const smallest = all[0]?.ours
console.log('\nThe picture')
for (const { ours } of all) {
  const { far, near } = ours
  const of = (name: string, value: number, digits = 0): string => `${name} ${value.toFixed(digits)}`
  console.log(
    [
      `  ${ours.racks.toLocaleString('en').padStart(9)} racks, ${ours.halls} halls, ${ours.campuses} campuses:`,
      `    from afar ${of('draw calls', far.drawCalls)}, ${of('triangles', far.triangles)}, ${of('MB on the GPU', far.gpuBytes / 1e6, 1)}, ${of('pick ms', far.pickMs, 2)}`,
      `    in a hall ${of('draw calls', near.drawCalls)}, ${of('triangles', near.triangles)}, ${of('MB on the GPU', near.gpuBytes / 1e6, 1)}, ${of('pick ms', near.pickMs, 2)}`,
      `    scrub, 99 of 100, times that of the smallest: ${of('from afar', far.worstOfHundredMs / (smallest?.far.worstOfHundredMs ?? 1), 2)}, ${of('in a hall', near.worstOfHundredMs / (smallest?.near.worstOfHundredMs ?? 1), 2)}; ${of('built in ms', ours.builtMs)}`,
    ].join('\n'),
  )
}
console.log(
  '\nGoals: 99 of 100 scrubs within 0.5 ms at 1,000,000 racks and 1.2 times that of 1,000; 50 draw calls; 24 bytes a rack.',
)
