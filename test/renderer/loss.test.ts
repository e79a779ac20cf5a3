import { expect, it } from 'vitest'
import { simulate } from '../../electron/model/simulate.ts'
import {
  lossChoices,
  lossOnDay,
  lossReadings,
  refugeTable,
} from '../../renderer/views/portfolio/lossModel.ts'
import { durationText } from '../../shared/results/failoverWords.ts'
import { stateAt } from '../../shared/results/stateAt.ts'
import { bundledScenario } from '../support/bundledScenario.ts'

const result = simulate(await bundledScenario('openai-aws'))
const day = result.dayCount - 1

it('offers every provider of several, then every site', () => {
  const choices = lossChoices(result)
  expect(choices).toHaveLength(result.board.providers.length + result.sites.length)
  expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length)
})

it('reads lost, moved and down so that they add up, and names every surviving site once', () => {
  for (const choice of lossChoices(result)) {
    const at = lossOnDay(result, choice.loss)
    const { lostInferenceMw, lostTrainingMw, movedInferenceMw, movedTrainingMw, refuges } = at(day)
    expect(movedInferenceMw).toBeLessThanOrEqual(lostInferenceMw)
    expect(movedTrainingMw).toBeLessThanOrEqual(lostTrainingMw)
    const taken = refuges.reduce((sum, refuge) => sum + refuge.takenInferenceMw + refuge.takenTrainingMw, 0)
    expect(taken).toBeCloseTo(movedInferenceMw + movedTrainingMw, 6)
    expect(refugeTable(result, choice, day).rows).toHaveLength(refuges.length)
    for (const { read, note } of lossReadings(at)) {
      expect(
        `${read(stateAt(result, day), result)} ${note?.(stateAt(result, day), result) ?? ''}`,
      ).not.toMatch(/NaN/)
    }
  }
})

it('says hours as one does', () => {
  expect([0.5, 7.52, 47.94, 722.4, null].map(durationText)).toEqual([
    '30 min',
    '7.5 h',
    '47.9 h',
    '30 days',
    'never',
  ])
})
