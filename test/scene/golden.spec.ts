import type { FrameRequest } from '../../renderer/scene/sceneController.ts'
import type { Overlay, Theme } from '../../shared/state/viewStore.ts'
import { expect, test } from './sceneWindow.ts'

/** A picture of the tiny campus that is kept beside this test. */
interface Golden {
  name: string
  /** Days of the tiny timeline, which begins on 1 Jan 2026. */
  day: number
  camera: FrameRequest['camera']
  theme: Theme
  overlay: Overlay
}

/** 11 Apr 2026: Building 1 has steel and its first walls, the CPU building foundations; the retrofit takes its racks. */
const HALF_BUILT_DAY = 100
/** 31 Dec 2027: everything is live. */
const ALL_LIVE_DAY = 729

const CAMPUS = { camera: 'campus:meadow', theme: 'paper', overlay: 'stage' } as const

const GOLDEN: Golden[] = [
  { ...CAMPUS, name: 'campus-half-built', day: HALF_BUILT_DAY },
  { ...CAMPUS, name: 'campus-live', day: ALL_LIVE_DAY },
  { ...CAMPUS, name: 'campus-live-night', day: ALL_LIVE_DAY, theme: 'night' },
  { ...CAMPUS, name: 'campus-rack-power', day: ALL_LIVE_DAY, overlay: 'rack-power' },
  { ...CAMPUS, name: 'table-plan', day: ALL_LIVE_DAY, camera: 'plan' },
  { ...CAMPUS, name: 'building-half-built', day: HALF_BUILT_DAY, camera: 'building:one' },
  { ...CAMPUS, name: 'hall-live', day: ALL_LIVE_DAY, camera: 'hall:one-1' },
]

for (const golden of GOLDEN) {
  test(`the ${golden.name} picture looks as it did`, async ({ scenePage }) => {
    const png = await scenePage.evaluate((page, shown) => page.pngOf(shown), golden)
    // Off is a pixel whose brightness differs by more than about 8 of 255; software GL of another version may round edges otherwise.
    expect(Buffer.from(png, 'base64')).toMatchSnapshot(`${golden.name}.png`, {
      threshold: 0.03,
      maxDiffPixelRatio: 0.01,
    })
  })
}
