import { serialize } from 'node:v8'
import { describe, expect, it } from 'vitest'
import { simulate } from '../../electron/model/simulate.ts'
import { packResult, unpackResult } from '../../shared/contract/packedResult.ts'
import type { SimulationResult } from '../../shared/results/result.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

const across = (result: SimulationResult) => unpackResult(structuredClone(packResult(result)))

describe('a result that crosses a process', () => {
  it('arrives as it was sent, to the last bit', () => {
    const result = simulate(tinyScenario())
    expect(across(result)).toEqual(result)
    expect(across(result).portfolio.itMw).toBeInstanceOf(Float32Array)
  })

  it('takes two steps for a thousand days that change once', () => {
    const days = new Float32Array(1000).fill(2, 400) // 0 for 400 days, then 2 for 600
    const sent = packResult({ days } as unknown as SimulationResult)
    expect(sent).toEqual({
      days: { runsOf: 1000, values: new Float32Array([0, 2]), ends: new Uint32Array([400, 1000]) },
    })
    expect(serialize(sent).length).toBeLessThan(200) // 4,000 bytes as it was
  })

  it('leaves a series alone that changes every day', () => {
    const days = Float32Array.from({ length: 1000 }, (_, day) => day)
    expect(packResult({ days } as unknown as SimulationResult)).toEqual({ days })
  })
})
