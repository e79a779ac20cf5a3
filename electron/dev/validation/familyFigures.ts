import type { ValidationRow } from './runCases.ts'

/** Figures over all rows of a family. */
export interface FamilyFigures {
  family: string
  count: number
  meanAbsoluteError: number
  /** Mean of modelled - expected. */
  bias: number
  worstMiss: number
  worstCase: string
  /** Rank correlation of modelled with expected; `null` below four rows. */
  spearman: number | null
  /** What fails a run, in words; empty where the gate holds or there is none. */
  broken: string[]
}

interface Gate {
  meanAbsoluteError?: number
  bias?: number
  worstMiss?: number
  spearman?: number
}

/** Gates as agreed for the public cases; other families are printed only. */
const GATES: Record<string, Gate> = {
  'oper-pue': { meanAbsoluteError: 0.04, bias: 0.02, worstMiss: 0.12 },
  'zones-outside-air': { spearman: 0.7 },
  'zones-water-side': { spearman: 0.7 },
}

/** Every family of the rows with its figures. */
export function familyFigures(rows: readonly ValidationRow[]): FamilyFigures[] {
  const ran = rows.filter((row) => row.modelled !== null)
  const families = [...new Set(ran.flatMap((row) => row.family ?? []))].sort()
  return families.map((family) =>
    figuresOf(
      family,
      ran.filter((row) => row.family === family),
    ),
  )
}

function figuresOf(family: string, rows: readonly ValidationRow[]): FamilyFigures {
  const errors = rows.map((row) => modelledOf(row) - (row.expected ?? modelledOf(row)))
  const sizes = errors.map(Math.abs)
  const worst = sizes.indexOf(Math.max(...sizes))
  const figures: FamilyFigures = {
    family,
    count: rows.length,
    meanAbsoluteError: mean(sizes),
    bias: mean(errors),
    worstMiss: sizes[worst] ?? 0,
    worstCase: `${rows[worst]?.id ?? ''} ${rows[worst]?.case ?? ''}`,
    spearman:
      rows.length < 4
        ? null
        : spearman(
            rows.map((row) => row.expected ?? 0),
            rows.map(modelledOf),
          ),
    broken: [],
  }
  const gate = GATES[family]
  if (gate) figures.broken = brokenBy(gate, figures)
  return figures
}

function modelledOf(row: ValidationRow): number {
  return row.modelled ?? 0
}

function brokenBy(gate: Gate, figures: FamilyFigures): string[] {
  const broken: string[] = []
  const over = (name: string, value: number, most: number | undefined) => {
    if (most !== undefined && value > most) broken.push(`${name} ${value.toFixed(3)} is above ${most}`)
  }
  over('mean absolute error', figures.meanAbsoluteError, gate.meanAbsoluteError)
  over('|bias|', Math.abs(figures.bias), gate.bias)
  over('worst miss', figures.worstMiss, gate.worstMiss)
  if (gate.spearman !== undefined && figures.spearman !== null && figures.spearman < gate.spearman) {
    broken.push(`rank correlation ${figures.spearman.toFixed(2)} is below ${gate.spearman}`)
  }
  return broken
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

/** Rank correlation, ties at their mean rank. */
export function spearman(a: readonly number[], b: readonly number[]): number {
  const ra = ranks(a)
  const rb = ranks(b)
  const ma = mean(ra)
  const mb = mean(rb)
  const sum = (f: (i: number) => number) => ra.reduce((total, _, i) => total + f(i), 0)
  const covariance = sum((i) => ((ra[i] ?? 0) - ma) * ((rb[i] ?? 0) - mb))
  const spread = Math.sqrt(sum((i) => ((ra[i] ?? 0) - ma) ** 2) * sum((i) => ((rb[i] ?? 0) - mb) ** 2))
  return spread > 0 ? covariance / spread : 0
}

function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length
    const equal = values.filter((other) => other === value).length
    return below + (equal + 1) / 2
  })
}
