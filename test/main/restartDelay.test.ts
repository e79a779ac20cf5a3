import { expect, it } from 'vitest'
import { restartDelayMs } from '../../electron/main/restartDelay.ts'

it('starts a crashed engine after 0.1 s, then waits twice as long each time, at most 10 s', () => {
  expect([1, 2, 3, 7, 8, 50].map(restartDelayMs)).toEqual([100, 200, 400, 6400, 10_000, 10_000])
})
