import { simulate } from '../../electron/model/simulate.ts'
import { stateAt } from '../../shared/results/stateAt.ts'
import { dayOf } from '../../shared/time/calendar.ts'
import { formatCount, formatMega, formatRatio, formatUsd } from '../../shared/units/format.ts'
import { bundledScenario } from '../support/bundledScenario.ts'
import { expect, test } from './appTest.ts'
import { colourCount, differenceOf, pictureOf } from './pictures.ts'

test.describe('the bundled deal', () => {
  test.use({ plan: 'deal' })

  test('opens by itself, plays, stops, and shows at the end of 2026 the numbers that the model computes', async ({
    rackrise,
    main,
  }) => {
    const { timeline, canvas } = rackrise
    expect(await main.windowTitle()).toMatch(/OpenAI.*AWS.* – Rackrise$/)
    await expect(rackrise.kpi('date')).toHaveText('3 Nov 2025')
    const opening = await pictureOf(canvas)
    expect(colourCount(opening)).toBeGreaterThan(200)

    await timeline.playButton.click()
    await expect.poll(() => timeline.day()).toBeGreaterThan(200)
    await timeline.playButton.click()
    await rackrise.page.waitForTimeout(300) // the frame under way
    const stoppedOn = await timeline.day()
    await rackrise.page.waitForTimeout(600)
    expect(await timeline.day()).toBe(stoppedOn)
    expect(differenceOf(opening, await pictureOf(canvas))).toBeGreaterThan(0.001)

    const scenario = await bundledScenario('openai-aws')
    const day = dayOf(scenario.span.start, '2026-12-31')
    const state = stateAt(simulate(scenario), day)
    expect(state.racksLive).toBeGreaterThan(1000)
    await timeline.goToDay(day)
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

  await page.getByRole('button', { name: 'Whole plan or build-out' }).click()
  await timeline.scrub(0.1, 0.12)
  await page.waitForTimeout(500)
  const before = await commitCount()
  const from = await timeline.day()
  const date = await rackrise.kpi('date').textContent()
  await timeline.scrub(0.12, 0.9, 40)
  expect(await timeline.day()).toBeGreaterThan(from + (await timeline.lastDay()) / 2)
  await expect(rackrise.kpi('date')).not.toHaveText(date ?? '')
  expect(await commitCount()).toBe(before)
})
