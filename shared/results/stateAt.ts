import type { Gate } from './gate.ts'
import type { SimulationResult } from './result.ts'
import type { DailySeries } from './series.ts'

/** The portfolio, or one campus, on one day. Units are in the names; ratios are 0 where no IT load runs. */
export interface DayState {
  day: number
  itMw: number
  facilityMw: number
  utilityMva: number
  gridMva: number
  coolingMw: number
  powerLossMw: number
  pue: number
  /** Withdrawn that day, m3. */
  waterM3: number
  /** Litres of water withdrawn a kWh of IT. */
  wue: number
  racksPlaced: number
  /** Standing and cabled, energised or about to be. */
  racksInstalled: number
  racksLive: number
  acceleratorsLive: number
  cpusLive: number
  h100EquivalentsLive: number
  supportRacksLive: number
  capexUsd: number
  accruedUsd: number
  assumedShare: number
  gate: Gate | null
}

/** A `DayState` to fill again and again: a scrub allocates nothing. */
export function emptyDayState(): DayState {
  return {
    day: 0,
    itMw: 0,
    facilityMw: 0,
    utilityMva: 0,
    gridMva: 0,
    coolingMw: 0,
    powerLossMw: 0,
    pue: 0,
    waterM3: 0,
    wue: 0,
    racksPlaced: 0,
    racksInstalled: 0,
    racksLive: 0,
    acceleratorsLive: 0,
    cpusLive: 0,
    h100EquivalentsLive: 0,
    supportRacksLive: 0,
    capexUsd: 0,
    accruedUsd: 0,
    assumedShare: 0,
    gate: null,
  }
}

function fill(state: DayState, series: DailySeries, day: number): void {
  const itMw = series.itMw[day] ?? 0
  const facilityMw = series.facilityMw[day] ?? 0
  state.itMw = itMw
  state.facilityMw = facilityMw
  state.utilityMva = series.utilityMva[day] ?? 0
  state.gridMva = series.gridMva[day] ?? 0
  state.coolingMw = series.coolingMw[day] ?? 0
  state.powerLossMw = series.powerLossMw[day] ?? 0
  state.pue = itMw > 0 ? facilityMw / itMw : 0
  state.waterM3 = series.waterM3[day] ?? 0
  // m3 a day over MWh a day is litres a kWh.
  state.wue = itMw > 0 ? (series.waterM3[day] ?? 0) / (itMw * 24) : 0
  state.racksPlaced = series.racksPlaced[day] ?? 0
  state.racksInstalled = series.racksInstalled[day] ?? 0
  state.racksLive = series.racksLive[day] ?? 0
  state.acceleratorsLive = series.acceleratorsLive[day] ?? 0
  state.cpusLive = series.cpusLive[day] ?? 0
  state.h100EquivalentsLive = series.h100EquivalentsLive[day] ?? 0
  state.supportRacksLive = series.supportRacksLive[day] ?? 0
  state.capexUsd = series.capexUsd[day] ?? 0
  state.accruedUsd = series.accruedUsd[day] ?? 0
  state.assumedShare = series.assumedShare[day] ?? 0
}

/** A day inside the result's span, whole. */
export function clampDay(result: SimulationResult, day: number): number {
  return Math.max(0, Math.min(result.dayCount - 1, Math.floor(day)))
}

/** What holds the next megawatt back on a day. */
export function gateOn(result: SimulationResult, day: number): Gate | null {
  return result.gates.gates[result.gates.index[clampDay(result, day)] ?? 0] ?? null
}

/**
 * State of the whole portfolio on a day; days outside the span are held at its ends.
 * @param into filled and returned when given, so that a scrub allocates nothing
 */
export function stateAt(result: SimulationResult, day: number, into: DayState = emptyDayState()): DayState {
  const at = clampDay(result, day)
  into.day = at
  fill(into, result.portfolio, at)
  into.gate = gateOn(result, at)
  return into
}

/** State of one campus on a day; `gate` is left `null`. */
export function campusStateAt(
  result: SimulationResult,
  campusIndex: number,
  day: number,
  into: DayState = emptyDayState(),
): DayState {
  const at = clampDay(result, day)
  const series = result.campusSeries[campusIndex]
  if (!series) throw new RangeError(`no campus ${campusIndex}`)
  into.day = at
  fill(into, series, at)
  into.gate = null
  return into
}
