import type { Catalog } from '../../catalog/catalog.ts'
import { USER_SOURCE } from '../../catalog/graded.ts'
import type { RackGroup } from '../../scenario/hall.ts'
import type { Command } from './command.ts'
import { parsePath, replaceAt, valueAt } from './path.ts'
import { takeFromCatalog } from './takeFromCatalog.ts'

/** What stays when a rack group gets another type: the number of racks, or their provisioned power. */
export type KeptBySwap = 'count' | 'power'

/**
 * Gives a rack group another type, copied in from the catalog where the document does not hold it. A power of its own, which belonged to
 * the old type, goes. Kept by power, the racks are as many of the new type as the old ones' provisioned power feeds, at least one.
 *
 * @param place path of the group, `campuses/0/buildings/0/halls/1/rackGroups/0`
 */
export function swapRacks(
  place: string,
  rackTypeId: string,
  catalog: Catalog | null,
  kept: KeptBySwap,
  label: string,
): Command {
  const path = parsePath(place)
  const take = takeFromCatalog(`${place}/rackTypeId`, 'rackTypes', rackTypeId, catalog, label)
  return {
    label,
    apply: (scenario) => {
      const before = valueAt(scenario, path) as RackGroup
      if (before.rackTypeId === rackTypeId) return { ok: true, scenario }
      const taken = take.apply(scenario)
      if (!taken.ok) return taken
      const { rackTypes } = taken.scenario.equipment
      const powerOf = (id: string) => rackTypes.find((type) => type.id === id)?.powerMaxKw.value ?? 0
      const beforeKw = before.rackCount.value * (before.powerMaxKw?.value ?? powerOf(before.rackTypeId))
      const { powerMaxKw: _, ...group } = { ...before, rackTypeId }
      const nextKw = powerOf(rackTypeId)
      if (kept === 'power' && nextKw > 0 && beforeKw > 0) {
        const value = Math.max(1, Math.floor(beforeKw / nextKw + 1e-9))
        group.rackCount = { value, confidence: 'assumed', source: USER_SOURCE }
      }
      return { ok: true, scenario: replaceAt(taken.scenario, path, group) }
    },
  }
}
