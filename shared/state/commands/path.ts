/** Keys and indices from the root of the document to a value. */
export type Path = readonly (string | number)[]

/** `campuses/0/name` -> `['campuses', 0, 'name']`. */
export function parsePath(text: string): Path {
  return text.split('/').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}

/** The value at a path, or undefined where the path leads nowhere. */
export function valueAt(root: unknown, path: Path): unknown {
  let node: unknown = root
  for (const key of path) {
    if (typeof node !== 'object' || node === null) return undefined
    node = (node as Record<string | number, unknown>)[key]
  }
  return node
}

/** A copy of `root` with one value replaced; everything off the path is shared. */
export function replaceAt<T>(root: T, path: Path, value: unknown): T {
  const [key, ...rest] = path
  if (key === undefined) return value as T
  if (Array.isArray(root)) {
    return root.map((entry: unknown, index) => (index === key ? replaceAt(entry, rest, value) : entry)) as T
  }
  const node = root as Record<string | number, unknown>
  return { ...node, [key]: replaceAt(node[key], rest, value) } as T
}
