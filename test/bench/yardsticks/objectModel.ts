import {
  HANDLER_CURVE,
  heldPressurePower,
  LEAST_FAN_SPEED,
  LEAST_PUMP_SPEED,
  PUMP_CURVE,
} from '../../../electron/model/components/affinity.ts'
import type { HallPlant, LoopPlant } from '../../../electron/model/kernel/hallPlant.ts'

/** The same hall as classes with result objects, as such models are usually written. A yardstick for layout, not for use. */

export interface HourState {
  itKw: number
  dryBulbC: number
  wetBulbC: number
  wettingKgPerKj: number
}

class Draw {
  readonly powerKw: number
  readonly heatKw: number
  readonly litres: number
  constructor(powerKw: number, heatKw: number, litres: number) {
    this.powerKw = powerKw
    this.heatKw = heatKw
    this.litres = litres
  }
}

interface Element {
  run(heatKw: number, state: HourState): Draw
}

class Ups {
  private readonly plant: HallPlant
  constructor(plant: HallPlant) {
    this.plant = plant
  }
  lossKw(itKw: number): number {
    const fed = itKw * (1 + this.plant.distributionLossRatio)
    const at = (fed / this.plant.upsRatedKw) * 128
    const points = Array.from(this.plant.upsTable.subarray(Math.floor(at), Math.floor(at) + 2))
    const [low = 0, high = 0] = points
    return (low + (high - low) * (at - Math.floor(at))) * this.plant.upsRatedKw - itKw
  }
}

class Mover implements Element {
  private readonly ratedKw: number
  private readonly fullKw: number
  private readonly leastSpeed: number
  constructor(ratedKw: number, fullKw: number, leastSpeed: number) {
    this.ratedKw = ratedKw
    this.fullKw = fullKw
    this.leastSpeed = leastSpeed
  }
  run(heatKw: number): Draw {
    const curve = this.leastSpeed === LEAST_FAN_SPEED ? HANDLER_CURVE : PUMP_CURVE
    const power = this.fullKw * heldPressurePower(curve, heatKw / this.ratedKw, this.leastSpeed)
    return new Draw(power, heatKw + power, 0)
  }
}

class Cooler {
  private readonly loop: LoopPlant
  constructor(loop: LoopPlant) {
    this.loop = loop
  }
  run(heatKw: number, state: HourState): { draw: Draw; leavingC: number } {
    const { loop } = this
    const load = heatKw / loop.coolerRatedKw
    const asked = load * loop.coolerApproachK
    const gap = loop.supplyC - state.dryBulbC
    let flow = Math.min(1, Math.max(LEAST_FAN_SPEED, 2 * load))
    if (gap * flow >= asked) {
      flow = Math.max(LEAST_FAN_SPEED, asked / gap)
      return { draw: new Draw(loop.coolerFanKw * Math.pow(flow, 3), heatKw, 0), leavingC: loop.supplyC }
    }
    const most = loop.adiabaticRatio * (state.dryBulbC - state.wetBulbC)
    const returnC = loop.supplyC + loop.deltaK
    if (state.dryBulbC - most >= returnC) return { draw: new Draw(0, heatKw, 0), leavingC: returnC }
    const leaving = state.dryBulbC + asked / flow
    const drop = Math.min(leaving - loop.supplyC, most)
    const litres = loop.coolerAirKwPerK * flow * drop * state.wettingKgPerKj * 3600 * loop.withdrawalRatio
    return {
      draw: new Draw(loop.coolerFanKw * Math.pow(flow, 3), heatKw, litres),
      leavingC: Math.min(returnC, leaving - drop),
    }
  }
}

