import type { RackType } from '../../../shared/catalog/rackType.ts'
import type { RackGroup } from '../../../shared/scenario/hall.ts'
import type { GroupPlan } from '../plan/plan.ts'

/** Provisioned draw of one rack of a group, kW: the hall's own figure where it has one. */
export function rackMaxKw(group: RackGroup, rackType: RackType): number {
  return group.powerMaxKw?.value ?? rackType.powerMaxKw.value
}

/**
 * Mean draw of one live rack, kW: sustained power times utilisation. A rack capped or uprated in its hall keeps its ratio of
 * sustained to provisioned power. Never above the provisioned power.
 */
export function rackMeanKw(group: RackGroup, rackType: RackType): number {
  const maxKw = rackMaxKw(group, rackType)
  const sustainedKw = rackType.powerSustainedKw.value * (maxKw / rackType.powerMaxKw.value)
  return Math.min(maxKw, sustainedKw * group.utilisation.value)
}

/**
 * A group with its draw worked out. It rests on assumptions when any number that its megawatts are a product of is graded
 * `assumed`: racks, utilisation, the rack's provisioned and sustained power.
 *
 * @param hallLiquidRatio share of heat into liquid that the hall's cooling sets for any rack
 */
export function planGroup(
  index: number,
  group: RackGroup,
  rackType: RackType,
  rackTypeIndex: number,
  hallLiquidRatio?: number,
): GroupPlan {
  const inputs = [
    group.rackCount,
    group.utilisation,
    rackType.powerSustainedKw,
    group.powerMaxKw ?? rackType.powerMaxKw,
  ]
  return {
    index,
    spec: group,
    rackType,
    rackTypeIndex,
    rackCount: group.rackCount.value,
    meanKw: rackMeanKw(group, rackType),
    maxKw: rackMaxKw(group, rackType),
    liquidRatio: hallLiquidRatio ?? rackType.liquidHeatRatio.value,
    isAssumed: inputs.some(({ confidence }) => confidence === 'assumed'),
  }
}
