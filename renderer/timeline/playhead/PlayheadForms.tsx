import { useEffect, useState, type CSSProperties } from 'react'
import type { SimulationResult } from '../../../shared/results/result.ts'
import type { Note } from '../../../shared/scenario/programme.ts'
import { removeNote, setNote } from '../../../shared/state/commands/setNote.ts'
import { applyCommand } from '../../../shared/state/documentStore.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import { dateOf, formatDay } from '../../../shared/time/calendar.ts'
import { parseMoment } from '../../../shared/time/parseMoment.ts'
import { PlayheadForm } from './PlayheadForm.tsx'
import { pause } from './player.ts'
import type { TimelineRequests } from '../timelineRequests.ts'

/** Width of the form, px; the same in playheadForm.css. */
const FORM_PX = 320
const SIDE_PX = 6

/** What is being typed at the playhead: a date to go to, or a note on a day. */
type Typing = { kind: 'date'; day: number; leftPx: number } | { kind: 'note'; day: number; leftPx: number }

interface PlayheadFormsProps {
  stores: Stores
  result: SimulationResult
  notes: readonly Note[]
  /** ISO date of the calendar's today. */
  today: string
  requests: TimelineRequests
  /** Where a day stands in the plot, px, and how wide the plot is. */
  placeOf: (day: number) => { x: number; widthPx: number }
}

/** The date field (T) and the note field (M), at the playhead. */
export function PlayheadForms({ stores, result, notes, today, requests, placeOf }: PlayheadFormsProps) {
  const { documentStore, viewStore, playhead } = stores
  const [typing, setTyping] = useState<Typing | null>(null)
  useEffect(
    () =>
      requests.subscribe(({ kind }) => {
        if (kind !== 'note' && kind !== 'type-date') return
        pause(viewStore)
        const day = Math.floor(playhead.getDay())
        const { x, widthPx } = placeOf(day)
        const leftPx = Math.max(SIDE_PX, Math.min(widthPx - FORM_PX - SIDE_PX, x + SIDE_PX))
        setTyping({ kind: kind === 'note' ? 'note' : 'date', day, leftPx })
      }),
    [requests, viewStore, playhead, placeOf],
  )
  if (!typing) return null
  const close = (): void => setTyping(null)
  const date = dateOf(result.startDate, typing.day)
  const style: CSSProperties = { transform: `translateX(${typing.leftPx}px)` }
  if (typing.kind === 'date') {
    const go = (draft: string): string | null => {
      const { startDate, dayCount } = result
      const parsed = parseMoment(draft, {
        startDate,
        dayCount,
        today,
        fromDay: Math.floor(playhead.getDay()),
      })
      if (!parsed.ok) return parsed.message
      playhead.setDay(parsed.day)
      return null
    }
    return (
      <div style={style} className="playhead-form-place">
        <PlayheadForm
          key="date"
          label="Go to"
          placeholder="Q3 2026, 1 Sep 2026, +90 d"
          value={formatDay(result.startDate, typing.day)}
          commit={go}
          onClose={close}
        />
      </div>
    )
  }
  const standing = notes.find((note) => note.date === date)
  const remove = (): void => {
    if (standing) applyCommand(documentStore, removeNote(standing.id))
    close()
  }
  const write = (draft: string): string | null => {
    if (standing && draft.trim() === '') return applyCommand(documentStore, removeNote(standing.id))
    return applyCommand(documentStore, setNote(standing?.id ?? null, date, draft))
  }
  return (
    <div style={style} className="playhead-form-place">
      <PlayheadForm
        key={date}
        label={`Note on ${formatDay(result.startDate, typing.day)}`}
        placeholder="What happens here"
        value={standing?.text ?? ''}
        commit={write}
        onClose={close}
        {...(standing ? { onRemove: remove } : {})}
      />
    </div>
  )
}
