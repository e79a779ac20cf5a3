import fc from 'fast-check'
import { NEVER_DAY, stageOn } from '../../shared/results/stage.ts'
import { expect, test } from './sceneWindow.ts'

const DAY = { min: -400, max: 3000 }

test('the shader and the model agree on the stage of anything on any day, also on the very day it changes', async ({
  scenePage,
}) => {
  // Days in quarters are exact in float32, so that a border is the same border on both sides.
  const day = fc.integer(DAY).map((quarters) => quarters / 4)
  const span = fc.integer({ min: 0, max: 300 }).map((quarters) => quarters / 4)
  const cases = fc
    .sample(fc.tuple(day, span, span, span, fc.option(span), fc.nat(5), day), { numRuns: 4000, seed: 7 })
    .map(([appear, build, test, burnIn, service, border, any]) => {
      const begin = [appear, appear + build, appear + build + test, appear + build + test + burnIn]
      const retired = service === null ? NEVER_DAY : (begin[3] ?? 0) + service
      // Every sixth case looks at any day, the others at the first day of a stage.
      return [...begin, retired, [...begin, retired, any][border] ?? any]
    })
  const onGpu = await scenePage.evaluate((page, all) => page.stagesOnGpu(all), cases)
  const inModel = cases.map(
    ([appearDay = 0, installedDay = 0, commissioningDay = 0, liveDay = 0, retiredDay = 0, on = 0]) =>
      stageOn({ appearDay, installedDay, commissioningDay, liveDay, retiredDay }, on),
  )
  expect(onGpu).toEqual(inModel)
  expect(new Set(onGpu).size).toBe(6)
})

test('a rack is picked from the day it stands in its place, and not before', async ({ scenePage }) => {
  const racks = await scenePage.evaluate(({ result: { rows } }) =>
    [0, 1, rows.rowCount - 1].map((row) => ({
      row,
      slot: (rows.count[row] ?? 1) - 1,
      placedDay: (rows.appearDay[row] ?? 0) + ((rows.count[row] ?? 1) - 1) * (rows.daysPerRack[row] ?? 0),
      standsDay: (rows.liveDay[row] ?? 0) + 1,
    })),
  )
  for (const { row, slot, placedDay, standsDay } of racks) {
    const before = await scenePage.evaluate((page, at) => page.pickRack(...at), [
      row,
      slot,
      placedDay - 1,
    ] as const)
    expect(before).toEqual({ isPicked: false, isPlaced: false })
    const after = await scenePage.evaluate((page, at) => page.pickRack(...at), [
      row,
      slot,
      standsDay,
    ] as const)
    expect(after).toEqual({ isPicked: true, isPlaced: true })
  }
})

test('a row seen from afar shows each rack at its own stage: the first slate, those after it still ochre', async ({
  scenePage,
}) => {
  const [first = [], last = []] = await scenePage.evaluate(({ result: { rows }, colourFromAfar }) => {
    // Four racks a day, a day to install each: when the first is just done, the fifth has just been set down.
    const row = rows.daysPerRack.findIndex((each, i) => each === 0.25 && (rows.count[i] ?? 0) > 5)
    return colourFromAfar(row, [0, 4], (rows.appearDay[row] ?? 0) + (rows.installDays[row] ?? 0) + 0.05)
  })
  // Ochre has far more red than blue; slate has less.
  expect((last[0] ?? 0) - (last[2] ?? 0)).toBeGreaterThan(40)
  expect((first[0] ?? 0) - (first[2] ?? 0)).toBeLessThan(20)
})

test('every machine of the yards is picked where it stands, and a pick leaves the picture as it was', async ({
  scenePage,
}) => {
  const { before, found, after } = await scenePage.evaluate((page) => {
    const stats = () => {
      const { drawCalls, triangles, instances } = page.scene.stats()
      return { drawCalls, triangles, instances }
    }
    page.scene.setView('plan', false)
    page.scene.pick(1, 1)
    const seen = stats()
    return { before: seen, found: page.missedFromAbove(729), after: stats() }
  })
  expect(found.machines).toBeGreaterThan(20)
  expect(found.missed).toEqual([])
  expect(after).toEqual(before)
})

