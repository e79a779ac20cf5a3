import type { PlantKind } from '../../../shared/results/plantTable.ts'
import { batteryCabinets, buswayHead, coolantUnit, inRowCooler, upsCabinets } from './cabinets.ts'
import { chiller } from './chiller.ts'
import { controlHouse, switchyardBay } from './switchyard.ts'
import { coolingTower } from './coolingTower.ts'
import { dryCooler } from './dryCooler.ts'
import { fanWall } from './fanWall.ts'
import { fuelTank, generator } from './generator.ts'
import type { MachineBuilder } from './machineSize.ts'
import { pumpSkid } from './pumpSkid.ts'
import { mainTransformer, unitSubstation } from './transformer.ts'

/** One builder a kind of plant. Every machine fills the size it is given, underside at y 0, centred. */
export const MACHINES: Record<PlantKind, MachineBuilder> = {
  'main-transformer': mainTransformer,
  'switchyard-bay': switchyardBay,
  'control-house': controlHouse,
  'unit-substation': unitSubstation,
  ups: upsCabinets,
  battery: batteryCabinets,
  generator,
  'fuel-tank': fuelTank,
  chiller,
  'dry-cooler': dryCooler,
  'cooling-tower': coolingTower,
  'pump-skid': pumpSkid,
  cdu: coolantUnit,
  'fan-wall': fanWall,
  'in-row-exchanger': inRowCooler,
  'evaporative-unit': fanWall,
  'busway-head': buswayHead,
}