class Chiller {
  private readonly loop: LoopPlant
  constructor(loop: LoopPlant) {
    this.loop = loop
  }
  run(askedKw: number, state: HourState): Draw {
    if (askedKw <= 0) return new Draw(0, 0, 0)
    const { loop } = this
    const { ratio, size } = this.lookUp(state.dryBulbC)
    const unitKw = loop.chillerUnitKw * size
    const units = Math.min(loop.chillerCount, askedKw / unitKw)
    if (units <= 0) return new Draw(0, 0, 0)
    const counts = [
      Math.floor(units * loop.perBestPartLoad),
      Math.floor(units * loop.perBestPartLoad) + 1,
    ].map((count) => Math.min(loop.chillerCount, Math.max(Math.ceil(units), count)))
    const draws = counts.map(
      (n) => loop.partLoadA * n + loop.partLoadB * units + (loop.partLoadC * Math.pow(units, 2)) / n,
    )
    const floor = loop.partLoadA + loop.leastPartLoad * (loop.partLoadB + loop.partLoadC * loop.leastPartLoad)
    const draw = units < loop.leastPartLoad ? (floor * units) / loop.leastPartLoad : Math.min(...draws)
    return new Draw(unitKw * ratio * draw, units * unitKw, 0)
  }
  private lookUp(enteringC: number): { ratio: number; size: number } {
    const { pairs, firstC, perK } = this.loop.chillerTable
    const place = (enteringC - firstC) * perK
    const index = Math.floor(place)
    const into = place - index
    const mix = (offset: number) =>
      (pairs[2 * index + offset] ?? 0) * (1 - into) + (pairs[2 * index + 2 + offset] ?? 0) * into
    return { ratio: mix(0), size: mix(1) }
  }
}

class Loop implements Element {
  private readonly loop: LoopPlant
  private readonly pump: Mover
  private readonly cooler: Cooler
  private readonly chiller: Chiller
  constructor(loop: LoopPlant) {
    this.loop = loop
    this.pump = new Mover(loop.ratedKw, loop.pumpKw, LEAST_PUMP_SPEED)
    this.cooler = new Cooler(loop)
    this.chiller = new Chiller(loop)
  }
  run(heatKw: number, state: HourState): Draw {
    const pump = this.pump.run(heatKw)
    const cooled = this.cooler.run(pump.heatKw, state)
    const asked = (pump.heatKw * Math.max(0, cooled.leavingC - this.loop.supplyC)) / this.loop.deltaK
    const chilled = this.chiller.run(asked, state)
    return new Draw(pump.powerKw + cooled.draw.powerKw + chilled.powerKw, pump.heatKw, cooled.draw.litres)
  }
}

export class ObjectHall {
  private readonly plant: HallPlant
  private readonly ups: Ups
  private readonly cdu: Mover
  private readonly handler: Mover
  private readonly liquid: Loop
  private readonly air: Loop
  constructor(plant: HallPlant, liquid: LoopPlant, air: LoopPlant) {
    this.plant = plant
    this.ups = new Ups(plant)
    this.cdu = new Mover(plant.cduRatedKw, plant.cduKw, LEAST_PUMP_SPEED)
    this.handler = new Mover(plant.handlerRatedKw, plant.handlerFanKw, LEAST_FAN_SPEED)
    this.liquid = new Loop(liquid)
    this.air = new Loop(air)
  }

  step(state: HourState): { facilityKw: number; coolingKw: number; withdrawnL: number } {
    const { plant } = this
    const lossKw = this.ups.lossKw(state.itKw)
    const liquidHeat = state.itKw * plant.liquidRatio
    const cdu = this.cdu.run(liquidHeat)
    const handler = this.handler.run(state.itKw - liquidHeat + lossKw + plant.fixedKw)
    const draws = [this.liquid.run(cdu.heatKw, state), this.air.run(handler.heatKw, state)]
    const coolingKw = draws.reduce((sum, draw) => sum + draw.powerKw, cdu.powerKw + handler.powerKw)
    const below = state.itKw + lossKw + plant.fixedKw + coolingKw
    const loadRatio = below / plant.powerFactor / plant.transformerKva
    const transformerKw =
      plant.transformerKva * (plant.noLoadLossRatio + plant.loadLossRatio * Math.pow(loadRatio, 2))
    return {
      facilityKw: below + transformerKw,
      coolingKw,
      withdrawnL: draws.reduce((sum, draw) => sum + draw.litres, 0),
    }
  }
}
