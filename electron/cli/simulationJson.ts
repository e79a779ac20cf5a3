import type { HallLimit, StageSpan } from '../../shared/results/place.ts'
import type { EnergyTotals, PowerChain, SimulationResult } from '../../shared/results/result.ts'
import { NEVER_DAY } from '../../shared/results/stage.ts'
import { campusStateAt, stateAt, type DayState } from '../../shared/results/stateAt.ts'
import { sampleDaily, type DailySeries } from '../../shared/results/series.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { dateOf } from '../../shared/time/calendar.ts'
import { dealJson } from './dealJson.ts'
import { plainNumber } from './plainNumber.ts'
import { sampleDays } from './sampleDays.ts'
import { scheduleJson } from './scheduleJson.ts'

export const SIMULATION_FORMAT = 'rackrise-simulation'
export const SIMULATION_VERSION = 1

/**
 * The answer to a scenario as a JSON text: units in the keys, dates in ISO 8601, `null` for a day that never comes.
 * The README of this folder describes the shape. The same scenario gives the same bytes.
 *
 * @param everyDays days between samples of the series; absent for the first of every month
 */
export function simulationJson(scenario: Scenario, result: SimulationResult, everyDays?: number): string {
  const date = (day: number): string | null =>
    day >= NEVER_DAY ? null : dateOf(result.startDate, Math.floor(day))
  const days = sampleDays(result, everyDays)
  const document = {
    format: SIMULATION_FORMAT,
    version: SIMULATION_VERSION,
    scenario: { id: result.scenarioId, name: result.scenarioName, summary: scenario.summary },
    span: { start: scenario.span.start, end: scenario.span.end, dayCount: result.dayCount },
    series: {
      sampled: everyDays === undefined ? 'monthly' : `every ${everyDays} days`,
      portfolio: days.map((day) => portfolioSample(result, day, date)),
      campuses: result.campuses.map(({ id, name }, index) => ({
        id,
        name,
        samples: days.map((day) => campusSample(result, index, day, date)),
      })),
    },
    years: result.years.map(({ year, ...totals }) => ({ year, ...energy(totals) })),
    campuses: result.campuses.map(({ id, name }, index) => campus(result, id, name, index)),
    buildings: buildings(result, date),
    halls: halls(result, date),
    schedule: scheduleJson(result),
    milestones: result.milestones.map(({ day, ...milestone }) => ({ ...milestone, date: date(day) })),
    targets: result.targets.map(({ day, metDay, ...target }) => ({
      ...target,
      date: date(day),
      metDate: metDay === null ? null : date(metDay),
    })),
    findings: result.findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      message: finding.message,
      remedy: finding.remedy,
      campusId: idAt(result.campuses, finding.campusIndex),
      buildingId: idAt(result.buildings, finding.buildingIndex),
      hallId: idAt(result.halls, finding.hallIndex),
      fromDate: date(finding.fromDay),
      toDate: date(finding.toDay),
      value: finding.value,
      limit: finding.limit,
      unit: finding.unit,
    })),
    powerChains: result.powerChains.map((chain) => powerChain(result, chain)),
    racks: racks(result),
    ...cluster(result, date),
    costs: result.costs,
    ...dealJson(result, days, date),
    assumptions: result.assumptions,
  }
  return JSON.stringify(
    document,
    (_key, value: unknown) => (typeof value === 'number' ? plainNumber(value) : value),
    2,
  )
}

/** Totals with the units of their ratios in the keys. */
function energy<T extends EnergyTotals>({ wue, wueConsumed, cue, ...totals }: T) {
  return { ...totals, wueLPerKwh: wue, consumedWueLPerKwh: wueConsumed, cueKgPerKwh: cue }
}

/** What a campus is sized on, billed on at full build, and its calendar years. */
function campus(result: SimulationResult, id: string, name: string, index: number) {
  const site = result.siteYears[index]
  if (!site) throw new RangeError(`no year of weather for campus ${index}`)
  return {
    id,
    name,
    weather: { name: site.weatherName, isMeasured: site.isMeasured },
    designDay: site.design,
    fullYear: energy(site.annual),
    years: (result.campusYears[index] ?? []).map(({ year, ...totals }) => ({ year, ...energy(totals) })),
  }
}

type ToDate = (day: number) => string | null

function idAt(entries: readonly { id: string }[], index: number | null): string | null {
  return index === null ? null : (entries[index]?.id ?? null)
}

function sample(state: DayState, series: DailySeries, date: string | null) {
  const at = (metric: keyof DailySeries) => sampleDaily(series[metric], state.day)
  return {
    date,
    day: state.day,
    itMw: state.itMw,
    facilityMw: state.facilityMw,
    utilityMva: state.utilityMva,
    designMva: at('designMva'),
    provisionedItMw: at('provisionedItMw'),
    gridMva: state.gridMva,
    coolingMw: state.coolingMw,
    powerLossMw: state.powerLossMw,
    otherMw: at('otherMw'),
    liquidHeatMw: at('liquidHeatMw'),
    airHeatMw: at('airHeatMw'),
    plannedItMw: at('plannedItMw'),
    pue: state.pue,
    wueLPerKwh: state.wue,
    waterM3PerDay: at('waterM3'),
    waterConsumedM3PerDay: at('waterConsumedM3'),
    heatReusedMw: at('heatReusedMw'),
    racksPlaced: state.racksPlaced,
    racksInstalled: at('racksInstalled'),
    racksLive: state.racksLive,
    acceleratorsLive: state.acceleratorsLive,
    cpusLive: state.cpusLive,
    h100EquivalentsLive: state.h100EquivalentsLive,
    supportRacksLive: state.supportRacksLive,
    mainTransformerLossMw: at('mainTransformerLossMw'),
    unitSubstationLossMw: at('unitSubstationLossMw'),
    upsLossMw: at('upsLossMw'),
    distributionLossMw: at('distributionLossMw'),
    capexUsd: state.capexUsd,
    accruedUsd: state.accruedUsd,
    assumedShare: state.assumedShare,
  }
}

