import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../../electron/dev/projectRoot.ts'
import { simulate } from '../../electron/model/simulate.ts'
import { decodeAnswer, encodeAnswer } from '../../shared/contract/answerFile.ts'
import { packResult, unpackResult, type PackedResult } from '../../shared/contract/packedResult.ts'
import { parseScenarioText } from '../../shared/scenario/parseScenario.ts'

const encode = (result: PackedResult) => encodeAnswer(result, new TextEncoder())
const decode = (file: ArrayBuffer) => decodeAnswer(file, new TextDecoder())
const throughFile = (result: PackedResult): PackedResult => decode(encode(result).buffer as ArrayBuffer)
const packed = (value: unknown): PackedResult => value as PackedResult

describe('an answer in a file', () => {
  it.each(['first-hall', 'openai-aws'])('comes back as the engine gave it: %s', async (id) => {
    const text = await readFile(join(projectRoot, `assets/scenarios/${id}.rackrise`), 'utf8')
    const parsed = parseScenarioText(text)
    if (!parsed.ok) throw new Error(parsed.problem.message)
    const result = simulate(parsed.value)
    expect(isDeepStrictEqual(unpackResult(throughFile(packResult(result))), result)).toBe(true)
  })

  it('keeps the kind of every series, numbers that are none, and words in any script', () => {
    const value = {
      name: 'Rechenzentrum Köln 数据中心',
      days: Float32Array.of(1.5, NaN, -Infinity),
      parts: [{ bytes: Uint8Array.of(1, 2, 3) }, { counts: Uint32Array.of(4e9) }, null],
      exact: Float64Array.of(Math.PI),
      none: new Int32Array(0),
    }
    expect(throughFile(packed(value))).toEqual(value)
  })

  it('refuses what JSON would quietly change', () => {
    expect(() => encode(packed({ costUsd: NaN }))).toThrow('"costUsd"')
    expect(() => encode(packed({ endDay: Infinity }))).toThrow('"endDay"')
    expect(() => encode(packed({ clamped: new Uint8ClampedArray(1) }))).toThrow('"clamped"')
  })

  it('refuses bytes that are no answer', () => {
    expect(() => decode(new ArrayBuffer(2))).toThrow()
    expect(() => decode(new TextEncoder().encode('<!doctype html><html></html>').buffer)).toThrow()
  })
})
