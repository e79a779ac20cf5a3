import { expect, it } from 'vitest'
import { jobPowerAt, swingFigures, usualTraining } from '../../electron/model/swings/jobLoad.ts'
import { smoothPower } from '../../electron/model/swings/smoothPower.ts'

it('a job of 100 MW computing means 89.1 MW: 0.9025 in steps, 0.2 for 30 s in 1,800', () => {
  const figures = swingFigures(usualTraining, 100)
  // (0.85 + 0.15 x 0.35) x (1 - 1/60) + 0.2 / 60
  expect(figures.meanMw).toBeCloseTo(89.08, 2)
  expect(figures.leastMw).toBeCloseTo(20, 9)
  expect(figures.peakMw).toBeCloseTo(140, 9)
  expect(figures.rampMwPerS).toBeCloseTo(800, 6) // 80 MW in 0.1 s
})

it('dips to its checkpoint power and comes back', () => {
  expect(jobPowerAt(usualTraining, 1785)).toBeCloseTo(0.2, 9)
  expect(jobPowerAt(usualTraining, 10.5)).toBe(1)
  expect(jobPowerAt(usualTraining, 11.85)).toBeCloseTo(0.35, 9)
})

it('a store, a ramp cap and a floor lower the peak and the ramp, and burn for it', () => {
  const smoothing = { storeJ: 65, floorRatio: 0.7, rampPerS: 0.5 }
  const raw = swingFigures(usualTraining, 100)
  const { grid, burntRatio } = smoothPower(usualTraining, 100, smoothing, 1900)
  expect(grid.peakMw).toBeLessThan(0.8 * raw.peakMw)
  expect(grid.leastMw).toBeGreaterThanOrEqual(70 - 1e-9)
  expect(burntRatio).toBeGreaterThan(0)
})

it('gives finite figures for any shape', () => {
  for (const odd of [0, 1e-9, 1e9]) {
    const shape = {
      ...usualTraining,
      periodS: Math.max(odd, 1e-3),
      edgeS: odd,
      surgeS: odd,
      checkpointS: odd,
    }
    for (const value of Object.values(swingFigures(shape, 10))) expect(Number.isFinite(value)).toBe(true)
    const smooth = smoothPower(shape, 10, { storeJ: odd, floorRatio: 0.5, rampPerS: 1 }, 1000, 0.01)
    for (const value of Object.values(smooth.grid)) expect(Number.isFinite(value)).toBe(true)
  }
})
