import { describe, expect, it } from 'vitest'
import { simulate } from '../../electron/model/simulate.ts'
import { checkStory } from '../../shared/scenario/checkStory.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import type { StoryStep } from '../../shared/scenario/story.ts'
import { findPlace } from '../../shared/state/findPlace.ts'
import { OVERLAYS } from '../../shared/state/viewStore.ts'
import { bundledScenario } from '../support/bundledScenario.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

const step: StoryStep = {
  id: 'one',
  title: 'One',
  text: 'Words.',
  date: '2026-06-01',
  view: 'model',
  camera: 'hall:one-1',
  overlay: 'stage',
  selection: 'rack:one-1',
  sources: [],
}
const told = (steps: StoryStep[]): Scenario => ({ ...tinyScenario(), story: { title: 'Tiny', steps } })

describe('a story', () => {
  it('speaks of places, days and sources of its own plan', () => {
    expect(checkStory(told([step]))).toBeNull()
    expect(checkStory(told([{ ...step, camera: 'hall:nowhere' }]))?.message).toMatch(/does not contain/)
    expect(checkStory(told([{ ...step, date: '2035-01-01' }]))?.message).toMatch(/outside the timeline/)
    expect(checkStory(told([{ ...step, sources: ['hearsay'] }]))?.message).toMatch(/not listed/)
    expect(checkStory(told([step, step]))?.message).toMatch(/two steps called "one"/)
  })

  it('finds the first rack of a hall', () => {
    const result = simulate(tinyScenario())
    const hall = result.halls.findIndex(({ id }) => id === 'one-1')
    expect(findPlace(result, 'hall:one-1')).toEqual({ kind: 'hall', index: hall })
    expect(findPlace(result, 'rack:one-1')).toEqual({
      kind: 'rack',
      index: result.halls[hall]?.firstRow,
      slot: 0,
    })
    expect(findPlace(result, 'campus:nowhere')).toBeNull()
  })

  it('of the bundled deal has twelve steps, each with a colour the app knows and a place in every view', async () => {
    const { story } = await bundledScenario('openai-aws')
    expect(story?.steps).toHaveLength(12)
    for (const { overlay, id } of story?.steps ?? []) expect(OVERLAYS, id).toContain(overlay)
    expect(new Set(story?.steps.map(({ view }) => view))).toEqual(
      new Set(['model', 'portfolio', 'contracts', 'risk']),
    )
  })
})
