import type { MousePreset } from '../../../shared/state/viewStore.ts'
import { listenForOrbit } from './orbitInput.ts'
import type { Pose } from './pose.ts'
import { createPoseGlide } from './poseGlide.ts'
import { poseAlong, type PathStop } from './posePath.ts'

/** Where the camera stands, and who moves it: a hand, a glide, or the day along a path. */
export interface Eye {
  get: () => Pose
  /** @returns whether a glide goes on */
  advance: (nowMs: number) => boolean
  /** Glides there or stands there at once; `null` stays. */
  goTo: (pose: Pose | null, isGliding: boolean, glideMs?: number) => void
  setPreset: (preset: MousePreset) => void
  /** Ties the eye to the day along these stops, until a hand takes it; `null` unties it. */
  followPath: (stops: readonly PathStop[] | null, day: number) => void
  followDay: (day: number) => void
  /** Called when a hand has taken the eye off its path. @returns ends the subscription */
  onTakenOver: (listener: () => void) => () => void
  dispose: () => void
}

/** @param onMove asks for a frame */
export function createEye(element: HTMLElement, farthestM: () => number, onMove: () => void): Eye {
  const pose = createPoseGlide(onMove)
  const takeOverListeners = new Set<() => void>()
  let preset: MousePreset = 'orbit'
  let path: readonly PathStop[] | null = null

  const goTo: Eye['goTo'] = (next, isGliding, glideMs) => {
    if (!next) return
    if (isGliding) pose.glideTo(next, glideMs)
    else pose.set(next)
    onMove()
  }
  /** Wants no motion: the camera stands at stops instead of going between them. */
  const isStill = (): boolean => globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches
  const followDay = (day: number): void => {
    const next = path && poseAlong(path, day, isStill())
    if (next) pose.set(next)
  }
  const stopOrbit = listenForOrbit({
    element,
    getPose: () => pose.get(),
    getPreset: () => preset,
    setPose: (next) => {
      if (path) {
        path = null
        for (const listener of takeOverListeners) listener()
      }
      goTo(next, false)
    },
    farthestM,
  })

  return {
    get: () => pose.get(),
    advance: (now) => pose.advance(now),
    goTo,
    setPreset: (next) => {
      preset = next
    },
    followPath(stops, day) {
      path = stops
      followDay(day)
      onMove()
    },
    followDay,
    onTakenOver(listener) {
      takeOverListeners.add(listener)
      return () => takeOverListeners.delete(listener)
    },
    dispose: stopOrbit,
  }
}
