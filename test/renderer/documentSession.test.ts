import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ControlMethod, OpenOutcome } from '../../shared/contract/controlPlane.ts'
import { setValue } from '../../shared/state/commands/setValue.ts'
import { applyCommand, createDocumentStore, isDirty } from '../../shared/state/documentStore.ts'
import { startAutosave } from '../../renderer/bridge/autosave.ts'
import { createControlClient } from '../../renderer/bridge/controlClient.ts'
import { createDocumentSession } from '../../renderer/bridge/documentSession.ts'
import { startDocumentTitle } from '../../renderer/bridge/documentTitle.ts'
import { createSessionStore } from '../../renderer/bridge/sessionStore.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

const opened = (change: object = {}): OpenOutcome => ({
  kind: 'opened',
  document: {
    scenario: { ...tinyScenario(), ...change },
    handle: 'file-1',
    fileName: 'tiny.rackrise',
    isRestored: false,
  },
})

/** A window's session with a main process that gives the answers written down here. */
function setUp(answers: Partial<Record<ControlMethod, unknown>> = {}) {
  const documentStore = createDocumentStore()
  const sessionStore = createSessionStore()
  const asked: [method: string, ask: unknown][] = []
  const control = createControlClient({
    invoke: (method, ask) => {
      asked.push([method, ask])
      const answer = answers[method as ControlMethod] ?? null
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
    },
    onEvent: () => () => undefined,
  })
  const onOpened = vi.fn()
  const onStarted = vi.fn()
  const session = createDocumentSession({ documentStore, sessionStore, control, onOpened, onStarted })
  const rename = (name: string): void => {
    applyCommand(documentStore, setValue('name', name, 'Name'))
  }
  const methods = (): string[] => asked.map(([method]) => method)
  return { documentStore, sessionStore, control, session, asked, methods, onOpened, onStarted, rename }
}

describe('opening', () => {
  it('shows the document that main opens first, with the examples to choose from', async () => {
    const example = { id: 'first-hall', name: 'First hall', summary: 'Small.' }
    const start = {
      outcome: opened(),
      version: '0.1.0',
      offersRestore: false,
      theme: 'night',
      keptAnswer: null,
    }
    const { session, documentStore, sessionStore, onOpened, onStarted } = setUp({
      start,
      listExamples: [example],
    })
    await session.start()
    expect(documentStore.getState()).toMatchObject({ fileName: 'tiny.rackrise', fileHandle: 'file-1' })
    expect(isDirty(documentStore.getState())).toBe(false)
    expect(sessionStore.getState()).toMatchObject({ isStarted: true, examples: [example] })
    expect(onOpened).toHaveBeenCalledOnce()
    expect(onStarted).toHaveBeenCalledWith(expect.objectContaining({ theme: 'night' }))
  })

  it('leaves the open document untouched when a file cannot be used, and says what is wrong where', async () => {
    const { session, documentStore, sessionStore } = setUp({ openFile: opened({ colour: 'red' }) })
    await session.takeOpened(opened())
    const before = documentStore.getState().scenario
    await session.openFile()
    expect(documentStore.getState().scenario).toBe(before)
    expect(sessionStore.getState().problem?.problem.message).toMatch(/does not know: colour/)
  })

  it('tells when main does not answer', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { session, sessionStore } = setUp({ openFile: new Error('gone') })
    await session.openFile()
    expect(sessionStore.getState().problem?.problem.code).toBe('noAnswer')
  })

  it('asks before unsaved changes are replaced: cancel keeps them, discard drops them', async () => {
    const { session, documentStore, sessionStore, methods, rename } = setUp({
      openExample: opened({ name: 'B' }),
    })
    await session.takeOpened(opened())
    rename('Edited')

    const kept = session.openExample('b')
    expect(sessionStore.getState().unsaved?.documentName).toBe('tiny.rackrise')
    sessionStore.getState().unsaved?.choose('cancel')
    await kept
    expect(documentStore.getState().scenario?.name).toBe('Edited')
    expect(methods()).not.toContain('openExample')

    const dropped = session.openExample('b')
    sessionStore.getState().unsaved?.choose('discard')
    await dropped
    expect(documentStore.getState().scenario?.name).toBe('B')
  })

  it('does not open another document when saving the first was cancelled', async () => {
    const { session, documentStore, sessionStore, rename } = setUp({
      openExample: opened({ name: 'B' }),
      saveFile: { kind: 'cancelled' },
    })
    await session.takeOpened(opened())
    rename('Edited')
    const opening = session.openExample('b')
    sessionStore.getState().unsaved?.choose('save')
    await opening
    expect(documentStore.getState().scenario?.name).toBe('Edited')
  })

  it('counts a restored autosave as unsaved', async () => {
    const restored = opened()
    if (restored.kind === 'opened') restored.document.isRestored = true
    const { session, documentStore } = setUp({ restoreAutosave: restored })
    await session.restoreAutosave()
    expect(isDirty(documentStore.getState())).toBe(true)
  })
})

