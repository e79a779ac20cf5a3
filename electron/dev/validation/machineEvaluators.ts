import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { dewPointC, humidityRatioFromRelative, wetBulbC } from '../../model/air/moistAir.ts'
import { eirChillerAt, electricAirCooledAt, regressedCop } from '../../model/components/chiller.ts'
import { yorkVaned4969 } from '../../model/components/chillerCurves.ts'
import { coolantRiseK, pg25 } from '../../model/components/coolant.ts'
import { survivorLoading, usableRatio } from '../../model/components/feedRedundancy.ts'
import { checkFeed, mostAtHigh, type FeedNode } from '../../model/components/feedTree.ts'
import { frontier, machinePower } from '../../model/components/nodePower.ts'
import { legacyUpsBands, upsInputKw } from '../../model/components/ups.ts'
import { sizeFabric } from '../../model/network/fabric.ts'
import { clusterItKw, metaSupport } from '../../model/network/fabricPower.ts'
import { MECHANICAL_LOAD_MOST } from '../../model/published/ashrae904.ts'
import {
  leiAirsidePue,
  leiSeawaterPue,
  leiWatersidePue,
  type LeiWeather,
} from '../../model/published/leiHourlyPue.ts'
import { readAirside, readSeawater, readWaterside } from '../../model/published/leiVectors.ts'
import { swingFigures, usualTraining } from '../../model/swings/jobLoad.ts'
import { smoothPower } from '../../model/swings/smoothPower.ts'
import { projectRoot } from '../projectRoot.ts'
import type { Quantities } from './hallEvaluators.ts'
import { CannotRun, siteOf } from './weatherOf.ts'

const number = z.number()
const inputs = <T extends z.ZodRawShape>(shape: T, raw: unknown) => z.strictObject(shape).parse(raw)

export function frontierMachine(raw: unknown): Quantities {
  const { acceleratorW, cpuW } = inputs({ acceleratorW: number, cpuW: number }, raw)
  const power = machinePower(frontier, {
    acceleratorCount: 4,
    acceleratorW,
    cpuCount: 1,
    cpuW,
    memoryW: 74.26,
    nicCount: 4,
    nicW: 20,
    storageW: 30,
  })
  return { ...power, rackKw: power.rackW / 1000, racksMw: power.racksW / 1e6, totalMw: power.totalW / 1e6 }
}

export function leiCop(raw: unknown): Quantities {
  const { loadRatio, condenserC } = inputs({ loadRatio: number, condenserC: number }, raw)
  return { cop: regressedCop(loadRatio, condenserC) }
}

export function yorkEir(raw: unknown): Quantities {
  const { leavingC, enteringC, partLoad } = inputs(
    { leavingC: number, enteringC: number, partLoad: number },
    raw,
  )
  const { capacityKw } = eirChillerAt(yorkVaned4969, leavingC, enteringC, 0)
  const { cop, powerKw } = eirChillerAt(yorkVaned4969, leavingC, enteringC, partLoad * capacityKw)
  return { cop, powerKw }
}

export function airCooledEir(raw: unknown): Quantities {
  const { heatKw, airC } = inputs({ heatKw: number, airC: number }, raw)
  const { cop, powerKw } = electricAirCooledAt(1000, 6.67, airC, heatKw)
  return { cop, powerKw }
}

function leiPue(vector: string): (weather: LeiWeather) => number {
  const vectors = JSON.parse(
    readFileSync(join(projectRoot, 'test/validation/leiVectors.json'), 'utf8'),
  ) as Record<string, number[]>
  const values = vectors[vector] ?? []
  if (vector === 'VA') return (weather) => leiAirsidePue(readAirside(values), weather)
  if (vector === 'VB') return (weather) => leiWatersidePue(readWaterside(values), weather)
  return (weather) => leiSeawaterPue(readSeawater(values), weather.dryBulbC, weather.pressurePa)
}

export function leiHour(raw: unknown): Quantities {
  const { vector, ...weather } = inputs(
    { vector: z.string(), dryBulbC: number, relativeHumidity: number, pressurePa: number },
    raw,
  )
  return { pue: leiPue(vector)(weather) }
}

export function leiYear(raw: unknown): Quantities {
  const { vector, location } = inputs({ vector: z.string(), location: z.string() }, raw)
  const { year } = siteOf(location)
  if (year.origin !== 'epw')
    throw new CannotRun('The weather file that the published value rests on is not on this machine.')
  const pueOf = leiPue(vector)
  let sum = 0
  let worst = 0
  for (let hour = 0; hour < year.dryBulbC.length; hour++) {
    const pue = pueOf({
      dryBulbC: year.dryBulbC[hour] ?? 0,
      relativeHumidity: year.relativeHumidity[hour] ?? 0,
      pressurePa: year.pressurePa[hour] ?? 0,
    })
    sum += pue
    worst = Math.max(worst, pue)
  }
  return { meanPue: sum / year.dryBulbC.length, worstPue: worst }
}

export function psychro(raw: unknown): Quantities {
  const at = inputs({ dryBulbC: number, relativeHumidity: number, pressurePa: number }, raw)
  const ratio = humidityRatioFromRelative(at.dryBulbC, at.relativeHumidity, at.pressurePa)
  return {
    wetBulbC: wetBulbC(at.dryBulbC, ratio, at.pressurePa),
    dewPointC: dewPointC(at.dryBulbC, ratio, at.pressurePa),
  }
}

export function legacyUps(raw: unknown): Quantities {
  const { loadRatio } = inputs({ loadRatio: number }, raw)
  return { inputKw: upsInputKw(legacyUpsBands, 225, 225 * loadRatio) }
}

