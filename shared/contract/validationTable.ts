import { z } from 'zod'

/** One published number beside the model's, as `npm run validate:model` writes it to assets/validation/validation.json. */
const validationCaseSchema = z.object({
  /** `O07`: several rows of one publication share it. */
  id: z.string(),
  case: z.string(),
  quantity: z.string(),
  /** Where the number comes from; see `kindWord`. */
  kind: z.string(),
  expected: z.number().nullable(),
  /** `null` where the case could not run. */
  modelled: z.number().nullable(),
  low: z.number(),
  high: z.number(),
  verdict: z.enum(['pass', 'miss', 'skip']),
  family: z.string().nullable(),
  weather: z.string(),
  /** Why it misses; empty for a pass. */
  reason: z.string(),
  source: z.string(),
})
export type ValidationCase = z.infer<typeof validationCaseSchema>

const validationFamilySchema = z.object({
  family: z.string(),
  count: z.int(),
  meanAbsoluteError: z.number(),
  /** Mean of modelled less expected. */
  bias: z.number(),
  worstMiss: z.number(),
  worstCase: z.string(),
  spearman: z.number().nullable(),
  /** Gates that do not hold, in words. */
  broken: z.array(z.string()),
})
export type ValidationFamily = z.infer<typeof validationFamilySchema>

/** The model held to published cases. */
export const validationTableSchema = z.object({
  passed: z.int(),
  missed: z.int(),
  brokenGates: z.array(z.string()),
  families: z.array(validationFamilySchema),
  cases: z.array(validationCaseSchema),
})
export type ValidationTable = z.infer<typeof validationTableSchema>

const KINDS: Record<string, string> = {
  MEAS: 'measured',
  OPER: 'operator',
  MODEL: 'other model',
  STD: 'standard',
  VEND: 'vendor',
  GOLD: 'exact',
  EST: 'estimate',
}

/** Where a number comes from, in a word. */
export function kindWord(kind: string): string {
  return KINDS[kind] ?? kind
}

const QUANTITIES: Record<string, string> = {
  pue: 'PUE',
  wue: 'WUE, L/kWh',
  ere: 'ERE',
  cop: 'COP',
  itMw: 'IT, MW',
  meanPue: 'mean PUE',
  worstPue: 'worst PUE',
  peakPue: 'peak PUE',
  savedMgal: 'water saved, Mgal',
  flowGpm: 'flow, gpm',
  approachF: 'approach, °F',
  wetBulbC: 'wet bulb, °C',
  dewPointC: 'dew point, °C',
  returnC: 'return, °C',
}

const UNITS: Record<string, string> = { Mw: 'MW', Kw: 'kW', W: 'W' }

/** A quantity with its unit as a reader writes it: `PUE`, `heat, kW`, `leaf count`. */
export function quantityName(quantity: string): string {
  const known = QUANTITIES[quantity]
  if (known !== undefined) return known
  const words = quantity.split(/(?=[A-Z])/)
  const unitAt = words.findIndex((word) => word in UNITS)
  const plain = (some: string[]) => some.join(' ').toLowerCase()
  if (unitAt <= 0) return plain(words)
  const per = words.slice(unitAt + 1)
  const unit = UNITS[words[unitAt] ?? ''] ?? ''
  return `${plain(words.slice(0, unitAt))}, ${unit}${per.length > 0 ? ` ${plain(per)}` : ''}`
}

const FAMILIES: Record<string, string> = {
  'model-pue': 'PUE of other models’ plants',
  'oper-pue': 'PUE that operators report, by site',
  'oper-wue-rank': 'WUE that operators report, by site',
  sector: 'PUE of a whole sector',
  'zones-outside-air': 'PUE across climates, outside air',
  'zones-water-side': 'PUE across climates, water-side economiser',
}

export function familyName(family: string): string {
  return FAMILIES[family] ?? family
}

/** A value of the table: four significant digits say enough beside a tolerance. */
export function validationNumber(value: number | null): string {
  if (value === null) return '–'
  return Math.abs(value) >= 10_000
    ? Math.round(value).toLocaleString('en-US')
    : String(Number(value.toPrecision(4)))
}
