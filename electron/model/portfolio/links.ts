import type { LinkResult, SeedingResult, Site } from '../../../shared/results/site.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import type { Layout } from '../layout/places.ts'
import { daysPerPetabyte } from '../numbers/transfer.ts'
import type { Plan } from '../plan/plan.ts'
import type { RowSchedule } from '../rollout/rowSchedule.ts'
import { seedingDays, seedingStart } from '../rollout/seedHalls.ts'
import { distanceKm, FIBRE_MS_PER_KM } from './distance.ts'

/** Lines between sites with their length and speed. A line to a site that serves somebody else is left out. */
export function measureLinks(plan: Plan, sites: readonly Site[]): LinkResult[] {
  return (plan.scenario.siteLinks ?? []).flatMap((link): LinkResult[] => {
    const fromSite = sites.findIndex(({ id }) => id === link.fromSiteId)
    const toSite = sites.findIndex(({ id }) => id === link.toSiteId)
    const from = sites[fromSite]
    const to = sites[toSite]
    if (!from || !to) return []
    const km = distanceKm(from, to)
    return [
      {
        id: link.id,
        name: link.name,
        fromSite,
        toSite,
        distanceKm: km,
        latencyMs: km * link.routeFactor.value * FIBRE_MS_PER_KM,
        bandwidthGbps: link.bandwidthGbps.value,
        daysPerPetabyte: daysPerPetabyte(link.bandwidthGbps.value),
      },
    ]
  })
}

/** When the data of each campus is copied. */
export function dateSeedings(
  plan: Plan,
  layout: Layout,
  schedule: RowSchedule,
  links: readonly LinkResult[],
): SeedingResult[] {
  return (plan.scenario.seedings ?? []).map((seeding) => {
    const campusIndex = plan.campuses.findIndex(({ spec }) => spec.id === seeding.campusId)
    const startDay = seedingStart(layout, schedule, campusIndex)
    const days = seedingDays(plan, seeding)
    return {
      id: seeding.id,
      campusIndex,
      linkIndex: links.findIndex(({ id }) => id === seeding.linkId),
      volumePb: seeding.volumePb.value,
      days,
      startDay,
      endDay: startDay >= NEVER_DAY ? NEVER_DAY : startDay + Math.ceil(days),
    }
  })
}
