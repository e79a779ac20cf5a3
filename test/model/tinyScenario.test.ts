import { describe, expect, it } from 'vitest'
import { scenarioSchema } from '../../shared/scenario/scenario.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

describe('the tiny scenario', () => {
  it('is a valid document', () => {
    expect(scenarioSchema.safeParse(tinyScenario()).error).toBeUndefined()
  })
})
