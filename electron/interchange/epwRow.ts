/** What one data line of an EPW file says; `null` where a value is missing or impossible. */
export interface EpwRow {
  month: number
  day: number
  /** 1..24, the hour that ends then. */
  hour: number
  dryBulbC: number | null
  dewPointC: number | null
  /** 0..1. */
  relativeHumidity: number | null
  pressurePa: number | null
  /** Why values are `null`, one clause each. */
  faults: string[]
}

interface Field {
  name: string
  index: number
  /** The value that the format uses for "not measured", and above. */
  missingFrom: number
  low: number
  high: number
}

/** Limits of the EPW data dictionary (EnergyPlus Auxiliary Programs), pressure widened to the highest inhabited places. */
const FIELDS = {
  dryBulb: { name: 'dry bulb', index: 6, missingFrom: 99.9, low: -70, high: 70 },
  dewPoint: { name: 'dew point', index: 7, missingFrom: 99.9, low: -90, high: 70 },
  humidity: { name: 'relative humidity', index: 8, missingFrom: 999, low: 0, high: 110 },
  pressure: { name: 'station pressure', index: 9, missingFrom: 999_999, low: 31_000, high: 120_000 },
} as const satisfies Record<string, Field>

const MONTH_LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Reads a data line, or says in a clause why it is none. */
export function readEpwRow(line: string): EpwRow | string {
  const cells = line.split(',')
  if (cells.length < 10) return `has ${cells.length} columns instead of 35`
  const month = Number(cells[1])
  const day = Number(cells[2])
  const hour = Number(cells[3])
  const length = MONTH_LENGTHS[month - 1]
  if (length === undefined || !Number.isInteger(day) || day < 1 || day > length) {
    return `names no day of a year (month ${cells[1]?.trim() ?? ''}, day ${cells[2]?.trim() ?? ''})`
  }
  if (!Number.isInteger(hour) || hour < 1 || hour > 24)
    return `names hour ${cells[3]?.trim() ?? ''}, hours run from 1 to 24`

  const faults: string[] = []
  const dryBulbC = readField(cells, FIELDS.dryBulb, faults)
  const dewPointC = readField(cells, FIELDS.dewPoint, faults)
  const percent = readField(cells, FIELDS.humidity, faults)
  const pressurePa = readField(cells, FIELDS.pressure, faults)
  return {
    month,
    day,
    hour,
    dryBulbC,
    dewPointC: dryBulbC !== null && dewPointC !== null ? Math.min(dewPointC, dryBulbC) : dewPointC,
    relativeHumidity: percent === null ? null : Math.min(1, percent / 100),
    pressurePa,
    faults,
  }
}

function readField(cells: readonly string[], field: Field, faults: string[]): number | null {
  const text = cells[field.index]?.trim() ?? ''
  const value = text === '' ? NaN : Number(text)
  if (!Number.isFinite(value)) {
    faults.push(text === '' ? `no ${field.name}` : `${field.name} "${text}" is no number`)
    return null
  }
  if (value >= field.missingFrom) {
    faults.push(`${field.name} marked missing`)
    return null
  }
  if (value < field.low || value > field.high) {
    faults.push(`${field.name} ${text} is impossible`)
    return null
  }
  return value
}
