import { NEVER_DAY } from '../../../shared/results/stage.ts'
import type { Seeding } from '../../../shared/scenario/portfolio.ts'
import type { Layout } from '../layout/places.ts'
import { itemAt } from '../numbers/limits.ts'
import { daysPerPetabyte } from '../numbers/transfer.ts'
import type { Plan } from '../plan/plan.ts'
import type { RowSchedule } from './rowSchedule.ts'

/** Days that a copy takes over its share of the line. */
export function seedingDays({ scenario }: Plan, { linkId, volumePb, linkShareRatio }: Seeding): number {
  const link = scenario.siteLinks?.find(({ id }) => id === linkId)
  if (!link) throw new Error(`Seeding names the line "${linkId}", which the scenario does not hold.`)
  const gbps = link.bandwidthGbps.value * linkShareRatio.value
  return volumePb.value * daysPerPetabyte(gbps)
}

/** Day the first row of a campus stands cabled and data can be copied to it; `NEVER_DAY` where none ever does. */
export function seedingStart(layout: Layout, schedule: RowSchedule, campusIndex: number): number {
  let first = NEVER_DAY
  for (let row = 0; row < schedule.rowCount; row++) {
    if (itemAt(layout.rows, row).campusIndex !== campusIndex) continue
    first = Math.min(first, schedule.installedDay[row] ?? NEVER_DAY)
  }
  return first
}

/** Lets no row of a campus go live before the data it needs is there: the copy starts with its first row and runs beside the burn-in. */
export function seedHalls(plan: Plan, layout: Layout, schedule: RowSchedule): void {
  for (const seeding of plan.scenario.seedings ?? []) {
    const campusIndex = plan.campuses.findIndex(({ spec }) => spec.id === seeding.campusId)
    const start = seedingStart(layout, schedule, campusIndex)
    if (start >= NEVER_DAY) continue
    const end = start + Math.ceil(seedingDays(plan, seeding))
    for (let row = 0; row < schedule.rowCount; row++) {
      if (itemAt(layout.rows, row).campusIndex !== campusIndex) continue
      const candidate = schedule.candidateDay[row] ?? NEVER_DAY
      if (candidate < end) schedule.candidateDay[row] = end
    }
  }
}
