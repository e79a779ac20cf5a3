const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const one = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const three = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 })

/** `2,778`. */
export function formatCount(count: number): string {
  return whole.format(count)
}

/** Megawatts or MVA as read on a masthead, unit not included: one decimal below 100, none above. */
export function formatMega(mega: number): string {
  return Math.abs(mega) < 99.95 ? one.format(mega) : whole.format(mega)
}

/** kW with its unit, in MW from 1,000 kW on: `132 kW`, `57.4 MW`. */
export function formatKw(kilowatts: number): string {
  if (Math.abs(kilowatts) >= 1000) return `${formatMega(kilowatts / 1000)} MW`
  return `${Math.abs(kilowatts) < 10 ? one.format(kilowatts) : whole.format(kilowatts)} kW`
}

/** Money in three significant digits: `$16.4 B`, `$310 M`, `$85.6 k`; to the dollar below ten thousand: `$5,400`. */
export function formatUsd(usd: number): string {
  const size = Math.abs(usd)
  if (size >= 1e12) return `$${three.format(usd / 1e12)} T`
  if (size >= 1e9) return `$${three.format(usd / 1e9)} B`
  if (size >= 1e6) return `$${three.format(usd / 1e6)} M`
  if (size >= 1e4) return `$${three.format(usd / 1e3)} k`
  return `$${whole.format(usd)}`
}

/** A ratio as a percentage: 0.537 -> `54 %`. */
export function formatShare(ratio: number): string {
  return `${whole.format(ratio * 100)} %`
}

/** PUE, WUE and their like, two decimals: `1.18`. An en dash where nothing runs (0). */
export function formatRatio(ratio: number): string {
  return ratio > 0 ? ratio.toFixed(2) : '–'
}
