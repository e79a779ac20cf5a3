/** Whether two pieces of plain data (objects, arrays, typed arrays, numbers, words) say the same. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (isNumbers(a)) return isNumbers(b) && hasSameNumbers(a, b)
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false
    for (let i = 0; i < a.length; i++) if (!isSameData(a[i], b[i])) return false
    return true
  }
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  for (const key of keys) {
    if (!(key in b) || !isSameData(a[key as never], b[key as never])) return false
  }
  return true
}

const isNumbers = (data: object): data is Numbers => ArrayBuffer.isView(data) && 'length' in data

interface Numbers {
  readonly length: number
  readonly [index: number]: number
}

function hasSameNumbers(a: Numbers, b: Numbers): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false
  return true
}
