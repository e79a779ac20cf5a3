import { describe, expect, it } from 'vitest'
import { simulate } from '../../electron/model/simulate.ts'
import { checkResult } from '../../shared/contract/checkResult.ts'
import type { SimulationResult } from '../../shared/results/result.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

const answer = simulate(tinyScenario())
const shorter = (series: Float32Array): Float32Array => series.slice(1)

describe('an answer that crossed a process', () => {
  it('passes as the model made it, and as a structured clone of it', () => {
    expect(checkResult(answer)).toBeNull()
    expect(checkResult(structuredClone(answer))).toBeNull()
  })

  it.each<[string, (result: SimulationResult) => SimulationResult, string]>([
    [
      'a day is missing from a curve',
      (result) => ({ ...result, portfolio: { ...result.portfolio, itMw: shorter(result.portfolio.itMw) } }),
      'series itMw is not 730 days long',
    ],
    [
      'a campus has no curves',
      (result) => ({ ...result, campusSeries: [] }),
      'there is not one series a campus',
    ],
    [
      'a hall is missing from the hall samples',
      (result) => ({ ...result, halls: result.halls.slice(1) }),
      'hall series itKw has a wrong length',
    ],
    [
      'a row has no live day',
      (result) => ({ ...result, rows: { ...result.rows, liveDay: shorter(result.rows.liveDay) } }),
      'row column liveDay has a wrong length',
    ],
    [
      'a machine has no place',
      (result) => ({ ...result, plant: { ...result.plant, x: shorter(result.plant.x) } }),
      'plant column x has a wrong length',
    ],
    [
      'the gates end early',
      (result) => ({ ...result, gates: { ...result.gates, index: result.gates.index.slice(1) } }),
      'the gate timeline has a wrong length',
    ],
  ])('is refused when %s', (_what, spoil, sentence) => {
    expect(checkResult(spoil(answer))).toBe(sentence)
  })
})
