import { between, type Pose } from './pose.ts'

/** The pose the hand and the views share: set at once, or reached in a short eased glide. */
export interface PoseGlide {
  get: () => Pose
  set: (pose: Pose) => void
  /** @param glideMs how long it takes; short where left out */
  glideTo: (pose: Pose, glideMs?: number) => void
  /** @returns whether a glide goes on */
  advance: (nowMs: number) => boolean
}

const GLIDE_MS = 240

const START: Pose = {
  targetX: 0,
  targetY: 0,
  targetZ: 0,
  distanceM: 600,
  bearing: -0.5,
  elevation: 0.6,
  isOrthographic: false,
}

/** @param wake asks for a frame */
export function createPoseGlide(wake: () => void): PoseGlide {
  let pose = START
  let glide: { from: Pose; to: Pose; startMs: number | null; lengthMs: number } | null = null
  return {
    get: () => pose,
    set(next) {
      glide = null
      pose = next
    },
    glideTo(next, glideMs = GLIDE_MS) {
      const wantsStill = globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches
      glide = wantsStill ? null : { from: pose, to: next, startMs: null, lengthMs: glideMs }
      if (wantsStill) pose = next
      wake()
    },
    advance(nowMs) {
      if (!glide) return false
      glide.startMs ??= nowMs
      const t = Math.min(1, (nowMs - glide.startMs) / glide.lengthMs)
      pose = between(glide.from, glide.to, t * t * (3 - 2 * t))
      if (t >= 1) {
        pose = glide.to
        glide = null
      }
      return true
    },
  }
}
