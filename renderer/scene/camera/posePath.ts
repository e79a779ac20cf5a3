import { MathUtils } from 'three'
import type { Bookmark } from '../../../shared/scenario/bookmark.ts'
import { dayOf } from '../../../shared/time/calendar.ts'
import { between, type Pose } from './pose.ts'

/** A view on the way of the camera, and the day it is reached. */
export interface PathStop {
  day: number
  pose: Pose
}

export function poseOfBookmark({ camera }: Pick<Bookmark, 'camera'>): Pose {
  const { bearingDeg, elevationDeg, ...rest } = camera
  return {
    ...rest,
    bearing: MathUtils.degToRad(bearingDeg),
    elevation: MathUtils.degToRad(elevationDeg),
  }
}

/** A pose as the document keeps it: to the centimetre and the hundredth of a degree. */
export function cameraOfPose(pose: Pose): Bookmark['camera'] {
  const rounded = (value: number): number => Math.round(value * 100) / 100
  const turn = MathUtils.euclideanModulo(pose.bearing + Math.PI, Math.PI * 2) - Math.PI
  return {
    targetX: rounded(pose.targetX),
    targetY: rounded(pose.targetY),
    targetZ: rounded(pose.targetZ),
    distanceM: rounded(pose.distanceM),
    bearingDeg: rounded(MathUtils.radToDeg(turn)),
    elevationDeg: rounded(MathUtils.radToDeg(pose.elevation)),
    isOrthographic: pose.isOrthographic,
  }
}

/** Stops in the order of their days; of several on one day the last. */
export function pathOf(bookmarks: readonly Bookmark[], startDate: string): PathStop[] {
  const byDay = new Map<number, PathStop>()
  for (const bookmark of bookmarks) {
    const day = dayOf(startDate, bookmark.date)
    byDay.set(day, { day, pose: poseOfBookmark(bookmark) })
  }
  return [...byDay.values()].sort((a, b) => a.day - b.day)
}

/**
 * Where the camera is on a day: held before the first stop and after the last, between two eased from one to the other.
 *
 * @param isStepping stands at the last stop reached instead: for readers who asked for less motion
 */
export function poseAlong(stops: readonly PathStop[], day: number, isStepping: boolean): Pose | null {
  let last = 0
  while (last + 1 < stops.length && (stops[last + 1]?.day ?? 0) <= day) last++
  const from = stops[last]
  const to = stops[last + 1]
  if (!from) return null
  if (!to || isStepping || day <= from.day) return from.pose
  const share = (day - from.day) / (to.day - from.day)
  return between(from.pose, to.pose, share * share * (3 - 2 * share))
}
