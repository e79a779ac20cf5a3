import type { LinkResult, SeedingResult, Site } from '../../../shared/results/site.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import { daysPerPetabyte } from '../numbers/transfer.ts'
import { itemAt } from '../numbers/limits.ts'
import type { Plan } from '../plan/plan.ts'
import { copyDays } from '../plan/seeding.ts'
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

/** The first copy of data into each campus that needs one. */
export function dateSeedings(
  plan: Plan,
  campusLiveDay: readonly number[],
  links: readonly LinkResult[],
): SeedingResult[] {
  return (plan.scenario.seedings ?? []).map((seeding) => {
    const campusIndex = plan.campuses.findIndex(({ spec }) => spec.id === seeding.campusId)
    const endDay = itemAt(campusLiveDay, campusIndex)
    const days = copyDays(plan.scenario, seeding)
    return {
      id: seeding.id,
      campusIndex,
      linkIndex: links.findIndex(({ id }) => id === seeding.linkId),
      volumePb: seeding.volumePb.value,
      days,
      startDay: endDay >= NEVER_DAY ? NEVER_DAY : endDay - Math.ceil(days),
      endDay,
    }
  })
}
