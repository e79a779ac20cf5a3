import { describe, expect, it } from 'vitest'
import { controlPlane, mainEventSchema, MENU_COMMANDS } from '../../shared/contract/controlPlane.ts'
import { engineReplySchema, engineRequestSchema } from '../../shared/contract/enginePort.ts'
import { printPlane } from '../../shared/contract/printPlane.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

describe('requests to main', () => {
  it.each([
    ['a path instead of a handle table entry', 'saveFile', { scenario: {}, handle: 7, suggestedName: 'x' }],
    ['no scenario at all', 'exportReport', { suggestedName: 'x.pdf' }],
    ['a scenario that is text', 'autosave', { scenario: '{}', handle: null }],
    [
      'a title as long as a book',
      'setDocumentState',
      { title: 'x'.repeat(301), isDirty: true, undoLabel: null, redoLabel: null },
    ],
    ['a file name without letters', 'saveFile', { scenario: {}, handle: null, suggestedName: '' }],
  ] as const)('are refused with %s', (_what, method, ask) => {
    expect(controlPlane[method].ask.safeParse(ask).success).toBe(false)
  })

  it('carry a scenario unchanged', () => {
    const scenario = tinyScenario()
    const ask = { scenario, handle: null, suggestedName: 'Tiny.rackrise' }
    expect(controlPlane.saveFile.ask.parse(ask)).toEqual(ask)
  })
})

describe('what main tells the window', () => {
  it('knows every command of the menu and no other', () => {
    for (const command of MENU_COMMANDS) {
      expect(mainEventSchema.safeParse({ type: 'menu', command }).success).toBe(true)
    }
    expect(mainEventSchema.safeParse({ type: 'menu', command: 'format-disk' }).success).toBe(false)
  })
})

describe('requests to the engine', () => {
  it('carry a whole revision and a document', () => {
    const request = { type: 'simulate', revision: 3, scenario: tinyScenario() }
    expect(engineRequestSchema.parse(request)).toEqual(request)
    expect(engineRequestSchema.safeParse({ ...request, revision: 1.5 }).success).toBe(false)
    expect(engineRequestSchema.safeParse({ ...request, type: 'run' }).success).toBe(false)
  })

  it('are answered with an object where a result is due', () => {
    expect(engineReplySchema.safeParse({ type: 'result', revision: 1, result: null }).success).toBe(false)
  })
})

describe('requests of the printing window', () => {
  it('name stills so that they are file names anywhere', () => {
    const still = (name: string) => printPlane.still.ask.safeParse({ name, png: '' }).success
    expect(still('2026-12-31-target')).toBe(true)
    expect(still('../outside')).toBe(false)
    expect(still('A B')).toBe(false)
  })
})
