// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { Profiler } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { acceleratorNoun } from '../../shared/scenario/acceleratorNoun.ts'
import { stateAt } from '../../shared/results/stateAt.ts'
import { formatCount, formatMega } from '../../shared/units/format.ts'
import { figuresFor } from '../../renderer/panels/masthead/figures.ts'
import { Masthead } from '../../renderer/panels/masthead/Masthead.tsx'
import { TooltipProvider } from '../../renderer/ui/Tooltip.tsx'
import { readBundledScenario } from '../catalog/bundled.ts'
import { tinyStores } from './tinyStores.ts'

afterEach(cleanup)

function setUp() {
  const stores = tinyStores()
  let renderCount = 0
  render(
    <TooltipProvider>
      <Profiler id="masthead" onRender={() => renderCount++}>
        <Masthead stores={stores} />
      </Profiler>
    </TooltipProvider>,
  )
  return { ...stores, renders: () => renderCount }
}
const text = (id: string): string => screen.getByTestId(`kpi-${id}`).textContent

describe('the masthead', () => {
  it('shows the state of the day, and follows the playhead without a single render', () => {
    const { playhead, result, renders } = setUp()
    expect(text('date')).toBe('1 Jan 2026')
    expect(text('racks')).toBe('0')
    const before = renders()
    for (let day = 0; day <= 729; day++) playhead.setDay(day)
    const state = stateAt(result, 729)
    expect(text('date')).toBe('31 Dec 2027')
    expect(text('it-mw')).toBe(formatMega(state.itMw))
    expect(text('racks')).toBe(formatCount(state.racksLive))
    expect(state.racksLive).toBeGreaterThan(0)
    expect(renders()).toBe(before)
  })

  it('names what holds the next megawatt back', () => {
    const { playhead, result } = setUp()
    playhead.setDay(10)
    expect(text('gate')).toBe(stateAt(result, 10).gate?.label)
  })

  it('speaks of GPUs only where every accelerator is one', () => {
    expect(acceleratorNoun(readBundledScenario('openai-aws'))).toBe('GPUs')
    expect(acceleratorNoun(readBundledScenario('new-carlisle'))).toBe('accelerators') // Trainium2
    const labels = figuresFor('accelerators').map(({ label }) => label)
    expect(labels).toContain('Accelerators live')
    expect(labels).not.toContain('GPUs live')
  })

  it('says what each figure means, in words', () => {
    setUp()
    for (const figure of figuresFor('GPUs')) {
      expect(screen.getByTestId(`kpi-${figure.id}`)).toBeTruthy()
      expect(figure.meaning.length).toBeGreaterThan(40)
    }
  })
})
