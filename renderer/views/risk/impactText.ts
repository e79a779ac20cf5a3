import type { Distribution } from '../../../shared/scenario/distribution.ts'

/** A distribution as a person writes it: `10 / 20 / 45`, median and P90 as `20 / 60`; observed values are not rewritten here. */
export function impactText(distribution: Distribution): string {
  switch (distribution.shape) {
    case 'triangular':
    case 'pert':
      return [distribution.low, distribution.mode, distribution.high].join(' / ')
    case 'lognormal':
      return [distribution.median, distribution.p90].join(' / ')
    case 'empirical':
      return `${distribution.values.length} observed`
  }
}

/** What the numbers stand for. */
export const SHAPE_WORDS: Record<Distribution['shape'], string> = {
  triangular: 'low / most likely / high, triangular',
  pert: 'low / most likely / high, PERT',
  lognormal: 'median / nine in ten stay under, lognormal',
  empirical: 'as observed',
}

/** @returns the distribution with the numbers typed, or the sentence that says why not */
export function parseImpact(
  text: string,
  before: Distribution,
): { ok: true; value: Distribution } | { ok: false; message: string } {
  const numbers = text.split('/').map((part) => Number(part.replace(/days?/, '').trim()))
  const [a = NaN, b = NaN, c = NaN] = numbers
  const wanted = before.shape === 'lognormal' ? 2 : 3
  if (before.shape === 'empirical') return { ok: false, message: 'Observed values are edited in the file.' }
  if (numbers.length !== wanted || numbers.some((value) => !Number.isFinite(value))) {
    return {
      ok: false,
      message: `Write ${wanted} numbers of days with strokes between: ${SHAPE_WORDS[before.shape]}.`,
    }
  }
  return {
    ok: true,
    value:
      before.shape === 'lognormal'
        ? { ...before, median: a, p90: b }
        : { ...before, low: a, mode: b, high: c },
  }
}
