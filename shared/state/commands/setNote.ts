import { checkReferences } from '../../scenario/checkReferences.ts'
import { noteSchema, type Note } from '../../scenario/programme.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Command } from './command.ts'

const MOST_NOTES = 1000

/** The document without the key where no note is left, so that a file without notes stays as it was. */
function withNotes({ notes: _notes, ...rest }: Scenario, notes: Note[]): Scenario {
  const byDate = notes.toSorted((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id))
  return byDate.length === 0 ? rest : { ...rest, notes: byDate }
}

/** An id that no other note has: `note-2026-03-01`, `note-2026-03-01-2`. */
function freeId(notes: readonly Note[], date: string): string {
  const taken = new Set(notes.map(({ id }) => id))
  const plain = `note-${date}`
  let id = plain
  for (let count = 2; taken.has(id); count++) id = `${plain}-${count}`
  return id
}

/**
 * Writes a note on a date of the timeline.
 *
 * @param id the note to change; null adds one
 */
export function setNote(id: string | null, date: string, text: string): Command {
  return {
    label: id === null ? 'Note' : 'Change of a note',
    apply: (scenario) => {
      const notes = scenario.notes ?? []
      const parsed = noteSchema.safeParse({ id: id ?? freeId(notes, date), date, text: text.trim() })
      if (!parsed.success) {
        return {
          ok: false,
          message: 'A note holds from 1 to 240 characters. Type something shorter, or anything.',
        }
      }
      if (id === null && notes.length >= MOST_NOTES) {
        return { ok: false, message: `A plan holds ${MOST_NOTES} notes. Remove one first.` }
      }
      const others = notes.filter((note) => note.id !== id)
      const before = notes.find((note) => note.id === id)
      if (before?.date === parsed.data.date && before.text === parsed.data.text) return { ok: true, scenario }
      const next = withNotes(scenario, [...others, parsed.data])
      const problem = checkReferences(next)
      return problem ? { ok: false, message: problem.message } : { ok: true, scenario: next }
    },
  }
}

export function removeNote(id: string): Command {
  return {
    label: 'Removal of a note',
    apply: (scenario) => {
      const notes = scenario.notes ?? []
      const left = notes.filter((note) => note.id !== id)
      return { ok: true, scenario: left.length === notes.length ? scenario : withNotes(scenario, left) }
    },
  }
}
