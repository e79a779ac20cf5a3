import { beforeEach, describe, expect, it } from 'vitest'
import { setGraded, setValue } from '../../shared/state/commands/setValue.ts'
import {
  applyCommand,
  createDocumentStore,
  isDirty,
  markSaved,
  openDocument,
  redo,
  redoLabel,
  undo,
  undoLabel,
  type DocumentStore,
} from '../../shared/state/documentStore.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

const feed = 'campuses/0/buildings/1/halls/0/feedKw'
let store: DocumentStore
const feedKw = () => store.getState().scenario!.campuses[0]!.buildings[1]!.halls[0]!.feedKw.value
const revision = () => store.getState().revision

beforeEach(() => {
  store = createDocumentStore()
  openDocument(store, { scenario: tinyScenario(), fileHandle: null, fileName: null })
})

describe('editing', () => {
  it('puts a value in place, marks it as the user’s own assumption, and shares everything else', () => {
    const before = store.getState().scenario!
    expect(applyCommand(store, setGraded(feed, 3000, 'Feed of Hall 1.1'))).toBeNull()
    const after = store.getState().scenario!
    expect(after.campuses[0]!.buildings[1]!.halls[0]!.feedKw).toEqual({
      value: 3000,
      confidence: 'assumed',
      source: 'user',
    })
    expect(after.equipment).toBe(before.equipment)
    expect(after.campuses[0]!.buildings[0]).toBe(before.campuses[0]!.buildings[0])
    expect(before.campuses[0]!.buildings[1]!.halls[0]!.feedKw.value).toBe(2400)
  })

  it('keeps a value that cannot be out of the document, and says why', () => {
    const { scenario } = store.getState()
    const message = applyCommand(store, setGraded(feed, -1, 'Feed of Hall 1.1'))
    expect(message).toBe('This value must be more than 0, and is -1.')
    expect(store.getState()).toMatchObject({ scenario, revision: 1 })
    expect(undoLabel(store.getState())).toBeNull()
  })

  it('keeps a reference that leads nowhere out, too', () => {
    const place = 'campuses/0/buildings/1/halls/0/coolingDesignId'
    expect(applyCommand(store, setValue(place, 'sea-water', 'Cooling'))).toContain('"sea-water"')
  })

  it('records nothing when the value is the same', () => {
    applyCommand(store, setGraded(feed, 2400, 'Feed of Hall 1.1'))
    expect(isDirty(store.getState())).toBe(false)
    expect(revision()).toBe(1)
  })

  it('throws for a place the document does not have: a slip of ours, not of the user', () => {
    expect(() => applyCommand(store, setValue('campuses/0/colour', 'blue', 'Colour'))).toThrow('no place')
  })
})

describe('undo', () => {
  it('goes back and forth by labelled steps, and the revision only grows', () => {
    applyCommand(store, setGraded(feed, 3000, 'Feed of Hall 1.1'))
    applyCommand(store, setValue('name', 'Renamed', 'Name'))
    expect(undoLabel(store.getState())).toBe('Name')
    undo(store)
    undo(store)
    expect([feedKw(), revision(), redoLabel(store.getState())]).toEqual([2400, 5, 'Feed of Hall 1.1'])
    redo(store)
    expect([feedKw(), revision(), undoLabel(store.getState())]).toEqual([3000, 6, 'Feed of Hall 1.1'])
  })

  it('is clean again when the saved document is back', () => {
    applyCommand(store, setGraded(feed, 3000, 'Feed'))
    expect(isDirty(store.getState())).toBe(true)
    undo(store)
    expect(isDirty(store.getState())).toBe(false)
  })

  it('forgets what was undone when something else is done', () => {
    applyCommand(store, setGraded(feed, 3000, 'Feed'))
    undo(store)
    applyCommand(store, setGraded(feed, 2000, 'Feed again'))
    expect(redoLabel(store.getState())).toBeNull()
    redo(store)
    expect(feedKw()).toBe(2000)
  })

  it('does nothing at either end', () => {
    undo(store)
    redo(store)
    expect(revision()).toBe(1)
  })

  it('keeps 500 steps', () => {
    for (let kilowatts = 1; kilowatts <= 510; kilowatts++)
      applyCommand(store, setGraded(feed, kilowatts, 'Feed'))
    for (let step = 0; step < 600; step++) undo(store)
    expect(feedKw()).toBe(10)
  })
})

describe('opening and saving', () => {
  it('is clean after saving exactly what stands in the file, not when an edit came in between', () => {
    applyCommand(store, setGraded(feed, 3000, 'Feed'))
    const sent = store.getState().scenario!
    applyCommand(store, setGraded(feed, 3100, 'Feed'))
    markSaved(store, sent, 'handle', 'plan.rackrise')
    expect(isDirty(store.getState())).toBe(true)
    undo(store)
    expect(isDirty(store.getState())).toBe(false)
  })

  it('starts a new history with another document', () => {
    applyCommand(store, setGraded(feed, 3000, 'Feed'))
    openDocument(store, { scenario: tinyScenario(), fileHandle: 'handle', fileName: 'plan.rackrise' })
    expect(undoLabel(store.getState())).toBeNull()
    expect(revision()).toBe(3)
  })

  it('is dirty when it was restored from an autosave', () => {
    openDocument(store, { scenario: tinyScenario(), fileHandle: null, fileName: null, isDirty: true })
    expect(isDirty(store.getState())).toBe(true)
  })
})
