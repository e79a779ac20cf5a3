import type { Outcome } from '../../files/problem.ts'

/** One place of the document and the values it takes, as typed. */
export interface Variation {
  path: string
  values: string[]
}

/** More scenarios than this in one sweep are a slip of the keyboard. */
const MOST_VARIANTS = 1_000_000

/** Reads `path=a,b,c`. */
export function readVariation(typed: string): Outcome<Variation> {
  const at = typed.indexOf('=')
  const path = typed.slice(0, Math.max(0, at)).trim()
  const values = typed
    .slice(at + 1)
    .split(',')
    .map((value) => value.trim())
  if (at < 1 || path === '' || values.some((value) => value === '')) {
    return refuse(
      `--vary takes a path and its values, "deliveries/first/date=2026-02-15,2026-03-15"; "${typed}" is neither.`,
    )
  }
  return { ok: true, value: { path, values } }
}

/** How many scenarios all combinations make; a sentence where they are too many or one path is varied twice. */
export function countVariants(variations: readonly Variation[]): Outcome<number> {
  const paths = variations.map(({ path }) => path)
  const twice = paths.find((path, index) => paths.indexOf(path) !== index)
  if (twice !== undefined) return refuse(`--vary names "${twice}" twice. Give all its values at once.`)
  const count = variations.reduce((product, { values }) => product * values.length, 1)
  if (count > MOST_VARIANTS) {
    return refuse(
      `These values make ${count} scenarios, more than ${MOST_VARIANTS}. Vary fewer things at once.`,
    )
  }
  return { ok: true, value: count }
}

/** Values of one variant, in the order of the variations; the last of them changes fastest. */
export function valuesOf(variations: readonly Variation[], variant: number): string[] {
  let rest = variant
  return variations
    .toReversed()
    .map(({ values }) => {
      const value = values[rest % values.length] ?? ''
      rest = Math.floor(rest / values.length)
      return value
    })
    .reverse()
}

function refuse(message: string): Outcome<never> {
  return { ok: false, problem: { code: 'badSweep', message } }
}