describe('saving', () => {
  it('writes to its file, suggests a name without what file systems refuse, and says so', async () => {
    const { session, documentStore, sessionStore, asked, rename } = setUp({
      saveFile: { kind: 'saved', handle: 'file-2', fileName: 'new.rackrise' },
    })
    await session.takeOpened(opened())
    rename('A/B: 1?')
    expect(await session.save()).toBe(true)
    expect(asked.at(-1)).toMatchObject(['saveFile', { handle: 'file-1', suggestedName: 'A B 1.rackrise' }])
    expect(isDirty(documentStore.getState())).toBe(false)
    expect(sessionStore.getState().notice?.text).toBe('Saved to new.rackrise')
  })

  it('answers main’s question on close with whether the document was saved', async () => {
    const { session, asked } = setUp({ saveFile: { kind: 'cancelled' } })
    await session.takeOpened(opened())
    await session.saveBeforeClose()
    expect(asked.at(-1)).toEqual(['settleClose', { mayClose: false }])
  })
})

describe('a report', () => {
  it('shows progress at once, before main has answered, and tells where it was written', async () => {
    const { session, sessionStore } = setUp({
      exportReport: { kind: 'saved', handle: 'file-3', fileName: 'tiny.pdf' },
    })
    await session.takeOpened(opened())
    const exporting = session.exportReport()
    expect(sessionStore.getState().report).toMatchObject({ fraction: 0, isCancelling: false })
    await exporting
    expect(sessionStore.getState()).toMatchObject({
      report: null,
      notice: { text: 'Report written to tiny.pdf', handle: 'file-3' },
    })
  })

  it('says that it is stopping the moment it is cancelled', async () => {
    const { session, sessionStore, methods } = setUp({ exportReport: { kind: 'cancelled' } })
    await session.takeOpened(opened())
    const exporting = session.exportReport()
    const cancelling = session.cancelReport()
    expect(sessionStore.getState().report?.isCancelling).toBe(true)
    await Promise.all([exporting, cancelling])
    expect(methods()).toContain('cancelReport')
    expect(sessionStore.getState().notice).toBeNull()
  })
})

describe('beside the document', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    return () => vi.useRealTimers()
  })

  it('keeps one copy once the hand rests, and lets go of it when the document is saved', async () => {
    const { session, documentStore, control, methods, rename } = setUp({
      saveFile: { kind: 'saved', handle: 'file-1', fileName: 'tiny.rackrise' },
    })
    await session.takeOpened(opened())
    const end = startAutosave(documentStore, control)
    rename('A')
    vi.advanceTimersByTime(1000)
    rename('B')
    vi.advanceTimersByTime(1000)
    expect(methods()).not.toContain('autosave')
    vi.advanceTimersByTime(1000)
    expect(methods().filter((method) => method === 'autosave')).toHaveLength(1)
    await session.save()
    expect(methods().at(-1)).toBe('clearAutosave')
    end()
  })

  it('tells main the title, whether it is dirty, and what Undo would undo', async () => {
    const { session, documentStore, control, asked, rename } = setUp()
    await session.takeOpened(opened())
    const end = startDocumentTitle(documentStore, control)
    rename('A')
    expect(asked.map(([, ask]) => ask)).toEqual([
      { title: 'tiny.rackrise – Rackrise', isDirty: false, undoLabel: null, redoLabel: null },
      { title: 'tiny.rackrise – Rackrise', isDirty: true, undoLabel: 'Name', redoLabel: null },
    ])
    end()
  })
})

describe('the validation table', () => {
  const table = { passed: 3, missed: 0, brokenGates: [], families: [], cases: [] }

  it('is asked for only when it is to be shown', async () => {
    const { session, sessionStore, methods } = setUp({ readValidation: { kind: 'read', table } })
    expect(methods()).not.toContain('readValidation')
    await session.showValidation()
    expect(sessionStore.getState().validation).toEqual(table)
  })

  it('that cannot be read is said', async () => {
    const problem = { code: 'noValidation', message: 'It is torn.' }
    const { session, sessionStore } = setUp({ readValidation: { kind: 'problem', problem } })
    await session.showValidation()
    expect(sessionStore.getState()).toMatchObject({ validation: null, problem: { problem } })
  })
})
