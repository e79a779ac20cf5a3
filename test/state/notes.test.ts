import { describe, expect, it } from 'vitest'
import { parseScenario } from '../../shared/scenario/parseScenario.ts'
import { serializeScenario } from '../../shared/scenario/serializeScenario.ts'
import { removeNote, setNote } from '../../shared/state/commands/setNote.ts'
import {
  applyCommand,
  createDocumentStore,
  openDocument,
  undo,
  undoLabel,
} from '../../shared/state/documentStore.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

function openTiny() {
  const store = createDocumentStore()
  openDocument(store, { scenario: tinyScenario(), fileHandle: null, fileName: null })
  return { store, notes: () => store.getState().scenario?.notes }
}

describe('notes on the timeline', () => {
  it('enter the document in the order of their dates, and are undone one by one', () => {
    const { store, notes } = openTiny()
    expect(applyCommand(store, setNote(null, '2026-05-01', 'Crane leaves'))).toBeNull()
    expect(applyCommand(store, setNote(null, '2026-03-01', ' Board meets '))).toBeNull()
    expect(notes()).toEqual([
      { id: 'note-2026-03-01', date: '2026-03-01', text: 'Board meets' },
      { id: 'note-2026-05-01', date: '2026-05-01', text: 'Crane leaves' },
    ])
    expect(undoLabel(store.getState())).toBe('Note')
    undo(store)
    undo(store)
    expect(notes()).toBeUndefined()
  })

  it('on the same day are told apart by their ids', () => {
    const { store, notes } = openTiny()
    applyCommand(store, setNote(null, '2026-03-01', 'One'))
    applyCommand(store, setNote(null, '2026-03-01', 'Two'))
    expect(notes()?.map(({ id }) => id)).toEqual(['note-2026-03-01', 'note-2026-03-01-2'])
  })

  it('are changed and removed; the last one takes its key with it', () => {
    const { store, notes } = openTiny()
    applyCommand(store, setNote(null, '2026-03-01', 'One'))
    applyCommand(store, setNote('note-2026-03-01', '2026-03-02', 'Moved'))
    expect(notes()).toEqual([{ id: 'note-2026-03-01', date: '2026-03-02', text: 'Moved' }])
    applyCommand(store, removeNote('note-2026-03-01'))
    expect('notes' in store.getState().scenario!).toBe(false)
  })

  it('are refused empty, with a sentence', () => {
    const { store, notes } = openTiny()
    expect(applyCommand(store, setNote(null, '2026-03-01', '   '))).toMatch(/from 1 to 240 characters/)
    expect(notes()).toBeUndefined()
  })

  it('are saved in the file and read back', () => {
    const { store } = openTiny()
    applyCommand(store, setNote(null, '2026-03-01', 'Board meets'))
    const scenario = store.getState().scenario!
    const parsed = parseScenario(JSON.parse(serializeScenario(scenario)))
    expect(parsed.ok && parsed.value.notes).toEqual(scenario.notes)
  })
})