export function rackCoolant(raw: unknown): Quantities {
  const { heatKw, flowLpm, supplyC } = inputs({ heatKw: number, flowLpm: number, supplyC: number }, raw)
  return { returnC: supplyC + coolantRiseK(pg25, heatKw, flowLpm) }
}

export function nvl72(raw: unknown): Quantities {
  const { trayW, liquidKw, airKw } = inputs({ trayW: number, liquidKw: number, airKw: number }, raw)
  return { maxKw: (18 * trayW) / 1000 + 11.16, heatKw: liquidKw + airKw }
}

export function feedHierarchy(raw: unknown): Quantities {
  const { trayKw } = inputs({ trayKw: number }, raw)
  const leaf = (name: string, loadKw: number): FeedNode => ({ name, limitKw: 1e6, loadKw, children: [] })
  const pdus = [0, 1, 2, 3].map((pdu) => ({
    name: `pdu-${pdu}`,
    limitKw: 450,
    loadKw: 0,
    children: [leaf('a', 18 * trayKw), leaf('b', 18 * trayKw)],
  }))
  const [utility, pdu] = checkFeed({ name: 'utility', limitKw: 750, loadKw: 0, children: pdus })
  return {
    demandKw: utility?.demandKw ?? NaN,
    excessKw: utility?.excessKw ?? NaN,
    pduKw: pdu?.demandKw ?? NaN,
    pduExcessKw: pdu?.excessKw ?? NaN,
    mostHighTrays: mostAtHigh(144, trayKw, 0, 750),
  }
}

export function fabric(raw: unknown): Quantities {
  const { nodeCount } = inputs({ nodeCount: number }, raw)
  const outcome = sizeFabric(nodeCount * 8, 64, 8)
  if (!outcome.ok) throw new Error(outcome.message)
  const { leafCount, spineCount, coreCount, endpointCables, leafSpineCables } = outcome.fabric
  return { leafCount, spineCount, coreCount, endpointCables, leafSpineCables }
}

export function redundancy(raw: unknown): Quantities {
  const { failedCount, ...group } = inputs(
    { installedCount: number, neededCount: number, failedCount: number },
    raw,
  )
  const usable = usableRatio(group)
  return { usableRatio: usable, survivorLoading: survivorLoading(group, usable, failedCount) }
}

export function smoothing(raw: unknown): Quantities {
  const { storeJ, floorRatio, rampPerS, acceleratorW } = inputs(
    { storeJ: number, floorRatio: number, rampPerS: number, acceleratorW: number },
    raw,
  )
  const before = swingFigures(usualTraining, 100)
  const { grid } = smoothPower(usualTraining, 100, { storeJ, floorRatio, rampPerS }, acceleratorW)
  return { peakReduction: 1 - grid.peakMw / before.peakMw }
}

/** A cluster from its accelerators: servers, support, side pods, network, and the site by a PUE. */
export function cluster(raw: unknown): Quantities {
  const at = inputs({ acceleratorCount: number, serverKwPerAccelerator: number, pue: number }, raw)
  const { itKw, networkKw } = clusterItKw(at.acceleratorCount * at.serverKwPerAccelerator, metaSupport)
  return {
    itMw: itKw / 1000,
    siteMw: (itKw * at.pue) / 1000,
    networkMw: networkKw / 1000,
    siteKwPerAccelerator: (itKw * at.pue) / at.acceleratorCount,
  }
}

interface CatalogRack {
  id: string
  acceleratorCount: { value: number }
  powerMaxKw: { value: number }
  powerSustainedKw: { value: number }
}

/** What the catalog's rack says of a number of accelerators. */
export function catalogRacks(raw: unknown): Quantities {
  const at = inputs({ rackType: z.string(), acceleratorCount: number, designPue: number.default(1) }, raw)
  const racks = JSON.parse(
    readFileSync(join(projectRoot, 'assets/catalog/rackTypes.json'), 'utf8'),
  ) as CatalogRack[]
  const rack = racks.find((entry) => entry.id === at.rackType)
  if (!rack) throw new Error(`The catalog has no rack "${at.rackType}".`)
  const each = rack.acceleratorCount.value
  const racksNeeded = at.acceleratorCount / each
  return {
    maxMw: (racksNeeded * rack.powerMaxKw.value) / 1000,
    sustainedMw: (racksNeeded * rack.powerSustainedKw.value) / 1000,
    siteMw: (racksNeeded * rack.powerMaxKw.value * at.designPue) / 1000,
    sustainedOfMax: rack.powerSustainedKw.value / rack.powerMaxKw.value,
    maxKwPerAccelerator: rack.powerMaxKw.value / each,
    sustainedKwPerAccelerator: rack.powerSustainedKw.value / each,
  }
}

/** Chilled-loop arithmetic of an operator's snapshot. */
export function loopSnapshot(raw: unknown): Quantities {
  const at = inputs(
    {
      computeMw: number,
      supportMw: number,
      facilityMw: number,
      loadTons: number,
      supplyF: number,
      returnF: number,
      wetBulbF: number,
    },
    raw,
  )
  const heatKw = at.loadTons * 3.516853
  return {
    itMw: at.computeMw + at.supportMw,
    pue: 1 + at.facilityMw / (at.computeMw + at.supportMw),
    heatKw,
    // 500 Btu/(h gpm F) and 12,000 Btu/h a ton.
    flowGpm: (at.loadTons * 24) / (at.returnF - at.supplyF),
    approachF: at.supplyF - at.wetBulbF,
  }
}

export function mechanicalLimit(raw: unknown): Quantities {
  const { zone } = inputs({ zone: z.string() }, raw)
  const most = MECHANICAL_LOAD_MOST[zone]
  return { large: most?.large ?? NaN, small: most?.small ?? NaN }
}
