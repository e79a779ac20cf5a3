// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { act } from 'react'
import type { ContractResult } from '../../shared/results/contractResult.ts'
import { select } from '../../shared/state/viewStore.ts'
import { flattenTree, groupPlant, PORTFOLIO_KEY } from '../../renderer/panels/tree/flattenTree.ts'
import { TreePanel } from '../../renderer/panels/tree/TreePanel.tsx'
import { treeMove } from '../../renderer/panels/tree/treeKeys.ts'
import { tinyStores } from './tinyStores.ts'

afterEach(cleanup)

describe('the lines of the tree', () => {
  const { result } = tinyStores()
  const plant = groupPlant(result)
  const labels = (...open: string[]): string[] =>
    flattenTree(result, plant, new Set(open)).map((line) => `${line.level} ${line.label}`)

  it('are the portfolio alone while it is closed', () => {
    expect(labels()).toEqual(['1 Tiny campus'])
  })

  it('follow campus, building, hall, row and rack as each is opened', () => {
    const lines = labels(PORTFOLIO_KEY, 'campus:0', 'building:0', 'hall:0', 'row:0')
    expect(lines.slice(0, 5)).toEqual(['1 Tiny campus', '2 Meadow', '3 Old hall', '4 Old hall 1', '5 Row 1'])
    expect(lines[5]).toBe('6 Rack 1.1')
    expect(lines.filter((line) => line.startsWith('6 Rack'))).toHaveLength(result.rows.count[0] ?? 0)
  })

  it('end with the contracts, each under the portfolio', () => {
    const contract = { name: 'Seven years' } as ContractResult
    const lines = flattenTree(
      { ...result, contracts: [contract] },
      plant,
      new Set([PORTFOLIO_KEY, 'contracts']),
    )
    expect(lines.slice(-2).map(({ level, label, ref }) => [level, label, ref])).toEqual([
      [2, 'Contracts (1)', null],
      [3, 'Seven years', { kind: 'contract', index: 0 }],
    ])
  })

  it('reach every item of plant exactly once', () => {
    const members = [...plant.values()].flat().sort((a, b) => a - b)
    expect(members).toEqual(Array.from({ length: result.plant.count }, (_, index) => index))
  })
})

describe('keys in the tree', () => {
  const { result } = tinyStores()
  const lines = flattenTree(result, groupPlant(result), new Set([PORTFOLIO_KEY, 'campus:0']))

  it('go by lines, hold at the ends, and jump to them', () => {
    expect(treeMove('ArrowDown', lines, 0)).toEqual({ kind: 'go', index: 1 })
    expect(treeMove('ArrowUp', lines, 0)).toEqual({ kind: 'go', index: 0 })
    expect(treeMove('End', lines, 0)).toEqual({ kind: 'go', index: lines.length - 1 })
  })
  it('right opens, then enters; left closes, then goes to the parent', () => {
    expect(treeMove('ArrowRight', lines, 2)).toEqual({ kind: 'open', key: 'building:0' })
    expect(treeMove('ArrowRight', lines, 1)).toEqual({ kind: 'go', index: 2 })
    expect(treeMove('ArrowLeft', lines, 1)).toEqual({ kind: 'close', key: 'campus:0' })
    expect(treeMove('ArrowLeft', lines, 3)).toEqual({ kind: 'go', index: 1 })
  })
  it('leave other keys to the window', () => {
    expect(treeMove(' ', lines, 0)).toBeNull()
    expect(treeMove('f', lines, 0)).toBeNull()
  })
})

describe('the tree panel', () => {
  beforeEach(() => {
    // The page is not laid out here: give the scroller a height, so that lines are there to be seen.
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(200)
  })

  it('is walked by keyboard, selects on Enter, and says where it stands', () => {
    const stores = tinyStores()
    render(<TreePanel stores={stores} result={stores.result} />)
    const tree = screen.getByRole('tree')
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'Enter']) {
      fireEvent.keyDown(tree, { key })
    }
    expect(stores.viewStore.getState().selection).toEqual({ kind: 'hall', index: 0 })
    expect(tree.getAttribute('aria-activedescendant')).toBe('tree-hall:0')
    const line = screen.getByRole('treeitem', { selected: true })
    expect(line.textContent).toContain('Old hall 1')
    expect(line.getAttribute('aria-level')).toBe('4')
  })

  it('opens the way to what is selected in the picture', () => {
    const stores = tinyStores()
    render(<TreePanel stores={stores} result={stores.result} />)
    act(() => select(stores.viewStore, { kind: 'row', index: 0 }))
    expect(screen.getByRole('treeitem', { selected: true }).textContent).toContain('Row 1')
  })

  it('shows the stage and the live power of the day without being rendered again', () => {
    const stores = tinyStores()
    render(<TreePanel stores={stores} result={stores.result} />)
    const line = screen.getByRole('treeitem', { name: /Old hall/ })
    const sign = line.querySelector('svg.stage-sign')
    stores.playhead.setDay(0)
    expect(sign?.getAttribute('data-stage')).not.toBe('live')
    stores.playhead.setDay(729)
    expect(sign?.getAttribute('data-stage')).toBe('live')
    expect(line.querySelector('.tree-amount')?.textContent).toMatch(/kW|MW/)
  })
})