function portfolioSample(result: SimulationResult, day: number, date: ToDate) {
  const state = stateAt(result, day)
  const gate = state.gate && {
    cause: state.gate.cause,
    label: state.gate.label,
    nextMw: state.gate.nextMw,
    liveDate: date(state.gate.liveDay),
  }
  return { ...sample(state, result.portfolio, date(day)), gate }
}

function campusSample(result: SimulationResult, campusIndex: number, day: number, date: ToDate) {
  const series = result.campusSeries[campusIndex]
  if (!series) throw new RangeError(`no series for campus ${campusIndex}`)
  return sample(campusStateAt(result, campusIndex, day), series, date(day))
}

function buildings(result: SimulationResult, date: ToDate) {
  const stage = ({ stageId, name, work, startDay, endDay, confidence }: StageSpan) => ({
    id: stageId,
    name,
    work,
    startDate: date(startDay),
    endDate: date(endDay),
    confidence,
  })
  return result.buildings.map((building) => ({
    id: building.id,
    name: building.name,
    campusId: idAt(result.campuses, building.campusIndex),
    isOptional: building.isOptional,
    path: building.path,
    heightM: building.heightM,
    storeyCount: building.storeyCount,
    hallCount: building.hallCount,
    readyDate: date(building.readyDay),
    firstLoadDate: date(building.stageDays.liveDay),
    fullDate: date(building.fullDay),
    stages: building.stages.map(stage),
  }))
}

function halls(result: SimulationResult, date: ToDate) {
  const limit = ({ steps, ...rest }: HallLimit) => ({
    ...rest,
    steps: steps.map(({ fromDay, ...step }) => ({ fromDate: date(fromDay), ...step })),
  })
  return result.halls.map((hall) => ({
    id: hall.id,
    name: hall.name,
    campusId: idAt(result.campuses, hall.campusIndex),
    buildingId: idAt(result.buildings, hall.buildingIndex),
    tenantId: hall.tenantId,
    coolingKind: hall.coolingKind,
    rackCount: hall.rackCount,
    acceleratorCount: hall.acceleratorCount,
    cpuCount: hall.cpuCount,
    itMaxKw: hall.itMaxKw,
    itMeanKw: hall.itMeanKw,
    liquidHeatRatio: hall.liquidHeatRatio,
    designPowerRatio: hall.designPowerRatio,
    firstLoadDate: date(hall.stageDays.liveDay),
    limits: hall.limits.map(limit),
    stranded: hall.stranded,
    partLoad: hall.partLoad,
  }))
}

/** Racks by type, hall by hall. */
function racks(result: SimulationResult) {
  return result.rackUses.map(({ hallIndex, rackTypeIndex, groupIndex: _, ...use }) => ({
    hallId: idAt(result.halls, hallIndex),
    rackTypeId: idAt(result.rackTypes, rackTypeIndex),
    ...use,
  }))
}

/** Redundancy by date, fabrics, training swings, generators and batteries. */
function cluster(result: SimulationResult, date: ToDate) {
  const places = {
    rack: result.rackTypes,
    hall: result.halls,
    building: result.buildings,
    campus: result.campuses,
  }
  return {
    redundancy: result.redundancy.map(({ campusIndex, hallIndex, steps }) => ({
      campusId: idAt(result.campuses, campusIndex),
      hallId: idAt(result.halls, hallIndex),
      steps: steps.map(({ day, ...step }) => ({ date: date(day), ...step })),
    })),
    networks: result.networks.map(({ campusIndex, buildingIndex, hallIndex, ...network }) => ({
      campusId: idAt(result.campuses, campusIndex),
      buildingId: idAt(result.buildings, buildingIndex),
      hallId: idAt(result.halls, hallIndex),
      ...network,
    })),
    swings: result.swings.map(({ level, index, ...swing }) => ({
      level,
      id: idAt(places[level], index),
      ...swing,
    })),
    swingsByDate: result.swingTimelines.map(({ campusIndex, steps }) => ({
      campusId: idAt(result.campuses, campusIndex),
      steps: steps.map(({ day, ...step }) => ({ date: date(day), ...step })),
    })),
    generators: result.backups.map(({ hallIndex, ...backup }) => ({
      hallId: idAt(result.halls, hallIndex),
      ...backup,
    })),
    batteries: result.batteries.map(({ campusIndex, ...battery }) => ({
      campusId: idAt(result.campuses, campusIndex),
      ...battery,
    })),
  }
}

function powerChain(result: SimulationResult, { campusIndex, ...chain }: PowerChain) {
  return { campusId: idAt(result.campuses, campusIndex), ...chain }
}
