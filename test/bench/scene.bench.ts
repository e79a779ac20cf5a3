/** What a step of the playhead costs the page's thread, beside sending every rack's matrix anew. */
import { join } from 'node:path'
import { bundleScript, launchBlankWindow } from '../scene/bundle.ts'
import { bundledScenario } from '../support/bundledScenario.ts'
import { reportFigures, type Figure } from './figures.ts'
import type { ScrubPage } from './scrubPage.ts'

const scenario = await bundledScenario('openai-aws')
const script = await bundleScript(join(import.meta.dirname, 'scrubPage.ts'))
const figures: Figure[] = []

for (const times of [1, 14]) {
  const app = await launchBlankWindow()
  const window = await app.firstWindow()
  await window.addScriptTag({ content: script })
  const page = await window.evaluateHandle(
    () => (globalThis as unknown as { scrubPage: ScrubPage }).scrubPage,
  )
  const { ours, plain } = await page.evaluate((scrub, [plan, factor]) => scrub.measure(plan, factor), [
    scenario,
    times,
  ] as const)
  await app.close()
  const racks = `${ours.racks.toLocaleString('en')} racks`
  figures.push(
    { name: `${racks}, median`, unit: 'ms', ours: ours.medianMs, yardstick: plain.medianMs },
    {
      name: `${racks}, 99 of 100`,
      unit: 'ms',
      ours: ours.worstOfHundredMs,
      yardstick: plain.worstOfHundredMs,
    },
  )
}
await reportFigures('Scrub', 'a matrix a rack', figures)