test('what a section has cut away, and what is ghosted, is not picked', async ({ scenePage }) => {
  const picked = await scenePage.evaluate(({ scene, result: { rows, halls }, pickRack }) => {
    const isPicked = () => pickRack(0, 0, (rows.liveDay[0] ?? 0) + 1).isPicked
    const other = halls.findIndex((_, hall) => hall !== rows.hallIndex[0])
    const whole = isPicked()
    scene.setSection({ axis: 'height', atM: 0.2 })
    const cut = isPicked()
    scene.setSection(null)
    scene.isolate({ kind: 'hall', index: other })
    const ghosted = isPicked()
    scene.isolate({ kind: 'hall', index: rows.hallIndex[0] ?? 0 })
    const alone = isPicked()
    scene.isolate(null)
    return { whole, cut, ghosted, alone }
  })
  expect(picked).toEqual({ whole: true, cut: false, ghosted: false, alone: true })
})

test('the same day from the same eye is the same picture, another day another', async ({ scenePage }) => {
  const draw = (day: number) =>
    scenePage.evaluate(
      (page, on) => page.frame({ day: on, camera: 'hero', width: 320, height: 200, samples: 2 }),
      day,
    )
  const first = await draw(700)
  expect((await draw(0)).hash).not.toBe(first.hash)
  expect((await draw(700)).hash).toBe(first.hash)
})

test('paper is paper: the mean of the day picture is a warm light grey, of the night one dark', async ({
  scenePage,
}) => {
  const mean = (theme: 'paper' | 'night') =>
    scenePage.evaluate((page, chosen) => {
      page.scene.setTheme(chosen)
      return page.frame({ day: 700, camera: 'plan', width: 320, height: 200, samples: 1 }).mean
    }, theme)
  const [r = 0, g = 0, b = 0] = await mean('paper')
  expect(Math.min(r, g, b)).toBeGreaterThan(195)
  expect(r).toBeGreaterThan(b)
  expect(Math.max(...(await mean('night')))).toBeLessThan(60)
  await scenePage.evaluate((page) => page.scene.setTheme('paper'))
})

test('a lost graphics context comes back with the same picture', async ({ scenePage }) => {
  const draw = () =>
    scenePage.evaluate((page) =>
      page.frame({ day: 500, camera: 'hero', width: 320, height: 200, samples: 1 }),
    )
  const before = await draw()
  await scenePage.evaluate((page) => page.loseContext())
  expect((await draw()).hash).toBe(before.hash)
})

test('scrubbing 300 days uploads nothing and costs next to nothing', async ({ scenePage }) => {
  const cost = await scenePage.evaluate(({ scene }) => {
    const bytes = scene.stats().gpuBytes
    const start = performance.now()
    for (let day = 0; day < 300; day++) scene.setDay(day + 0.5)
    return { eachMs: (performance.now() - start) / 300, grownBytes: scene.stats().gpuBytes - bytes }
  })
  expect(cost.grownBytes).toBe(0)
  expect(cost.eachMs).toBeLessThan(0.5)
})

test('a dozen edits, seen from afar and near by and picked, leave nothing behind on the GPU', async ({
  scenePage,
}) => {
  const counts = await scenePage.evaluate(({ scene, result, edited }) => {
    const look = (heightM: number) => {
      scene.setResult(edited(heightM))
      for (const view of ['hero', `hall:${result.halls[0]?.id ?? ''}`] as const) {
        scene.setView(view, false)
        scene.resize(480, 300, 1)
        for (let x = 40; x < 480; x += 80) scene.pick(x, 150)
      }
      const { geometryCount, textureCount, gpuBytes } = scene.stats()
      return { geometryCount, textureCount, gpuBytes }
    }
    const early = [look(12), look(12.5)][1]
    for (let i = 0; i < 8; i++) look(10 + i / 4)
    const late = [look(12), look(12.5)][1]
    scene.setResult(result)
    return { early, late }
  })
  expect(counts.late).toEqual(counts.early)
})

test('the whole table takes at most 50 draw calls', async ({ scenePage }) => {
  const { drawCalls } = await scenePage.evaluate(({ scene }) => {
    scene.renderFrame({ day: 600, camera: 'hero', width: 320, height: 200, samples: 1 })
    return scene.stats()
  })
  expect(drawCalls).toBeLessThanOrEqual(50)
})
