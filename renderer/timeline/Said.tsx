import { useEffect, useRef } from 'react'
import type { TimelineRequests } from './timelineRequests.ts'

/** How long words stand, ms. */
const STANDS_MS = 1800

/** What a key has just done or reached, at the playhead for a moment, and read out; written without a render. */
export function Said({
  requests,
  placeNow,
}: {
  requests: TimelineRequests
  placeNow: () => { x: number; widthPx: number }
}) {
  const element = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = requests.subscribe((request) => {
      const { current } = element
      if (request.kind !== 'say' || !current) return
      current.textContent = request.words
      const { x, widthPx } = placeNow()
      const isRight = x + 10 + current.offsetWidth < widthPx
      current.style.transform = `translateX(${Math.max(4, isRight ? x + 8 : x - 8 - current.offsetWidth)}px)`
      current.dataset.shown = ''
      clearTimeout(timer)
      timer = setTimeout(() => delete current.dataset.shown, STANDS_MS)
    })
    return () => {
      clearTimeout(timer)
      end()
    }
  }, [requests, placeNow])
  return <p ref={element} className="timeline-said" role="status" data-testid="timeline-said" />
}
