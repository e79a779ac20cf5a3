/** Paths of numbers in plain data and typed arrays that are not finite. */
export function notFinite(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path]
  if (ArrayBuffer.isView(value)) {
    const index = (value as Float32Array).findIndex((number) => !Number.isFinite(number))
    return index < 0 ? [] : [`${path}[${index}]`]
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => notFinite(item, `${path}[${index}]`))
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, item]) => notFinite(item, `${path}.${key}`))
  }
  return []
}
