import { bookmarkSchema, type Bookmark } from '../../scenario/bookmark.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Command } from './command.ts'

const MOST_BOOKMARKS = 200

/** The document without the key where no bookmark is left, so that a file without them stays as it was. */
function withBookmarks({ bookmarks: _bookmarks, ...rest }: Scenario, bookmarks: Bookmark[]): Scenario {
  return bookmarks.length === 0 ? rest : { ...rest, bookmarks }
}

/** An id that no other bookmark has: `view-1`, `view-2`. */
function freeId(bookmarks: readonly Bookmark[]): string {
  const taken = new Set(bookmarks.map(({ id }) => id))
  let number = bookmarks.length + 1
  while (taken.has(`view-${number}`)) number++
  return `view-${number}`
}

/** Keeps a view of the model, after those already kept. */
export function addBookmark(bookmark: Omit<Bookmark, 'id'>): Command {
  return {
    label: 'Bookmark',
    apply: (scenario) => {
      const bookmarks = scenario.bookmarks ?? []
      if (bookmarks.length >= MOST_BOOKMARKS)
        return { ok: false, message: `A plan holds ${MOST_BOOKMARKS} bookmarks. Remove one first.` }
      const parsed = bookmarkSchema.safeParse({ ...bookmark, id: freeId(bookmarks) })
      if (!parsed.success) return { ok: false, message: 'This view cannot be kept. Frame the model first.' }
      return { ok: true, scenario: withBookmarks(scenario, [...bookmarks, parsed.data]) }
    },
  }
}

export function renameBookmark(id: string, name: string): Command {
  return {
    label: 'Name of a bookmark',
    apply: (scenario) => {
      const trimmed = name.trim()
      if (trimmed.length === 0 || trimmed.length > 80)
        return { ok: false, message: 'A bookmark’s name has from 1 to 80 characters.' }
      const bookmarks = (scenario.bookmarks ?? []).map((entry) =>
        entry.id === id && entry.name !== trimmed ? { ...entry, name: trimmed } : entry,
      )
      return { ok: true, scenario: withBookmarks(scenario, bookmarks) }
    },
  }
}

export function removeBookmark(id: string): Command {
  return {
    label: 'Removal of a bookmark',
    apply: (scenario) => {
      const bookmarks = scenario.bookmarks ?? []
      const left = bookmarks.filter((entry) => entry.id !== id)
      return {
        ok: true,
        scenario: left.length === bookmarks.length ? scenario : withBookmarks(scenario, left),
      }
    },
  }
}
