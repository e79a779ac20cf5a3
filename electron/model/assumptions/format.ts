/** Endings of keys and the units they stand for; longer endings first. Ratios and counts carry no unit. */
const UNITS: readonly (readonly [ending: string, unit: string])[] = [
  ['LpmPerKw', 'L/min per kW'],
  ['KgPerM2', 'kg/m²'],
  ['UsdPerItMwYear', 'USD per MW of IT a year'],
  ['UsdPerItMw', 'USD per MW of IT'],
  ['UsdPerMwh', 'USD/MWh'],
  ['UsdPerHa', 'USD/ha'],
  ['UsdPerM3', 'USD/m³'],
  ['GPerKwh', 'g/kWh'],
  ['LPerKwh', 'L/kWh'],
  ['MonthlyC', '°C'],
  ['JPerAccelerator', 'J per accelerator'],
  ['MwPerS', 'MW/s'],
  ['PerDay', 'a day'],
  ['PerS', 'a second'],
  ['Hours', 'h'],
  ['Gbps', 'Gb/s'],
  ['Kwh', 'kWh'],
  ['Years', 'years'],
  ['Days', 'days'],
  ['Gbps', 'Gbit/s'],
  ['Mw', 'MW'],
  ['Pb', 'PB'],
  ['Ms', 'ms'],
  ['Kva', 'kVA'],
  ['Mva', 'MVA'],
  ['Usd', 'USD'],
  ['Kw', 'kW'],
  ['Kv', 'kV'],
  ['Kg', 'kg'],
  ['Ha', 'ha'],
  ['Ratio', ''],
  ['Count', ''],
  ['C', '°C'],
  ['W', 'W'],
  ['S', 's'],
  ['K', 'K'],
  ['M', 'm'],
]

/** Keys whose words do not follow from their parts. */
const NAMED: Readonly<Record<string, { words: string; unit: string }>> = {
  usd: { words: 'value', unit: 'USD' },
  itMw: { words: 'IT power', unit: 'MW' },
  usdPerAcceleratorHour: { words: 'price', unit: 'USD an accelerator-hour' },
  usdPerItMwMonth: { words: 'price', unit: 'USD per MW of IT a month' },
  staffPerItMw: { words: 'staff', unit: 'people per MW of IT' },
  staffUsdPerYear: { words: 'staff cost', unit: 'USD a person and year' },
}

const number = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 6 })

/** Splits a key into words and the unit its ending stands for: `feedKw` -> `feed`, `kW`. */
export function readKey(key: string): { words: string; unit: string } {
  const named = NAMED[key]
  if (named) return named
  const found = UNITS.find(([ending]) => key.endsWith(ending) && key.length > ending.length)
  const [ending, unit] = found ?? ['', '']
  const isKept = ending === 'Ratio' || ending === 'Count' || ending === 'PerDay'
  const stem = isKept ? key : key.slice(0, key.length - ending.length)
  const words = stem.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase()
  return { words, unit: ending === 'PerDay' ? '' : unit }
}

/** A graded value as read in a table, unit included. */
export function formatValue(value: unknown, unit: string): string {
  const withUnit = (text: string) => (unit ? `${text} ${unit}` : text)
  if (typeof value === 'number') return withUnit(number.format(value))
  if (Array.isArray(value)) {
    const numbers = value.filter((item) => typeof item === 'number')
    const least = number.format(Math.min(...numbers))
    return withUnit(`${numbers.length} values, ${least} to ${number.format(Math.max(...numbers))}`)
  }
  if (typeof value === 'object' && value !== null && 'mode' in value && 'low' in value && 'high' in value) {
    return withUnit(`${String(value.mode)} (${String(value.low)} to ${String(value.high)})`)
  }
  if (typeof value === 'object' && value !== null)
    return Object.keys(value)
      .map((key) => readKey(key).words)
      .join(', ')
  return String(value)
}
