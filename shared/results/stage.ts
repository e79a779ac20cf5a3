/**
 * The one rule that turns a day into a stage. The shader states the same rule in GLSL
 * (renderer/scene/materials); a pixel test pins the two together.
 */
export const STAGES = ['planned', 'construction', 'installed', 'commissioning', 'live', 'retired'] as const
export type StageName = (typeof STAGES)[number]

/** Stage as a number: its place in `STAGES`. */
export const PLANNED = 0
export const CONSTRUCTION = 1
export const INSTALLED = 2
export const COMMISSIONING = 3
export const LIVE = 4
export const RETIRED = 5

/** A day that never comes within any plan, exact in float32. */
export const NEVER_DAY = 1e6

/** Days on which an element enters each stage after `planned`; ascending, `NEVER_DAY` for those it does not reach. */
export interface StageDays {
  appearDay: number
  installedDay: number
  commissioningDay: number
  liveDay: number
  retiredDay: number
}

/** Stage of an element on a day (0 `planned` .. 5 `retired`). A stage begins on its day. */
export function stageOn(days: StageDays, day: number): number {
  if (day >= days.retiredDay) return RETIRED
  if (day >= days.liveDay) return LIVE
  if (day >= days.commissioningDay) return COMMISSIONING
  if (day >= days.installedDay) return INSTALLED
  if (day >= days.appearDay) return CONSTRUCTION
  return PLANNED
}
