import { momentDayAt, type RiskResult } from '../../../shared/results/risk.ts'
import { shareName } from '../../../shared/results/riskReadings.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import type { EntityRef } from '../../../shared/state/entityRef.ts'
import type { Lane } from './laneTree.ts'

/** By when a share of the runs has every rack of a place live. */
export interface SureDays {
  /** `P80`. */
  name: string
  /** By `kind:index` of the place; none for a place that so many runs never finish. */
  dayOf: ReadonlyMap<string, number>
}

const keyOf = ({ kind, index }: EntityRef): string => `${kind}:${index}`

/** @param share of the runs, 0.1..0.9, as the confidence slider asks */
export function sureDays(risk: RiskResult, share: number): SureDays {
  const dayOf = new Map<string, number>()
  risk.moments.forEach(({ kind, campusIndex, buildingIndex, hallIndex }, moment) => {
    const index = { campus: campusIndex, building: buildingIndex, hall: hallIndex }
    if (kind !== 'campus' && kind !== 'building' && kind !== 'hall') return
    const place = index[kind]
    const day = momentDayAt(risk, moment, share)
    if (place !== null && day < NEVER_DAY) dayOf.set(keyOf({ kind, index: place }), day)
  })
  return { name: shareName(share), dayOf }
}

/** The day of a lane that stands for a place; `null` for the rest. */
export function sureDayOf({ kind, place }: Lane, sure: SureDays | null): number | null {
  if (place?.kind !== kind) return null
  return sure?.dayOf.get(keyOf(place)) ?? null
}
