import { describe, expect, it } from 'vitest'
import { parseScenario, parseScenarioText } from '../../shared/scenario/parseScenario.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { serializeScenario } from '../../shared/scenario/serializeScenario.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

/** The tiny scenario as loose JSON, to be spoiled by a test. */
function spoiled(spoil: (document: Scenario) => void): unknown {
  const document = tinyScenario()
  spoil(document)
  return JSON.parse(JSON.stringify(document))
}

function problemOf(json: unknown) {
  const parsed = parseScenario(json)
  if (parsed.ok) throw new Error('expected a problem')
  return parsed.problem
}

describe('what is a scenario', () => {
  it('is the same after it was written and read', () => {
    const scenario = tinyScenario()
    expect(parseScenarioText(serializeScenario(scenario))).toEqual({ ok: true, value: scenario })
  })

  it('may start with a byte order mark', () => {
    expect(parseScenarioText(`\uFEFF${serializeScenario(tinyScenario())}`).ok).toBe(true)
  })

  it.each([
    ['text', 'dear diary'],
    ['nothing', ''],
    ['half a file', serializeScenario(tinyScenario()).slice(0, 500)],
    ['another JSON file', '{"name": "some-package", "version": "1.0.0"}'],
    ['a list', '[]'],
    ['null', 'null'],
  ])('is not %s', (_what, text) => {
    const parsed = parseScenarioText(text)
    expect(parsed).toMatchObject({ ok: false, problem: { code: 'notAScenario' } })
    expect(!parsed.ok && parsed.problem.message).toMatch(/[Cc]hoose a \.rackrise file\.$/)
  })

  it('says which version it is', () => {
    expect(problemOf({ ...tinyScenario(), version: 'latest' })).toMatchObject({
      code: 'notAScenario',
      path: 'version',
    })
  })

  it('is refused when a newer app made it, whatever else it holds', () => {
    expect(problemOf({ format: 'rackrise-scenario', version: 99, quantumHalls: [] })).toEqual({
      code: 'madeByNewerVersion',
      path: 'version',
      message:
        'This scenario was made by a newer Rackrise (file version 99, this app reads up to 1). Update Rackrise to open it.',
    })
  })
})

describe('what is wrong, and where', () => {
  it('refuses a key it does not know, because it would be lost on save', () => {
    const problem = problemOf({ ...tinyScenario(), colour: 'blue' })
    expect(problem.code).toBe('invalid')
    expect(problem.message).toBe(
      'The document has a key this version does not know: colour. Correct its spelling or remove it.',
    )
  })

  it('names the place of a value that cannot be', () => {
    const problem = problemOf(
      spoiled((document) => {
        document.campuses[0]!.buildings[1]!.halls[0]!.feedKw.value = -5
      }),
    )
    expect(problem).toMatchObject({ code: 'invalid', path: 'campuses/0/buildings/1/halls/0/feedKw/value' })
    expect(problem.message).toBe(
      '"campuses/0/buildings/1/halls/0/feedKw/value", of Hall 1.1, must be more than 0, and is -5. Correct that value.',
    )
  })

  it('says what a value should have been, whatever is wrong with it', () => {
    const said = (spoil: (document: Scenario) => void) =>
      problemOf(spoiled(spoil)).message.replace(/^"[^"]*"(, of [^,]*,)? /, '')
    const feed = (document: Scenario) => document.campuses[0]!.buildings[1]!.halls[0]!.feedKw
    expect(said((document) => Object.assign(feed(document), { value: '2400' }))).toBe(
      'must be a number, and is "2400". Correct that value.',
    )
    expect(said((document) => Object.assign(feed(document), { value: undefined }))).toBe(
      'must be a number, and is missing. Correct that value.',
    )
    expect(said((document) => Object.assign(feed(document), { confidence: 'sure' }))).toBe(
      'must be "measured", "vendor", "reported" or "assumed", and is "sure". Correct that value.',
    )
    expect(said((document) => Object.assign(document.campuses[0]!, { buildings: 7 }))).toBe(
      'must be a list, [ … ], and is 7. Correct that value.',
    )
    expect(said((document) => Object.assign(document.campuses[0]!, { name: '' }))).toBe(
      'must have at least 1 character, and has 0. Correct that value.',
    )
  })

  it('names line and column where a text stops being JSON', () => {
    const said = (text: string) => {
      const parsed = parseScenarioText(text)
      return parsed.ok ? 'a scenario' : parsed.problem.message
    }
    const where = (text: string) => /line \d+, column \d+/.exec(said(text))?.[0]
    expect(where('{\n  "format": "rackrise-scenario",\n  "version": oops\n}')).toBe('line 3, column 14')
    expect(where('{\n  "a": 1,\n}')).toBe('line 3, column 1')
    expect(where('{ "a": 1')).toBe('line 1, column 9')
    expect(said('[1, x]')).toBe(
      "This file is not JSON text: unexpected token 'x' at line 1, column 5. Correct it there, or choose a .rackrise file.",
    )
  })

  it('refuses a date that is not in the calendar', () => {
    const problem = problemOf(
      spoiled((document) => {
        document.campuses[0]!.buildings[0]!.startDate = '2026-02-30'
      }),
    )
    expect(problem.path).toBe('campuses/0/buildings/0/startDate')
  })

  it('refuses a reference that leads nowhere', () => {
    const problem = problemOf(
      spoiled((document) => {
        document.campuses[0]!.buildings[0]!.halls[0]!.rackGroups[0]!.rackTypeId = 'gb999'
      }),
    )
    expect(problem.message).toBe(
      '"campuses/0/buildings/0/halls/0/rackGroups/0/rackTypeId" names rack type "gb999", which the scenario does not contain. Add it or name another.',
    )
  })

  it('refuses two entries of one name', () => {
    const problem = problemOf(
      spoiled((document) => {
        document.campuses[0]!.buildings[1]!.id = document.campuses[0]!.buildings[0]!.id
      }),
    )
    expect(problem.path).toBe('campuses/0/buildings/1/id')
  })

  it('refuses a stage that waits for a later one, so no circle can be written', () => {
    const problem = problemOf(
      spoiled((document) => {
        const { stages } = document.equipment.stageTemplates[0]!
        stages[0]!.after = [{ stageId: stages[1]!.id, link: 'FS', lagDays: 0 }]
      }),
    )
    expect(problem.message).toContain('names an earlier stage')
  })

  it('refuses a timeline that ends before it starts, and one of more than 40 years', () => {
    expect(problemOf(spoiled((document) => (document.span.end = '2025-12-31'))).path).toBe('span/end')
    expect(problemOf(spoiled((document) => (document.span.end = '2070-12-31'))).message).toContain('40 years')
  })
})
