import type { Quadratic } from '../components/chillerCurves.ts'
import { yorkVariableSpeed2771 } from '../components/chillerCurves.ts'
import { lossesFromEfficiency } from '../components/transformer.ts'
import type { UpsCurve } from '../components/ups.ts'
import type { ChillerDesign, CoolerDesign } from './plantDesign.ts'

/** Large, transformer-less, double conversion. Peak: Eaton 9395XR, Schneider Galaxy 97.0-97.5 %. assumed: the points off the peak. */
export const modernUps: UpsCurve = {
  loadRatio: [0.25, 0.5, 0.75, 1],
  efficiency: [0.955, 0.968, 0.97, 0.968],
  reading: 'line',
}

/** Line-interactive, or eco, mode of the same machines: up to 99 %. assumed: the points off the peak. */
export const ecoUps: UpsCurve = {
  loadRatio: [0.25, 0.5, 0.75, 1],
  efficiency: [0.985, 0.99, 0.992, 0.992],
  reading: 'line',
}

/** A UPS of one efficiency at any load, for published models that have one. */
export function flatUps(efficiency: number): UpsCurve {
  return { loadRatio: [0.01, 1], efficiency: [efficiency, efficiency], reading: 'line' }
}

/** Liquid-filled unit substation, 2.5 MVA: 99.55 % at half load, 10 CFR 431.196; a quarter of the full loss at no load. */
export const unitSubstation = { ...lossesFromEfficiency(0.9955, 0.5, 0.25), usableRatio: 0.75 }
/** Published building models stop at the UPS. */
export const noTransformer = { noLoadLossRatio: 0, loadLossRatio: 0, usableRatio: 1 }

const variableSpeed: Quadratic = yorkVariableSpeed2771.eirByPartLoad
/** EnergyPlus Chiller:Electric. */
const airCooledPartLoad: Quadratic = [0.03303, 0.6852, 0.2818]

/** Large centrifugal, variable speed. Carnot share: median of 79 EnergyPlus centrifugals. Size: Trane CVHF. */
export const centrifugal: ChillerDesign = {
  kind: 'water',
  carnotRatio: 0.55,
  mostCop: 12,
  condenserK: 5.5,
  // assumed: oil return and expansion devices want about 18 degrees C of condensing water.
  leastCondenserC: 18,
  unitKw: 4571,
  sizedFor: 'all',
  spareRatio: 0.1,
  partLoad: variableSpeed,
  leastPartLoad: 0.2,
  curves: yorkVariableSpeed2771,
}

/**
 * Air-cooled screw or centrifugal, fans included. 0.40 of Carnot between chilled water and air + 12 K gives COP 2.8 at 6.67 / 35 degrees C:
 * the 2.67 to 3.17 of catalogues.
 */
export const airCooled: ChillerDesign = {
  kind: 'air',
  carnotRatio: 0.4,
  mostCop: 9,
  condenserK: 12,
  leastCondenserC: 25,
  unitKw: 1500,
  sizedFor: 'all',
  spareRatio: 0.1,
  partLoad: airCooledPartLoad,
  leastPartLoad: 0.2,
  curves: null,
}

/** Direct expansion, compressor and condenser fans: DC Pro 2.84 to 3.22 at rating with older machines less; the same form as above. */
export const directExpansion: ChillerDesign = {
  ...airCooled,
  carnotRatio: 0.36,
  unitKw: 100,
  mostCop: 5,
  leastCondenserC: 35,
}

/** Approach: middle of Lei's 2.8 to 6.7 K. Fan: median of 298 catalogue towers. Exchanger: middle of 1.7 to 2.8 K. */
export const openTower: CoolerDesign = {
  kind: 'tower',
  approachK: 4.75,
  fanRatio: 0.0082,
  exchangerK: 2.25,
  economises: true,
  adiabaticRatio: 0,
  airRiseK: 10,
  cyclesOfConcentration: 5,
  driftRatio: 0.005,
  drySection: null,
}

/** Serves chillers only. */
export const condenserTower: CoolerDesign = { ...openTower, exchangerK: 0, economises: false }

/** Approach 8 K and 0.02 kW/kW: middle of the ranges of the SiteFootprint model. */
export const dryCooler: CoolerDesign = {
  kind: 'dry',
  approachK: 8,
  fanRatio: 0.02,
  exchangerK: 0,
  economises: true,
  adiabaticRatio: 0,
  // assumed: 10 to 15 K is common for coolers of this approach.
  airRiseK: 12,
  cyclesOfConcentration: 4,
  driftRatio: 0.005,
  drySection: null,
}

/** With pads that close 0.75 of the gap: middle of 0.7 to 0.9, less wear. */
export const adiabaticCooler: CoolerDesign = { ...dryCooler, adiabaticRatio: 0.75 }
