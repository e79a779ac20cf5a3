import { simulate } from '../../electron/model/simulate.ts'
import { stateAt } from '../../shared/results/stateAt.ts'
import { dayOf } from '../../shared/time/calendar.ts'
import { formatCount, formatMega, formatRatio, formatUsd } from '../../shared/units/format.ts'
import { bundledScenario } from '../support/bundledScenario.ts'
import { expect, test } from './appTest.ts'
import { colourCount, differenceOf, pictureOf } from './pictures.ts'

test('opens on the bundled deal, with a picture', async ({ rackrise, main }) => {
  expect(await main.windowTitle()).toMatch(/OpenAI.*AWS.* – Rackrise$/)
  await expect(rackrise.kpi('date')).toHaveText('3 Nov 2025')
  expect(colourCount(await pictureOf(rackrise.canvas))).toBeGreaterThan(200)
})

test('plays, and stops where it is told', async ({ rackrise }) => {
  const before = await pictureOf(rackrise.canvas)
  await rackrise.timeline.playButton.click()
  await expect.poll(() => rackrise.timeline.day()).toBeGreaterThan(200)
  await rackrise.timeline.playButton.click()
  await rackrise.page.waitForTimeout(300) // the frame under way
  const day = await rackrise.timeline.day()
  await rackrise.page.waitForTimeout(600)
  expect(await rackrise.timeline.day()).toBe(day)
  expect(differenceOf(before, await pictureOf(rackrise.canvas))).toBeGreaterThan(0.001)
})

test('shows at the end of 2026 the numbers that the model computes', async ({ rackrise }) => {
  const scenario = await bundledScenario('openai-aws')
  const day = dayOf(scenario.span.start, '2026-12-31')
  const state = stateAt(simulate(scenario), day)
  expect(state.racksLive).toBeGreaterThan(1000)

  await rackrise.timeline.goToDay(day)
  await expect(rackrise.kpi('date')).toHaveText('31 Dec 2026')
  await expect(rackrise.kpi('it-mw')).toHaveText(formatMega(state.itMw))
  await expect(rackrise.kpi('facility-mw')).toHaveText(formatMega(state.facilityMw))
  await expect(rackrise.kpi('utility-mva')).toHaveText(formatMega(state.utilityMva))
  await expect(rackrise.kpi('pue')).toHaveText(formatRatio(state.pue))
  await expect(rackrise.kpi('wue')).toHaveText(state.wue.toFixed(2))
  await expect(rackrise.kpi('racks')).toHaveText(formatCount(state.racksLive))
  await expect(rackrise.kpi('gpus')).toHaveText(formatCount(state.acceleratorsLive))
  await expect(rackrise.kpi('cpus')).toHaveText(formatCount(state.cpusLive))
  await expect(rackrise.kpi('capex')).toHaveText(formatUsd(state.capexUsd).split(' ')[0] ?? '')
  await expect(rackrise.kpi('accrued')).toHaveText(formatUsd(state.accruedUsd).split(' ')[0] ?? '')
  await expect(rackrise.kpi('gate')).toHaveText(state.gate?.label ?? '')
})

test('a scrub renders nothing in React', async ({ rackrise }) => {
  const { page, timeline } = rackrise
  // React tells every commit to this hook, in production builds too, when it is there before React.
  await page.addInitScript(() => {
    Object.assign(globalThis, {
      commitCount: 0,
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        inject: () => 1,
        onCommitFiberRoot: () =>
          Reflect.set(globalThis, 'commitCount', Number(Reflect.get(globalThis, 'commitCount')) + 1),
        onCommitFiberUnmount: () => undefined,
      },
    })
  })
  await page.reload()
  await rackrise.waitForResults()
  const commitCount = () => page.evaluate(() => Number(Reflect.get(globalThis, 'commitCount')))
  expect(await commitCount()).toBeGreaterThan(0)

  await timeline.scrub(0.1, 0.12)
  await page.waitForTimeout(500)
  const before = await commitCount()
  const from = await timeline.day()
  await timeline.scrub(0.12, 0.9, 60)
  expect(await timeline.day()).toBeGreaterThan(from + 500)
  await expect(rackrise.kpi('date')).not.toHaveText('3 Nov 2025')
  expect(await commitCount()).toBe(before)
})
