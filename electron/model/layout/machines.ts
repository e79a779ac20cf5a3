import type { PlantKind } from '../../../shared/results/plantTable.ts'
import type { HallFacility } from '../facility/hallFacility.ts'
import { hold } from '../numbers/limits.ts'
import type { HallPlan } from '../plan/plan.ts'
import { fuelHoursOf } from '../power/backup.ts'
import type { Machine } from './places.ts'

/** At most this many machines of one kind are drawn for one hall; more is a slip in the equipment, not a plant. */
const MOST_DRAWN = 400
/** Tank section, metres; its length follows from the volume. */
// assumed: road-transportable sub-base or skid tanks are about this wide and high.
const TANK_WIDTH_M = 2.4
const TANK_HEIGHT_M = 2.4
/** Heat moved by one pump skid, kW. */
// assumed: prefabricated skids of 4 MW, two pumps each.
const SKID_KW = 4000
const SKID = { lengthM: 4, widthM: 2.2, heightM: 2.4 }
const BUSWAY_HEAD = { lengthM: 0.8, widthM: 0.6, heightM: 2.2 }

interface Sized {
  lengthM: { value: number }
  widthM: { value: number }
  heightM: { value: number }
}

/** A hall's machines by where they stand; counts cut to what is drawn. */
export interface HallMachines {
  /** Electrical gallery. */
  gallery: Machine[]
  buswayHeads: (pairCount: number) => Machine[]
  /** Row ends or mechanical gallery. */
  cdus: Machine[]
  /** In-row exchangers stand in the rows; fan walls in the mechanical gallery. */
  handlers: Machine[]
  /** Beside the building: unit substations, generators with tanks, and the cooling yard. */
  unitSubstations: Machine[]
  generators: Machine[]
  tanks: Machine[]
  coolingYard: Machine[]
  undrawnCount: number
}

/** Lists the machines of a hall from the counts of its plant and the sizes of its equipment. */
export function listMachines(hall: HallPlan, facility: HallFacility): HallMachines {
  const { plant, machines } = facility
  let undrawnCount = 0
  const some = (count: number, kind: PlantKind, size: Sized, rating: number): Machine[] => {
    undrawnCount += Math.max(0, count - MOST_DRAWN)
    const machine = {
      kind,
      lengthM: size.lengthM.value,
      widthM: size.widthM.value,
      heightM: size.heightM.value,
      rating,
      isTurned: false,
      hallIndex: hall.index,
    }
    return Array.from({ length: Math.min(count, MOST_DRAWN) }, () => ({ ...machine }))
  }
  const upsBlocks = hall.ups ? some(machines.upsCount, 'ups', hall.ups, hall.ups.ratedKw.value) : []
  const handlerKind =
    plant.airLoop && !plant.usesOutsideAir
      ? hall.airHandler.kind === 'in-row'
        ? 'in-row-exchanger'
        : 'fan-wall'
      : 'evaporative-unit'
  const isOnRacks = hall.airHandler.kind === 'rear-door'
  const handlers = some(
    isOnRacks ? 0 : machines.handlerCount,
    handlerKind,
    hall.airHandler,
    hall.airHandler.ratedKw.value,
  )
  const generators = hall.generator
    ? some(facility.generatorCount, 'generator', hall.generator, hall.generator.ratedKw.value).map(turned)
    : []
  const coolers = hall.heatRejection
    ? some(
        machines.coolerCount,
        hall.heatRejection.kind === 'cooling-tower' ? 'cooling-tower' : 'dry-cooler',
        hall.heatRejection,
        hall.heatRejection.ratedKw.value,
      )
    : []
  const chillers = hall.chiller
    ? some(machines.chillerCount, 'chiller', hall.chiller, hall.chiller.ratedKw.value)
    : []
  const hasLoop = plant.liquidLoop !== null || plant.airLoop !== null
  const skids = hasLoop ? Math.min(MOST_DRAWN, Math.ceil(hall.spec.coolingKw.value / SKID_KW) + 1) : 0
  return {
    gallery: upsBlocks.flatMap((ups): Machine[] => [ups, { ...ups, kind: 'battery' }]),
    buswayHeads: (pairCount) =>
      Array.from({ length: pairCount }, () => machineOf('busway-head', BUSWAY_HEAD, 0, hall.index)),
    cdus: hall.cdu ? some(machines.cduCount, 'cdu', hall.cdu, hall.cdu.ratedKw.value) : [],
    handlers: handlerKind === 'evaporative-unit' ? [] : handlers,
    unitSubstations: some(
      machines.unitSubstationCount,
      'unit-substation',
      hall.unitSubstation,
      hall.unitSubstation.ratedKva.value,
    ),
    generators,
    tanks: generators.flatMap((generator) => tankFor(hall, generator)),
    coolingYard: [
      ...(handlerKind === 'evaporative-unit' ? handlers : []),
      ...Array.from({ length: skids }, () => machineOf('pump-skid', SKID, SKID_KW, hall.index)),
      ...chillers.map(turned),
      ...coolers.map(turned),
    ],
    undrawnCount,
  }
}

export function machineOf(
  kind: PlantKind,
  size: { lengthM: number; widthM: number; heightM: number },
  rating: number,
  hallIndex: number | null,
): Machine {
  return { kind, ...size, rating, isTurned: false, hallIndex }
}

/** Long machines stand with their short side to the building, so that more of them reach it. */
function turned(machine: Machine): Machine {
  return { ...machine, isTurned: machine.lengthM > machine.widthM }
}

function tankFor(hall: HallPlan, generator: Machine): Machine[] {
  const litresPerKwh = hall.generator?.fuelLPerKwh.value ?? 0
  if (litresPerKwh === 0) return []
  const volumeM3 = (generator.rating * litresPerKwh * fuelHoursOf(hall)) / 1000
  const lengthM = hold(volumeM3 / (TANK_WIDTH_M * TANK_HEIGHT_M), 2, 16)
  const size = {
    lengthM,
    widthM: Math.min(TANK_WIDTH_M, Math.max(1, generator.widthM)),
    heightM: TANK_HEIGHT_M,
  }
  return [turned(machineOf('fuel-tank', size, 0, hall.index))]
}
