/** A tick of an axis: `0`, `250`, `1,500`, `0.5`; thousands and millions short where the axis is that high. */
export function tickText(value: number, highest: number): string {
  if (highest >= 2e6) return `${trim(value / 1e6)} M`
  if (highest >= 20_000) return `${trim(value / 1e3)} k`
  return trim(value)
}

const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })

function trim(value: number): string {
  return plain.format(value).replace('-', '−')
}
