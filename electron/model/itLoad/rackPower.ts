import type { RackType } from '../../../shared/catalog/rackType.ts'
import type { RackGroup } from '../../../shared/scenario/hall.ts'
import type { GroupPlan } from '../plan/plan.ts'
import type { UsagePlan } from './usage.ts'

/** Provisioned draw of one rack of a group, kW: the hall's own figure where it has one. */
export function rackMaxKw(group: RackGroup, rackType: RackType): number {
  return group.powerMaxKw?.value ?? rackType.powerMaxKw.value
}

/** What one rack of a group draws, kW. A rack capped or uprated in its hall keeps its ratios to the provisioned power, and never draws more. */
export interface RackDraw {
  idleKw: number
  trainingKw: number
  inferenceKw: number
  maxKw: number
}

export function rackDraw(group: RackGroup, rackType: RackType): RackDraw {
  const maxKw = rackMaxKw(group, rackType)
  const scale = maxKw / rackType.powerMaxKw.value
  const sustainedKw = rackType.powerSustainedKw.value * scale
  return {
    idleKw: rackType.idleRatio.value * maxKw,
    trainingKw: Math.min(maxKw, sustainedKw),
    inferenceKw: Math.min(
      maxKw,
      (rackType.powerInferenceKw?.value ?? rackType.powerSustainedKw.value) * scale,
    ),
    maxKw,
  }
}

/**
 * Mean draw of one live rack, kW: the power of its work, training and inference by their shares, times utilisation. Never above the
 * provisioned power.
 */
export function rackMeanKw(
  group: RackGroup,
  rackType: RackType,
  utilisation = group.utilisation.value,
  trainingRatio = group.workload === 'inference' ? 0 : 1,
): number {
  const maxKw = rackMaxKw(group, rackType)
  const scale = maxKw / rackType.powerMaxKw.value
  const sustainedKw = rackType.powerSustainedKw.value
  const servingKw = rackType.powerInferenceKw?.value ?? sustainedKw
  const workKw = trainingRatio * sustainedKw + (1 - trainingRatio) * servingKw
  return Math.min(maxKw, workKw * scale * utilisation)
}

/**
 * A group with its draw worked out. It rests on assumptions when any number that its megawatts are a product of is graded
 * `assumed`: racks, utilisation and mix, the rack's provisioned, sustained and serving power.
 *
 * @param usage utilisation and mix by date, in order; none for a draw that stays
 * @param hallLiquidRatio share of heat into liquid that the hall's cooling sets for any rack
 */
export function planGroup(
  index: number,
  group: RackGroup,
  rackType: RackType,
  rackTypeIndex: number,
  usage: readonly UsagePlan[] = [],
  hallLiquidRatio?: number,
): GroupPlan {
  const { powerInferenceKw } = rackType
  const serves = group.workload === 'inference' || usage.some(({ trainingRatio }) => (trainingRatio ?? 1) < 1)
  const inputs = [
    group.rackCount,
    group.utilisation,
    rackType.powerSustainedKw,
    group.powerMaxKw ?? rackType.powerMaxKw,
    ...(powerInferenceKw && serves ? [powerInferenceKw] : []),
  ]
  const firstKw = rackMeanKw(group, rackType)
  const steps = usage.map(({ day, daysLive, utilisation, trainingRatio }) => ({
    day,
    daysLive,
    meanKw: rackMeanKw(group, rackType, utilisation, trainingRatio ?? undefined),
  }))
  return {
    index,
    spec: group,
    rackType,
    rackTypeIndex,
    rackCount: group.rackCount.value,
    firstKw,
    usage: steps,
    meanKw: steps[steps.length - 1]?.meanKw ?? firstKw,
    maxKw: rackMaxKw(group, rackType),
    liquidRatio: hallLiquidRatio ?? rackType.liquidHeatRatio.value,
    isAssumed:
      inputs.some(({ confidence }) => confidence === 'assumed') || usage.some(({ isAssumed }) => isAssumed),
    isDerived: false,
  }
}
