/**
 * What a typed field measures. The first unit of each list is the one the document stores;
 * `toStored` multiplies, `offset` is added after (temperatures).
 */
const DIMENSIONS = {
  powerKw: [
    { symbol: 'kW', toStored: 1 },
    { symbol: 'MW', toStored: 1000 },
    { symbol: 'W', toStored: 0.001 },
    { symbol: 'GW', toStored: 1e6 },
  ],
  apparentMva: [
    { symbol: 'MVA', toStored: 1 },
    { symbol: 'kVA', toStored: 0.001 },
    { symbol: 'GVA', toStored: 1000 },
  ],
  temperatureC: [
    { symbol: '°C', toStored: 1 },
    { symbol: 'C', toStored: 1 },
    { symbol: '°F', toStored: 5 / 9, offset: -160 / 9 },
    { symbol: 'F', toStored: 5 / 9, offset: -160 / 9 },
  ],
  lengthM: [
    { symbol: 'm', toStored: 1 },
    { symbol: 'ft', toStored: 0.3048 },
    { symbol: 'km', toStored: 1000 },
  ],
  days: [
    { symbol: 'd', toStored: 1 },
    { symbol: 'days', toStored: 1 },
    { symbol: 'weeks', toStored: 7 },
    { symbol: 'wk', toStored: 7 },
    { symbol: 'months', toStored: 30.4375 },
    { symbol: 'mo', toStored: 30.4375 },
  ],
  ratio: [
    { symbol: '', toStored: 1 },
    { symbol: '%', toStored: 0.01 },
  ],
  factor: [{ symbol: '', toStored: 1 }],
  degrees: [
    { symbol: '°', toStored: 1 },
    { symbol: 'deg', toStored: 1 },
  ],
  perDay: [
    { symbol: '/d', toStored: 1 },
    { symbol: 'a day', toStored: 1 },
    { symbol: '/wk', toStored: 1 / 7 },
  ],
  powerMw: [
    { symbol: 'MW', toStored: 1 },
    { symbol: 'GW', toStored: 1000 },
    { symbol: 'kW', toStored: 0.001 },
  ],
  years: [
    { symbol: 'yr', toStored: 1 },
    { symbol: 'years', toStored: 1 },
    { symbol: 'months', toStored: 1 / 12 },
  ],
  bandwidthGbps: [
    { symbol: 'Gbit/s', toStored: 1 },
    { symbol: 'Tbit/s', toStored: 1000 },
  ],
  volumePb: [
    { symbol: 'PB', toStored: 1 },
    { symbol: 'TB', toStored: 0.001 },
  ],
  milliseconds: [{ symbol: 'ms', toStored: 1 }],
  usdPerHour: [{ symbol: 'USD/h', toStored: 1 }],
  count: [{ symbol: '', toStored: 1 }],
  floorLoadKgPerM2: [
    { symbol: 'kg/m²', toStored: 1 },
    { symbol: 'kg/m2', toStored: 1 },
    { symbol: 'kPa', toStored: 101.972 },
    { symbol: 'psf', toStored: 4.88243 },
  ],
  usd: [
    { symbol: 'USD', toStored: 1 },
    { symbol: 'M', toStored: 1e6 },
    { symbol: 'B', toStored: 1e9 },
    { symbol: 'million', toStored: 1e6 },
    { symbol: 'billion', toStored: 1e9 },
  ],
} as const satisfies Record<string, readonly { symbol: string; toStored: number; offset?: number }[]>

export type Dimension = keyof typeof DIMENSIONS

/** The unit a field shows and the document stores. */
export function storedUnit(dimension: Dimension): string {
  return DIMENSIONS[dimension][0].symbol
}

export type ParsedQuantity = { ok: true; value: number } | { ok: false; message: string }

const NUMBER_THEN_UNIT = /^\$?\s*([-+]?(?:\d[\d,_ ]*)?(?:\.\d+)?(?:e[-+]?\d+)?)\s*([a-z°/%²0-9 ]*)$/i

/**
 * Reads what a person typed: a number, thousands separators allowed, with or without a unit
 * ("0.132 MW" in a kW field is 132).
 *
 * @returns the value in the stored unit of the dimension, or a sentence that says what to type
 */
export function parseQuantity(text: string, dimension: Dimension): ParsedQuantity {
  const units: readonly { symbol: string; toStored: number; offset?: number }[] = DIMENSIONS[dimension]
  const stored = storedUnit(dimension)
  const example = stored === '' ? '"0.85"' : `"132 ${stored}"`
  const match = NUMBER_THEN_UNIT.exec(text.trim())
  const digits = match?.[1]?.replace(/[,_ ]/g, '') ?? ''
  const number = Number(digits)
  if (digits === '' || !Number.isFinite(number)) {
    return { ok: false, message: `"${text.trim()}" is not a number. Type a number such as ${example}.` }
  }
  const typed = match?.[2]?.trim() ?? ''
  const unit =
    typed === ''
      ? units[0]
      : (units.find((entry) => entry.symbol === typed) ??
        units.find((entry) => entry.symbol.toLowerCase() === typed.toLowerCase()))
  if (!unit) {
    const known = units.map((entry) => entry.symbol).filter((symbol) => symbol !== '')
    const hint = known.length > 0 ? `Use ${known.join(', ')}.` : 'Type the number alone.'
    return { ok: false, message: `"${typed}" is not a unit of this field. ${hint}` }
  }
  return { ok: true, value: number * unit.toStored + (unit.offset ?? 0) }
}
