import { dateOf, dayOf } from '../../../shared/time/calendar.ts'
import type { Playhead } from '../../../shared/state/playhead.ts'
import type { ViewStore } from '../../../shared/state/viewStore.ts'

/** Speeds that can be chosen, weeks a second. */
export const PLAY_SPEEDS = [1, 2, 4, 8, 13, 18, 26, 52] as const

/** A build-out plays in this long, s. */
export const BUILD_OUT_PLAY_S = 20
/** With reduced motion the picture steps by a month and rests, ms; shorter by as much as J and L doubled. */
const MONTH_REST_MS = 700
/** J and L double up to this many times the speed. */
const FASTEST_SHUTTLE = 16

/** The speed at which a build-out of so many days plays in twenty seconds, to a tenth of a week a second. */
export function speedFor(dayCount: number): number {
  return Math.max(0.1, Math.round((dayCount / 7 / BUILD_OUT_PLAY_S) * 10) / 10)
}

/** The next slower or faster speed; the ends hold. */
export function nextSpeed(speed: number, direction: -1 | 1): number {
  const beyond = PLAY_SPEEDS.filter((entry) => (direction === 1 ? entry > speed : entry < speed))
  return (direction === 1 ? beyond[0] : beyond.at(-1)) ?? speed
}

/** What J and L ask for: the other way at the plain speed, or the same way twice as fast. */
export function nextShuttle(isPlaying: boolean, shuttle: number, direction: -1 | 1): number {
  if (!isPlaying || Math.sign(shuttle) !== direction) return direction
  return Math.max(-FASTEST_SHUTTLE, Math.min(FASTEST_SHUTTLE, shuttle * 2))
}

/** First day of the month after a day, or of the month the day lies in, the one before where it is that very day. */
function monthStart(startDate: string, day: number, direction: number): number {
  const [year = 0, month = 1] = dateOf(startDate, direction > 0 ? day : day - 1)
    .split('-')
    .map(Number)
  const index = year * 12 + month - 1 + (direction > 0 ? 1 : 0)
  const first = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`
  return dayOf(startDate, first)
}

/** Where playing begins and ends: in and out point, or the whole plan. */
function playedSpan(view: ViewStore, playhead: Playhead): { fromDay: number; toDay: number } {
  const { firstDay, lastDay } = playhead.getRange()
  const { playRange } = view.getState()
  if (!playRange || playRange.fromDay >= lastDay) return { fromDay: firstDay, toDay: lastDay }
  return { fromDay: Math.max(firstDay, playRange.fromDay), toDay: Math.min(lastDay, playRange.toDay) }
}

/** Plays on or back; from its other end where the playhead stands outside what is played, or, playing on, at the end of it. */
function play(view: ViewStore, playhead: Playhead, shuttle: number): void {
  const { fromDay, toDay } = playedSpan(view, playhead)
  const day = playhead.getDay()
  if (shuttle > 0 && (day >= toDay || day < fromDay)) playhead.setDay(fromDay)
  if (shuttle < 0 && (day > toDay || day < fromDay)) playhead.setDay(toDay)
  view.setState({ isPlaying: true, shuttle })
}

/** Stops; the next playing is forward at the plain speed. */
export function pause(view: ViewStore): void {
  const { isPlaying, shuttle } = view.getState()
  if (isPlaying || shuttle !== 1) view.setState({ isPlaying: false, shuttle: 1 })
}

/** Starts or stops; at the end of the plan it starts from the beginning. */
export function togglePlay(view: ViewStore, playhead: Playhead): void {
  if (view.getState().isPlaying) pause(view)
  else play(view, playhead, 1)
}

/** J and L: plays back or on, twice as fast with every press. */
export function pressShuttle(view: ViewStore, playhead: Playhead, direction: -1 | 1): void {
  const { isPlaying, shuttle } = view.getState()
  play(view, playhead, nextShuttle(isPlaying, shuttle, direction))
}

/** Sets the in or the out point on a day; one beyond the other takes its place, so that the range always runs forward. */
export function setRangeEnd(view: ViewStore, playhead: Playhead, end: 'in' | 'out'): void {
  const { firstDay, lastDay } = playhead.getRange()
  const day = Math.floor(playhead.getDay())
  const { fromDay, toDay } = view.getState().playRange ?? { fromDay: firstDay, toDay: lastDay }
  const range =
    end === 'in'
      ? { fromDay: day, toDay: toDay > day ? toDay : lastDay }
      : { fromDay: fromDay < day ? fromDay : firstDay, toDay: day }
  const isWhole = range.fromDay <= firstDay && range.toDay >= lastDay
  view.setState({ playRange: isWhole || range.toDay <= range.fromDay ? null : range })
}

interface Clock {
  requestFrame: (callback: (timeMs: number) => void) => number
  cancelFrame: (handle: number) => void
  prefersReducedMotion: () => boolean
  startDate: () => string | null
}

/**
 * Moves the playhead while the view says that it plays: smoothly, or month by month where motion is to be reduced. At the end of
 * what is played it stops, or begins again where it loops.
 *
 * @returns a function that ends it
 */
export function startPlayer(view: ViewStore, playhead: Playhead, clock: Clock): () => void {
  let frame = 0
  let lastMs: number | null = null
  let restedMs = 0

  /** The day after so much time, not yet held inside what is played. */
  const dayAfter = (elapsedMs: number): number => {
    const { playSpeed, shuttle } = view.getState()
    const day = playhead.getDay()
    const startDate = clock.startDate()
    if (!clock.prefersReducedMotion() || startDate === null) {
      return day + (playSpeed * shuttle * 7 * elapsedMs) / 1000
    }
    restedMs += elapsedMs
    if (restedMs < MONTH_REST_MS / Math.abs(shuttle)) return day
    restedMs = 0
    return monthStart(startDate, day, shuttle)
  }

  const step = (timeMs: number): void => {
    const elapsedMs = lastMs === null ? 0 : timeMs - lastMs
    lastMs = timeMs
    const { shuttle, isLooping } = view.getState()
    const { fromDay, toDay } = playedSpan(view, playhead)
    const day = dayAfter(elapsedMs)
    const isOver = shuttle > 0 ? day >= toDay : day <= fromDay
    if (isOver && isLooping && toDay > fromDay) playhead.setDay(shuttle > 0 ? fromDay : toDay)
    else playhead.setDay(Math.max(fromDay, Math.min(toDay, day)))
    if (isOver && !isLooping) pause(view)
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
