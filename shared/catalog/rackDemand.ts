import type { RackType } from './rackType.ts'

/** What one rack at its provisioned power asks of the hall it stands in. */
export interface RackDemand {
  powerKw: number
  liquidHeatKw: number
  airHeatKw: number
  /** Coolant to the rack; 0 without liquid. */
  coolantLpm: number
  /** Air through the rack, m3/s, warmed by 12 K. */
  airM3PerS: number
  massKg: number
  floorLoadKgPerM2: number
  acceleratorCount: number
  cpuPackageCount: number
  /** Racks of this kind that one megawatt feeds. */
  racksPerMw: number
}

/** Heat that a cubic metre of air carries a kelvin at 25 degrees C and sea level, kJ: 1.184 kg/m3 x 1.006 kJ/(kg K). */
const AIR_KJ_PER_M3_K = 1.184 * 1.006
/** assumed: usual rise of air through a rack, K. */
const AIR_RISE_K = 12

/** @param powerKw provisioned in its hall, where that is not the rack type's own figure */
export function rackDemand(type: RackType, powerKw = type.powerMaxKw.value): RackDemand {
  const liquidHeatKw = powerKw * type.liquidHeatRatio.value
  const airHeatKw = powerKw - liquidHeatKw
  return {
    powerKw,
    liquidHeatKw,
    airHeatKw,
    coolantLpm: liquidHeatKw * type.liquidFlowLpmPerKw.value,
    airM3PerS: airHeatKw / (AIR_KJ_PER_M3_K * AIR_RISE_K),
    massKg: type.massKg.value,
    floorLoadKgPerM2: type.massKg.value / (type.widthM.value * type.depthM.value),
    acceleratorCount: type.acceleratorCount.value,
    cpuPackageCount: type.cpuPackageCount.value,
    racksPerMw: 1000 / powerKw,
  }
}
