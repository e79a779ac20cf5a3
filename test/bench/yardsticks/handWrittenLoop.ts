import type { HallPlant, LoopPlant } from '../../../electron/model/kernel/hallPlant.ts'
import type { SiteHours } from '../../../electron/model/weather/siteHours.ts'

/** Sums of a year, kWh and litres. */
export interface ReferenceSums {
  facilityKwh: number
  coolingKwh: number
  withdrawnL: number
}

/**
 * The reference loop: one AI hall with dry coolers on liquid and on air, both with chillers, written out in one function for this plant
 * alone, as somebody would who needs nothing else: UPS table, distribution, coolant pumps, two loops, wetting, chillers by table, water,
 * transformer. Same equations, same year, same sums as the kernel; no other plant kinds, no daily figures, no heat balance.
 */
export function handWrittenLoop(
  plant: HallPlant,
  liquid: LoopPlant,
  air: LoopPlant,
  site: SiteHours,
  itKw: number,
): ReferenceSums {
  const { dryBulbC, wetBulbC, wettingKgPerKj } = site
  const upsTable = plant.upsTable
  const perStep = 128 / plant.upsRatedKw
  const loadFactor = plant.loadLossRatio / (plant.powerFactor * plant.powerFactor * plant.transformerKva)
  const noLoad = plant.transformerKva * plant.noLoadLossRatio
  let facility = 0
  let coolingSum = 0
  let water = 0
  for (let hour = 0; hour < site.hourCount; hour++) {
    const dry = dryBulbC[hour] ?? 0
    const gapWet = dry - (wetBulbC[hour] ?? 0)
    const perKj = wettingKgPerKj[hour] ?? 0
    const fed = itKw * (1 + plant.distributionLossRatio)
    const at = fed * perStep
    const step = at | 0
    const low = upsTable[step] ?? 0
    const loss = (low + ((upsTable[step + 1] ?? 0) - low) * (at - step)) * plant.upsRatedKw - itKw
    let cooling = 0

    const liquidHeat = itKw * plant.liquidRatio
    let speed = liquidHeat / plant.cduRatedKw
    speed = speed < 0.4 ? 0.4 : speed > 1 ? 1 : speed
    const cdu = plant.cduKw * speed * (0.5726 + speed * (-0.301 + speed * 0.7284))
    let airHeat = itKw - liquidHeat + loss + plant.fixedKw
    speed = airHeat / plant.handlerRatedKw
    speed = speed < 0.3 ? 0.3 : speed > 1 ? 1 : speed
    const handler = plant.handlerFanKw * (0.0013 + speed * (0.147 + speed * (0.9506 - speed * 0.0989)))
    airHeat += handler
    cooling += cdu + handler

    for (let which = 0; which < 2; which++) {
      const loop = which === 0 ? liquid : air
      let heat = which === 0 ? liquidHeat + cdu : airHeat
      speed = heat / loop.ratedKw
      speed = speed < 0.4 ? 0.4 : speed > 1 ? 1 : speed
      const pump = loop.pumpKw * speed * (0.5726 + speed * (-0.301 + speed * 0.7284))
      heat += pump
      cooling += pump
      const load = heat / loop.coolerRatedKw
      const asked = load * loop.coolerApproachK
      const gap = loop.supplyC - dry
      let flow = load * 2
      flow = flow < 0.3 ? 0.3 : flow > 1 ? 1 : flow
      let leaving = loop.supplyC
      let runs = true
      if (gap * flow >= asked) {
        const enough = asked / gap
        flow = enough < 0.3 ? 0.3 : enough
      } else {
        const most = loop.adiabaticRatio * gapWet
        if (dry - most >= loop.supplyC + loop.deltaK) {
          leaving = loop.supplyC + loop.deltaK
          runs = false
        } else {
          leaving = dry + asked / flow
          const over = leaving - loop.supplyC
          const drop = over < most ? over : most
          leaving -= drop
          water += loop.coolerAirKwPerK * flow * drop * perKj * 3600 * loop.withdrawalRatio
          if (leaving > loop.supplyC + loop.deltaK) leaving = loop.supplyC + loop.deltaK
        }
      }
      if (runs) cooling += loop.coolerFanKw * flow * flow * flow
      const over = leaving - loop.supplyC
      if (over > 0) {
        const table = loop.chillerTable
        const place = (dry - table.firstC) * table.perK
        const index = place | 0
        const into = place - index
        const first = table.pairs[2 * index] ?? 0
        const firstSize = table.pairs[2 * index + 1] ?? 0
        const ratio = first + ((table.pairs[2 * index + 2] ?? 0) - first) * into
        const unit = loop.chillerUnitKw * (firstSize + ((table.pairs[2 * index + 3] ?? 0) - firstSize) * into)
        let units = (heat * over) / loop.deltaK / unit
        if (units > loop.chillerCount) units = loop.chillerCount
        if (units > 0) {
          let n = (units * loop.perBestPartLoad) | 0
          const least = Math.ceil(units)
          if (n < least) n = least
          if (n > loop.chillerCount) n = loop.chillerCount
          let draw = loop.partLoadA * n + loop.partLoadB * units + (loop.partLoadC * units * units) / n
          if (n < loop.chillerCount) {
            const more = draw + loop.partLoadA - (loop.partLoadC * units * units) / (n * (n + 1))
            if (more < draw) draw = more
          }
          if (units < loop.leastPartLoad) {
            const floor =
              loop.partLoadA + loop.leastPartLoad * (loop.partLoadB + loop.partLoadC * loop.leastPartLoad)
            draw = (floor * units) / loop.leastPartLoad
          }
          cooling += unit * ratio * draw
        }
      }
    }
    const below = itKw + loss + plant.fixedKw + cooling
    facility += below + noLoad + loadFactor * below * below
    coolingSum += cooling
  }
  return { facilityKwh: facility, coolingKwh: coolingSum, withdrawnL: water }
}
