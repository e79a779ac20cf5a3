import { z } from 'zod'
import { storedJson } from '../files/storedJson.ts'

const LIMIT = 10

/** Files opened or saved last, newest first; kept between sessions. */
export interface RecentFiles {
  load: () => Promise<void>
  list: () => readonly string[]
  add: (path: string) => void
  remove: (path: string) => void
  clear: () => void
}

/** @param onChange told after every change, to set the menu anew */
export function recentFilesIn(storePath: string, onChange: (paths: readonly string[]) => void): RecentFiles {
  const stored = storedJson(storePath, z.array(z.string()).max(100))
  let paths: readonly string[] = []
  const change = (next: readonly string[]): void => {
    paths = next.slice(0, LIMIT)
    onChange(paths)
    // A list that cannot be kept is a lesser evil than an error about it.
    void stored.write([...paths]).catch((error: unknown) => console.error(error))
  }
  return {
    load: async () => {
      paths = (await stored.read()) ?? []
      onChange(paths)
    },
    list: () => paths,
    add: (path) => change([path, ...paths.filter((known) => known !== path)]),
    remove: (path) => change(paths.filter((known) => known !== path)),
    clear: () => change([]),
  }
}
