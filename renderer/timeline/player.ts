import { dateOf, dayOf } from '../../shared/time/calendar.ts'
import type { Playhead } from '../../shared/state/playhead.ts'
import type { ViewStore } from '../../shared/state/viewStore.ts'

/** Speeds that can be chosen, weeks a second. */
export const PLAY_SPEEDS = [1, 2, 4, 8, 13, 18, 26, 52] as const

/** A build-out should play in about this long, s. */
const BUILD_OUT_PLAY_S = 20
/** With reduced motion the picture steps by a month and rests, ms. */
const MONTH_REST_MS = 700

/** The speed at which a build-out of so many days plays in about twenty seconds. */
export function speedFor(dayCount: number): number {
  const wanted = dayCount / 7 / BUILD_OUT_PLAY_S
  return PLAY_SPEEDS.reduce((best, speed) =>
    Math.abs(speed - wanted) < Math.abs(best - wanted) ? speed : best,
  )
}

/** The next slower or faster speed; the ends hold. */
export function nextSpeed(speed: number, direction: -1 | 1): number {
  const beyond = PLAY_SPEEDS.filter((entry) => (direction === 1 ? entry > speed : entry < speed))
  return (direction === 1 ? beyond[0] : beyond.at(-1)) ?? speed
}

/** First day of the month after a day. */
function nextMonth(startDate: string, day: number): number {
  const [year = 0, month = 1] = dateOf(startDate, day).split('-').map(Number)
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
  return dayOf(startDate, next)
}

/** Starts or stops; at the end of the plan it starts from the beginning. */
export function togglePlay(view: ViewStore, playhead: Playhead): void {
  const isPlaying = !view.getState().isPlaying
  const { firstDay, lastDay } = playhead.getRange()
  if (isPlaying && playhead.getDay() >= lastDay) playhead.setDay(firstDay)
  view.setState({ isPlaying })
}

interface Clock {
  requestFrame: (callback: (timeMs: number) => void) => number
  cancelFrame: (handle: number) => void
  prefersReducedMotion: () => boolean
  startDate: () => string | null
}

/**
 * Moves the playhead while the view says that it plays: smoothly, or month by month where motion is to be reduced.
 *
 * @returns a function that ends it
 */
export function startPlayer(view: ViewStore, playhead: Playhead, clock: Clock): () => void {
  let frame = 0
  let lastMs: number | null = null
  let restedMs = 0

  const step = (timeMs: number): void => {
    const elapsedMs = lastMs === null ? 0 : timeMs - lastMs
    lastMs = timeMs
    const startDate = clock.startDate()
    if (clock.prefersReducedMotion() && startDate !== null) {
      restedMs += elapsedMs
      if (restedMs >= MONTH_REST_MS) {
        restedMs = 0
        playhead.setDay(nextMonth(startDate, playhead.getDay()))
      }
    } else {
      playhead.setDay(playhead.getDay() + (view.getState().playSpeed * 7 * elapsedMs) / 1000)
    }
    if (playhead.getDay() >= playhead.getRange().lastDay) view.setState({ isPlaying: false })
    else frame = clock.requestFrame(step)
  }
  const follow = (isPlaying: boolean): void => {
    clock.cancelFrame(frame)
    lastMs = null
    restedMs = 0
    if (isPlaying) frame = clock.requestFrame(step)
  }
  const end = view.subscribe((now, before) => {
    if (now.isPlaying !== before.isPlaying) follow(now.isPlaying)
  })
  return () => {
    end()
    clock.cancelFrame(frame)
  }
}
