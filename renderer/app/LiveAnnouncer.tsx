import { useEffect, useRef } from 'react'
import type { Stores } from '../../shared/state/stores.ts'
import { formatDay } from '../../shared/time/calendar.ts'
import { formatCount, formatMega } from '../../shared/units/format.ts'

/** The day must rest this long before it is read out, ms. */
const REST_MS = 900

/** Reads the day and its totals to a screen reader once the playhead rests. */
export function LiveAnnouncer({ stores }: { stores: Stores }) {
  const region = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = stores.dayFeed.subscribe((state, result) => {
      clearTimeout(timer)
      const { day, itMw, racksLive, gate } = state
      timer = setTimeout(() => {
        if (!region.current || stores.viewStore.getState().isPlaying) return
        const held = gate ? `Next megawatt held by ${gate.label}.` : ''
        region.current.textContent = `${formatDay(result.startDate, day)}: ${formatMega(itMw)} megawatts IT, ${formatCount(racksLive)} racks live. ${held}`
      }, REST_MS)
    })
    return () => {
      clearTimeout(timer)
      end()
    }
  }, [stores])
  return <p ref={region} className="visually-hidden" aria-live="polite" />
}
