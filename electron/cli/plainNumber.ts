/**
 * A number as JSON carries it: daily series are float32, so seven significant digits say all there is, and the same
 * answer has the same bytes on every machine. Whole numbers stay whole.
 *
 * @throws RangeError on NaN and infinities, which JSON would turn into null without a word
 */
export function plainNumber(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a number that a result may hold`)
  return Number.isInteger(value) ? value : Number(value.toPrecision(7))
}
