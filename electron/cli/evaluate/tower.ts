import { wetBulbC } from '../../model/air/moistAir.ts'
import { affinityPower, LEAST_FAN_SPEED } from '../../model/components/affinity.ts'
import { latentHeatKj, waterShares } from '../../model/components/evaporation.ts'
import { towerApproachRatio, towerLatentShare } from '../../model/components/towerAir.ts'
import { openTower } from '../../model/plants/parts.ts'
import { component, number, otherwise } from './component.ts'
import { airFields, airOf } from './humidAir.ts'

export const tower = component({
  name: 'tower',
  summary: 'leaving water, fan power and water use of an open cooling tower',
  fields: {
    ...airFields,
    heatKw: number(0, 1e7, 'heat rejected, kW'),
    ratedKw: number(0.001, 1e7, 'rated heat, kW'),
    approachK: otherwise(
      number(0.1, 60, 'rated approach at 25.6 degrees C wet bulb, K'),
      openTower.approachK,
    ),
    fanRatio: otherwise(number(0, 0.5, 'full fan draw for each kW rated'), openTower.fanRatio),
    airFlowRatio: otherwise(number(LEAST_FAN_SPEED, 1, 'air flow over full flow'), 1),
    cycles: otherwise(number(1.2, 100, 'cycles of concentration'), openTower.cyclesOfConcentration),
    driftRatio: otherwise(number(0, 0.2, 'drift as a share of evaporation'), openTower.driftRatio),
  },
  evaluate: (input) => {
    const air = airOf(input)
    if (!air.ok) return air
    const { dryBulbC, humidityRatio, pressurePa } = air.value
    const { heatKw, ratedKw, airFlowRatio } = input
    const wetC = wetBulbC(dryBulbC, humidityRatio, pressurePa)
    const approachK =
      (input.approachK * towerApproachRatio(wetC, pressurePa) * (heatKw / ratedKw)) / airFlowRatio
    const latentShare = towerLatentShare(dryBulbC, wetC, humidityRatio, pressurePa)
    const evaporatedLPerH = (heatKw * latentShare * 3600) / latentHeatKj(wetC)
    const shares = waterShares(input.cycles, input.driftRatio)
    return {
      ok: true,
      value: {
        wetBulbC: wetC,
        approachK,
        leavingWaterC: wetC + approachK,
        fanKw: heatKw > 0 ? ratedKw * input.fanRatio * affinityPower(airFlowRatio, LEAST_FAN_SPEED) : 0,
        latentShare,
        evaporatedLPerH,
        blowdownLPerH: evaporatedLPerH * shares.blowdown,
        consumedLPerH: evaporatedLPerH * shares.consumption,
        withdrawnLPerH: evaporatedLPerH * shares.withdrawal,
      },
    }
  },
})
