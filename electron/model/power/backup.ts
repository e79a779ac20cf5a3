import type { Generator } from '../../../shared/catalog/powerEquipment.ts'
import type { BackupResult, BatteryResult } from '../../../shared/results/backup.ts'
import type { Facilities } from '../facility/campusFacility.ts'
import { runHallHour } from '../facility/hallFacility.ts'
import { itemAt } from '../numbers/limits.ts'
import type { HallPlan, Plan } from '../plan/plan.ts'
import { utilityKva } from './mainTransformers.ts'

/** Fuel on site at full load where the plan says nothing, hours. Reference designs: 48 h. */
const FUEL_HOURS = 48

export function fuelHoursOf({ spec }: HallPlan): number {
  return spec.fuelHours?.value ?? FUEL_HOURS
}

/** Fuel use at a share of the rating, L/kWh: straight between the points of the curve, held at its ends. */
export function fuelLPerKwh({ fuelCurve, fuelLPerKwh: full }: Generator, loadRatio: number): number {
  if (!fuelCurve) return full.value
  const after = fuelCurve.findIndex((point) => point.loadRatio >= loadRatio)
  const to = fuelCurve[after === -1 ? fuelCurve.length - 1 : after]
  const from = fuelCurve[after === -1 ? fuelCurve.length - 1 : Math.max(0, after - 1)]
  if (!from || !to) return full.value
  const spanRatio = to.loadRatio - from.loadRatio
  const share = spanRatio > 0 ? (loadRatio - from.loadRatio) / spanRatio : 0
  return from.litresPerKwh.value + (to.litresPerKwh.value - from.litresPerKwh.value) * share
}

/** Generators of each hall that has them, their fuel and how long it lasts. */
export function listBackups(plan: Plan, facilities: Facilities): BackupResult[] {
  return plan.halls.flatMap((hall) => {
    const { generator } = hall
    const facility = itemAt(facilities.halls, hall.index)
    const load = itemAt(facilities.loads, hall.index)
    const { site } = itemAt(facilities.campuses, hall.campusIndex)
    const generatorCount = facility.generatorCount
    if (!generator || generatorCount === 0) return []
    const demandKw = runHallHour(facility, site.designHour, load.maxKw, load.maxLiquidKw)?.facilityKw ?? 0
    const ratedKw = generatorCount * generator.ratedKw.value
    const fuelL = ratedKw * generator.fuelLPerKwh.value * fuelHoursOf(hall)
    const fuelLPerHour = demandKw * fuelLPerKwh(generator, Math.min(1, demandKw / ratedKw))
    return [
      {
        hallIndex: hall.index,
        name: generator.name,
        generatorCount,
        ratedKw,
        demandKw,
        fuelL,
        fuelLPerHour,
        fuelHours: fuelLPerHour > 0 ? fuelL / fuelLPerHour : 0,
      },
    ]
  })
}

/** Batteries of each campus that has them, and how long they carry it. */
export function listBatteries(plan: Plan, facilities: Facilities): BatteryResult[] {
  return plan.campuses.flatMap(({ battery, spec, index, halls }) => {
    const unitCount = spec.battery?.unitCount.value ?? 0
    if (!battery || unitCount === 0) return []
    const { site, mainTransformer } = itemAt(facilities.campuses, index)
    let kw = 0
    let kva = 0
    for (const hall of halls) {
      const load = itemAt(facilities.loads, hall.index)
      const hour = runHallHour(
        itemAt(facilities.halls, hall.index),
        site.designHour,
        load.maxKw,
        load.maxLiquidKw,
      )
      kw += hour?.facilityKw ?? 0
      kva += hour?.utilityKva ?? 0
    }
    const demandKw = kva > 0 ? utilityKva(mainTransformer, kw, kva) * (kw / kva) : 0
    const ratedKw = unitCount * battery.ratedKw.value
    const energyKwh = unitCount * battery.energyKwh.value
    return [
      {
        campusIndex: index,
        name: battery.name,
        unitCount,
        ratedKw,
        energyKwh,
        carriesMinutes: demandKw > 0 && demandKw <= ratedKw ? (energyKwh / demandKw) * 60 : 0,
        fullPowerMinutes: (energyKwh / ratedKw) * 60,
      },
    ]
  })
}
