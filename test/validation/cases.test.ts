import { describe, expect, it } from 'vitest'
import { readCases } from '../../electron/dev/validation/caseFile.ts'
import { familyFigures, spearman } from '../../electron/dev/validation/familyFigures.ts'
import { runCase } from '../../electron/dev/validation/runCases.ts'

const cases = readCases()

it('holds all thirty published cases', () => {
  const ids = Array.from({ length: 30 }, (_, i) => `O${String(i + 1).padStart(2, '0')}`)
  expect(cases.map((item) => item.id)).toEqual(ids)
})

describe.each(
  cases.filter((item) => item.kind === 'GOLD').map((item) => [item.id, item.title, item] as const),
)('%s %s', (_id, _title, item) => {
  it('comes out as published', () => {
    const missed = runCase(item).filter((row) => row.kind === 'GOLD' && row.verdict === 'miss')
    expect(missed.map((row) => `${row.case}: ${row.quantity} ${String(row.modelled)}`)).toEqual([])
  })
})

it('keeps the gates of the operators’ family: mean error 0.04, bias 0.02, worst 0.12', () => {
  const rows = cases.filter((item) => ['O01', 'O04', 'O05', 'O06', 'O07'].includes(item.id)).flatMap(runCase)
  const family = familyFigures(rows).find((entry) => entry.family === 'oper-pue')!
  expect(family.count).toBe(20)
  expect(family.broken).toEqual([])
})

it('says why, for every miss', () => {
  const silent = cases.flatMap(runCase).filter((row) => row.verdict === 'miss' && row.reason === '')
  expect(silent.map((row) => `${row.id} ${row.case} ${row.quantity}`)).toEqual([])
})

it('ranks: opposite orders correlate at -1, ties share their rank', () => {
  expect(spearman([1, 2, 3, 4], [9, 7, 5, 1])).toBeCloseTo(-1, 12)
  expect(spearman([1, 1, 2], [1, 1, 2])).toBeCloseTo(1, 12)
})
