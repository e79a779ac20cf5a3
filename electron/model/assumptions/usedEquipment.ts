import type { Catalog } from '../../../shared/catalog/catalog.ts'
import type { Plan } from '../plan/plan.ts'

/** The equipment of a scenario that its plan refers to, by kind, in catalog order; sources left out. */
export function usedEquipment(plan: Plan): Partial<Record<keyof Catalog, unknown[]>> {
  const used = new Set<unknown>()
  for (const { location, mainTransformer, costSet, battery, siteWorks, procurement } of plan.campuses) {
    for (const entry of [location, mainTransformer, costSet, battery]) used.add(entry)
    for (const { template } of siteWorks) used.add(template)
    for (const { leadTime } of procurement) used.add(leadTime)
  }
  for (const { template } of plan.buildings) used.add(template)
  for (const hall of plan.halls) {
    const { power, unitSubstation, ups, generator, cooling, cdu, heatRejection, chiller, airHandler } = hall
    for (const entry of [
      power,
      unitSubstation,
      ups,
      generator,
      cooling,
      cdu,
      heatRejection,
      chiller,
      airHandler,
    ]) {
      used.add(entry)
    }
    for (const { rackType } of hall.groups) used.add(rackType)
  }
  for (const curve of plan.scenario.equipment.priceCurves ?? []) {
    if (plan.scenario.commitments.some(({ priceCurveId }) => priceCurveId === curve.id)) used.add(curve)
  }
  const { sources: _, ...equipment } = plan.scenario.equipment
  return Object.fromEntries(
    Object.entries(equipment).map(([kind, entries]) => [
      kind,
      (entries ?? []).filter((entry) => used.has(entry)),
    ]),
  )
}
