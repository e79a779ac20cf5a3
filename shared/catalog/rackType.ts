import { z } from 'zod'
import {
  graded,
  gradedCount,
  gradedNonNegative,
  gradedPositive,
  gradedRatio,
  gradedTempC,
  idSchema,
} from './graded.ts'

export const RACK_KINDS = ['accelerator', 'cpu', 'network', 'storage'] as const
export type RackKind = (typeof RACK_KINDS)[number]

/** A rack as bought: what it holds, draws, weighs and how its heat leaves. Power is electrical, at the rack inlet. */
export const rackTypeSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(80),
  kind: z.enum(RACK_KINDS),
  /** Chip family shown to readers: "Nvidia GB200", "AWS Graviton4". */
  processor: z.string().max(80),
  acceleratorCount: gradedCount(2048),
  cpuPackageCount: gradedCount(2048),
  /** Provisioned for one full rack, kW. */
  powerMaxKw: gradedPositive(2000),
  /** Mean draw under sustained training (CPU racks: under load), kW. */
  powerSustainedKw: gradedPositive(2000),
  /** Mean draw while serving inference under load; absent: as sustained. */
  powerInferenceKw: gradedPositive(2000).optional(),
  /** Idle draw as a share of `powerMaxKw`. */
  idleRatio: gradedRatio,
  /** Share of the rack's heat that leaves in liquid. */
  liquidHeatRatio: gradedRatio,
  /** Warmest coolant the rack accepts, degrees C; meaningless for air-only racks, then equal to the air limit. */
  maxLiquidSupplyC: gradedTempC,
  maxAirSupplyC: gradedTempC,
  liquidFlowLpmPerKw: gradedNonNegative(10),
  massKg: gradedPositive(10_000),
  widthM: gradedPositive(4),
  depthM: gradedPositive(4),
  heightM: gradedPositive(4),
  priceUsd: gradedNonNegative(50_000_000),
  /** Dense BF16 throughput of one accelerator relative to one H100 (989 TFLOP/s). */
  h100EquivalentPerAccelerator: gradedNonNegative(100),
  /** Racks that share one copper scale-up domain and must stand side by side. */
  domainRackCount: graded(z.int().min(1).max(64)),
  /** Longest cable inside a scale-up domain, end to end, m; absent: no limit known. */
  domainCableReachM: gradedPositive(500).optional(),
})
export type RackType = z.infer<typeof rackTypeSchema>
