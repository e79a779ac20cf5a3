import { describe, expect, it } from 'vitest'
import { createViewStore, hover, select, togglePanel } from '../../shared/state/viewStore.ts'

describe('how a person looks at the plan', () => {
  it('changes once for the same thing selected or hovered twice', () => {
    const store = createViewStore()
    let changes = 0
    store.subscribe(() => changes++)
    select(store, { kind: 'rack', index: 3, slot: 1 })
    select(store, { kind: 'rack', index: 3, slot: 1 })
    hover(store, { kind: 'hall', index: 0 })
    hover(store, { kind: 'hall', index: 0 })
    expect(changes).toBe(2)
  })

  it('tells racks of one row apart', () => {
    const store = createViewStore({ selection: { kind: 'rack', index: 3, slot: 1 } })
    select(store, { kind: 'rack', index: 3, slot: 2 })
    expect(store.getState().selection?.slot).toBe(2)
  })

  it('opens a closed panel and closes an open one', () => {
    const store = createViewStore({ openPanels: ['tree'] })
    togglePanel(store, 'findings')
    togglePanel(store, 'tree')
    expect(store.getState().openPanels).toEqual(['findings'])
  })
})
