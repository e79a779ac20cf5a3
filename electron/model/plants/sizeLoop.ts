import { waterShares } from '../components/evaporation.ts'
import {
  AIR_CHILLER,
  DRY_COOLER,
  DRY_THEN_TOWER,
  NO_CHILLER,
  NO_COOLER,
  TOWER,
  WATER_CHILLER,
  type LoopPlant,
} from '../kernel/hallPlant.ts'
import { tabulateChiller } from './chillerTable.ts'
import { held } from './held.ts'
import type { ChillerDesign, LoopDesign } from './plantDesign.ts'

const COOLERS = { dry: DRY_COOLER, tower: TOWER, 'dry-then-tower': DRY_THEN_TOWER }
/** Heat that a tower carries for a chiller beyond the loop's own: 1 / COP of about 6. */
const CONDENSER_SHARE = 1.15

/** A tower for chillers of a design that names none: cooling towers of the usual catalogue. */
const PLAIN_TOWER = {
  kind: 'tower' as const,
  approachK: 4.75,
  fanRatio: 0.0082,
  exchangerK: 0,
  economises: false,
  adiabaticRatio: 0,
  airRiseK: 10,
  cyclesOfConcentration: 5,
  driftRatio: 0.005,
  drySection: null,
}

/**
 * Rates a loop's machines for a design heat. Chillers are counted later, once the design day is known (`countChillers`).
 *
 * @param thinAirRatio fan draw at this site over that at sea level
 */
export function sizeLoop(
  design: LoopDesign,
  heatKw: number,
  supplyC: number,
  thinAirRatio: number,
): LoopPlant {
  const spare = 1 + held(design.spareRatio, 0, 3)
  const ratedKw = Math.max(1e-6, heatKw * spare)
  const needsTower =
    design.chiller?.kind === 'water' && (design.cooler === null || design.cooler.kind === 'dry')
  const cooler = needsTower ? PLAIN_TOWER : design.cooler
  const isTower = cooler !== null && cooler.kind !== 'dry'
  const coolerRatedKw = ratedKw * (isTower && design.chiller?.kind === 'water' ? CONDENSER_SHARE : 1)
  const shares = waterShares(
    held(cooler?.cyclesOfConcentration ?? 4, 1.2, 100),
    held(cooler?.driftRatio ?? 0, 0, 0.2),
  )
  const dry = cooler?.drySection ?? null
  const dryRatedKw = dry ? Math.max(1e-6, ratedKw * held(dry.sizeRatio, 0.01, 3)) : 1
  const chiller = design.chiller
  return {
    supplyC: held(supplyC, -20, 80),
    deltaK: held(design.deltaK, 0.5, 60),
    pumpKw: ratedKw * held(design.pumpRatio, 0, 0.5),
    ratedKw,
    cooler: cooler ? COOLERS[cooler.kind] : NO_COOLER,
    coolerRatedKw,
    coolerApproachK: held(cooler?.approachK ?? 0, 0.1, 60),
    coolerFanKw: cooler ? coolerRatedKw * held(cooler.fanRatio, 0, 0.5) * thinAirRatio : 0,
    exchangerK: held(cooler?.exchangerK ?? 0, 0, 30),
    economises: cooler?.economises ?? false,
    adiabaticRatio: cooler?.kind === 'dry' ? held(cooler.adiabaticRatio, 0, 1) : 0,
    coolerAirKwPerK: coolerRatedKw / held(cooler?.airRiseK ?? 12, 1, 60),
    dryRatedKw,
    dryApproachK: held(dry?.approachK ?? 0, 0.1, 60),
    dryFanKw: dry ? dryRatedKw * held(dry.fanRatio, 0, 0.5) * thinAirRatio : 0,
    withdrawalRatio: shares.withdrawal,
    consumptionRatio: shares.consumption,
    chiller: chiller ? (chiller.kind === 'water' ? WATER_CHILLER : AIR_CHILLER) : NO_CHILLER,
    chillerCount: 0,
    chillerUnitKw: held(chiller?.unitKw ?? 1, 1, 1e6),
    chillerTable: tabulateChiller(chiller ?? NO_MACHINE, held(supplyC, -20, 80)),
    ...heldPartLoad(chiller ?? NO_MACHINE),
  }
}

/**
 * A part-load curve a + b x + c x2 held to what staging can work with: machines draw something idling, and no machine draws less for more heat.
 * Curves of variable-speed machines fall at first; there they cycle.
 */
function heldPartLoad({ partLoad, leastPartLoad }: ChillerDesign) {
  const a = held(partLoad[0], 1e-4, 2)
  const c = held(partLoad[2], -1, 4)
  // Falling no further than 0.7 of the load at which a machine does best: two machines that share a load then still draw more for more.
  const b = held(partLoad[1], c > 0 ? -1.4 * Math.sqrt(a * c) : -2 * c, 4)
  const turnsAt = c > 0 ? -b / (2 * c) : 0
  return {
    partLoadA: a,
    partLoadB: b,
    partLoadC: c,
    perBestPartLoad: Math.sqrt(Math.max(0, c) / a),
    leastPartLoad: Math.max(held(leastPartLoad, 0.01, 1), Math.min(1, turnsAt)),
  }
}

/** Counts the chillers for the heat they must carry on the design day, with spares. Written into the loop: a copy would have another shape. */
export function countChillers(loop: LoopPlant, design: ChillerDesign, askedKw: number): LoopPlant {
  const withSpares = (1 + held(design.spareRatio, 0, 3)) * askedKw
  loop.chillerCount = askedKw > 0 ? Math.min(100_000, Math.ceil(withSpares / loop.chillerUnitKw - 1e-9)) : 0
  return loop
}

const NO_MACHINE: ChillerDesign = {
  kind: 'air',
  carnotRatio: 0.5,
  mostCop: 10,
  condenserK: 12,
  leastCondenserC: 20,
  unitKw: 1,
  sizedFor: 'trim',
  spareRatio: 0,
  partLoad: [0, 1, 0],
  leastPartLoad: 0.1,
  curves: null,
}
