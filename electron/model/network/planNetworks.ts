import type { Confidence, Graded } from '../../../shared/catalog/graded.ts'
import type { RackType } from '../../../shared/catalog/rackType.ts'
import type { NetworkResult } from '../../../shared/results/network.ts'
import type { FabricSpec } from '../../../shared/scenario/cluster.ts'
import { planGroup } from '../itLoad/rackPower.ts'
import type { Lookup } from '../plan/lookUp.ts'
import type { CampusPlan, HallPlan, NetworkPlan, SitePlan } from '../plan/plan.ts'
import { mostEndpoints, sizeFabric } from './fabric.ts'

/** Ids of the groups a fabric adds to a hall. */
const NETWORK_GROUP = 'fabric-network'
const STORAGE_GROUP = 'fabric-storage'

/**
 * Sizes the fabrics of a campus from the accelerators of its halls and adds the racks of their switches, and the storage beside them, to
 * the halls. A campus without a fabric is left as it is.
 *
 * Spines and cores stand with the leaves: each hall takes its share of them by its ports.
 */
export function planNetworks(plan: SitePlan, campus: CampusPlan, lookup: Lookup): NetworkPlan[] {
  const { fabric } = campus.spec
  if (!fabric) return []
  const networks = domainsOf(plan, campus, fabric.scope).map((halls) =>
    countNetwork(plan, campus, fabric, halls),
  )
  const network = lookup.find('rackTypes', fabric.networkRackTypeId)
  const storage = lookup.findOptional('rackTypes', fabric.storageRackTypeId)
  for (const { counts, halls } of networks) {
    for (const hall of halls) addRacks(plan, fabric, counts, hall, network, storage)
  }
  return networks
}

/** Halls with accelerators by the fabric that joins them; an option's halls apart, so that they change nothing that is contracted. */
function domainsOf(plan: SitePlan, campus: CampusPlan, scope: FabricSpec['scope']): HallPlan[][] {
  const domains = new Map<string, HallPlan[]>()
  for (const hall of campus.halls) {
    if (acceleratorsOf(hall) === 0) continue
    const isOptional = plan.buildings[hall.buildingIndex]?.isOptional ?? false
    const place = scope === 'hall' ? hall.index : scope === 'building' ? hall.buildingIndex : 'campus'
    const key = `${place}/${isOptional}`
    domains.set(key, [...(domains.get(key) ?? []), hall])
  }
  return [...domains.values()]
}

function acceleratorsOf(hall: HallPlan): number {
  return hall.groups.reduce(
    (sum, { rackCount, rackType }) => sum + rackCount * rackType.acceleratorCount.value,
    0,
  )
}

const portsOf = (accelerators: number, fabric: FabricSpec) =>
  Math.ceil(accelerators * fabric.portsPerAccelerator.value - 1e-9)

/** Counts one fabric; more ports than it can join are shared by equal planes side by side. */
function countNetwork(
  plan: SitePlan,
  campus: CampusPlan,
  fabric: FabricSpec,
  halls: HallPlan[],
): NetworkPlan {
  const [first] = halls
  const acceleratorCount = halls.reduce((sum, hall) => sum + acceleratorsOf(hall), 0)
  const endpointCount = portsOf(acceleratorCount, fabric)
  const radix = fabric.switchRadix.value
  const shape = { oversubscription: fabric.oversubscription.value, tiers: fabric.tiers }
  const planeCount = Math.max(1, Math.ceil(endpointCount / mostEndpoints(radix, shape)))
  const sized = sizeFabric(Math.ceil(endpointCount / planeCount), radix, fabric.railCount.value, shape)
  if (!sized.ok) throw new Error(sized.message)
  const { tierCount, ...one } = sized.fabric
  const leafCount = planeCount * one.leafCount
  const spineCount = planeCount * one.spineCount
  const coreCount = planeCount * one.coreCount
  const leafSpineLinks = planeCount * one.leafSpineCables
  const spineCoreLinks = planeCount * one.spineCoreCables
  const isOne = (indices: number[]) => new Set(indices).size === 1
  return {
    halls,
    counts: {
      campusIndex: campus.index,
      buildingIndex: isOne(halls.map(({ buildingIndex }) => buildingIndex))
        ? (first?.buildingIndex ?? null)
        : null,
      hallIndex: halls.length === 1 ? (first?.index ?? null) : null,
      isOptional: plan.buildings[first?.buildingIndex ?? -1]?.isOptional ?? false,
      acceleratorCount,
      endpointCount,
      portGbps: fabric.portGbps.value,
      switchRadix: radix,
      oversubscription: fabric.oversubscription.value,
      railCount: fabric.railCount.value,
      planeCount,
      tierCount,
      leafCount,
      spineCount,
      coreCount,
      endpointLinks: endpointCount,
      leafSpineLinks,
      spineCoreLinks,
      switchKw: (leafCount + spineCount + coreCount) * fabric.switchKw.value,
      // One end of an accelerator's link is in a switch, both of the others.
      opticsKw: ((endpointCount + 2 * leafSpineLinks + 2 * spineCoreLinks) * fabric.opticsEndW.value) / 1000,
      networkRackCount: 0,
      storageRackCount: 0,
    },
  }
}

/** Racks of a hall's share of the fabric, each filled up to the power it is provisioned for. */
function addRacks(
  plan: SitePlan,
  fabric: FabricSpec,
  counts: NetworkResult,
  hall: HallPlan,
  network: RackType,
  storage: RackType | null,
): void {
  const accelerators = acceleratorsOf(hall)
  const share = counts.acceleratorCount > 0 ? accelerators / counts.acceleratorCount : 0
  const networkKw = (counts.switchKw + counts.opticsKw) * share
  const networkRacks = Math.ceil(networkKw / network.powerMaxKw.value - 1e-9)
  const storageRacks = storage ? Math.ceil(accelerators / fabric.acceleratorsPerStorageRack.value - 1e-9) : 0
  counts.networkRackCount += networkRacks
  counts.storageRackCount += storageRacks
  const inputs = [fabric.portsPerAccelerator, fabric.switchRadix, fabric.switchKw, fabric.opticsEndW]
  addGroup(plan, hall, NETWORK_GROUP, network, networkRacks, worstOf(hall, inputs))
  if (storage) {
    addGroup(
      plan,
      hall,
      STORAGE_GROUP,
      storage,
      storageRacks,
      worstOf(hall, [fabric.acceleratorsPerStorageRack]),
    )
  }
}

function addGroup(
  plan: SitePlan,
  hall: HallPlan,
  id: string,
  rackType: RackType,
  rackCount: number,
  confidence: Confidence,
): void {
  const graded = (value: number): Graded => ({ value, confidence, source: 'fabric' })
  const spec = {
    id,
    rackTypeId: rackType.id,
    rackCount: graded(rackCount),
    workload: 'training' as const,
    utilisation: graded(1),
  }
  const group = planGroup(
    hall.groups.length,
    spec,
    rackType,
    plan.rackTypes.indexOf(rackType),
    [],
    hall.cooling.liquidHeatRatio?.value,
  )
  hall.groups.push({ ...group, isDerived: true })
}

/** A derived count is as sure as the least sure of what it is derived from, the hall's accelerators included. */
function worstOf(hall: HallPlan, inputs: readonly { confidence: Confidence }[]): Confidence {
  const counts = hall.spec.rackGroups.map(({ rackCount }) => rackCount)
  const order: Confidence[] = ['assumed', 'reported', 'vendor', 'measured']
  const all = [...inputs, ...counts].map(({ confidence }) => confidence)
  return order.find((confidence) => all.includes(confidence)) ?? 'assumed'
}
