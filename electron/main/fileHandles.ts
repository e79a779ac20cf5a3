import { randomUUID } from 'node:crypto'

/**
 * Stand-ins for paths: a window can name only files that main gave it a handle for, so a page that was taken over could
 * not read or write anything else.
 */
export interface FileHandles {
  handleFor: (path: string) => string
  /** Null for a handle that was never given out. */
  pathOf: (handle: string) => string | null
}

export function createFileHandles(): FileHandles {
  const paths = new Map<string, string>()
  return {
    handleFor: (path) => {
      for (const [handle, known] of paths) if (known === path) return handle
      const handle = randomUUID()
      paths.set(handle, path)
      return handle
    },
    pathOf: (handle) => paths.get(handle) ?? null,
  }
}
