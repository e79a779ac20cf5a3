import type { SimulationResult } from '../../../shared/results/result.ts'
import { rackKwOn } from '../../../shared/results/rackUse.ts'
import { racksInstalled, racksLive, racksPlaced } from '../../../shared/results/rowTable.ts'
import { sampleHall, type HallMetric } from '../../../shared/results/series.ts'
import { campusStateAt, emptyDayState, type DayState } from '../../../shared/results/stateAt.ts'
import type { EntityRef } from '../../../shared/state/entityRef.ts'
import {
  formatCount,
  formatKw,
  formatMega,
  formatRatio,
  formatShare,
  formatUsd,
} from '../../../shared/units/format.ts'
import { hallsOf } from '../entities.ts'
import { wueText } from '../wueText.ts'

/** A number of the selection that follows the playhead. */
export interface Reading {
  label: string
  read: (state: DayState, result: SimulationResult) => string
}

const none = '–'

/** Reads a campus into one reused state, so that a scrub allocates nothing. */
function campusReadings(campusIndex: number): Reading[] {
  const own = emptyDayState()
  const of =
    (write: (state: DayState) => string): Reading['read'] =>
    (state, result) =>
      campusIndex < result.campuses.length ? write(campusStateAt(result, campusIndex, state.day, own)) : none
  return [
    { label: 'IT power', read: of((s) => `${formatMega(s.itMw)} MW`) },
    { label: 'Facility power', read: of((s) => `${formatMega(s.facilityMw)} MW`) },
    { label: 'Drawn from the utility', read: of((s) => `${formatMega(s.utilityMva)} MVA`) },
    { label: 'Grid capacity there', read: of((s) => `${formatMega(s.gridMva)} MVA`) },
    { label: 'Cooling', read: of((s) => `${formatMega(s.coolingMw)} MW`) },
    { label: 'Power losses', read: of((s) => `${formatMega(s.powerLossMw)} MW`) },
    { label: 'PUE', read: of((s) => formatRatio(s.pue)) },
    { label: 'WUE', read: of((s) => (s.itMw > 0 ? `${wueText(s)} L/kWh` : none)) },
    { label: 'Racks live', read: of((s) => formatCount(s.racksLive)) },
    { label: 'Accelerators live', read: of((s) => formatCount(s.acceleratorsLive)) },
    { label: 'H100 equivalents', read: of((s) => formatCount(s.h100EquivalentsLive)) },
    { label: 'Network and storage racks', read: of((s) => formatCount(s.supportRacksLive)) },
    { label: 'Capex', read: of((s) => formatUsd(s.capexUsd)) },
    { label: 'MW on assumptions', read: of((s) => (s.itMw > 0 ? formatShare(s.assumedShare) : none)) },
  ]
}

function hallReadings(ref: EntityRef): Reading[] {
  const sum = (result: SimulationResult, metric: HallMetric, day: number): number => {
    const { first, count } = hallsOf(result, ref)
    let total = 0
    for (let hall = first; hall < first + count; hall++) {
      total += sampleHall(result.hallSeries, metric, hall, day)
    }
    return total
  }
  const of =
    (metric: HallMetric, write: (total: number) => string): Reading['read'] =>
    (state, result) =>
      write(sum(result, metric, state.day))
  const readings: Reading[] = [
    { label: 'IT power', read: of('itKw', formatKw) },
    { label: 'Facility power', read: of('facilityKw', formatKw) },
    { label: 'Cooling', read: of('coolingKw', formatKw) },
    {
      label: 'PUE',
      read: ({ day }, result) => {
        const itKw = sum(result, 'itKw', day)
        return itKw > 0 ? formatRatio(sum(result, 'facilityKw', day) / itKw) : none
      },
    },
    { label: 'Water', read: of('waterM3', (cubicMetres) => `${formatCount(cubicMetres)} m³/d`) },
    { label: 'Racks live', read: of('racksLive', formatCount) },
  ]
  if (ref.kind !== 'hall') return readings
  return [
    ...readings,
    {
      label: 'Coolant to the racks',
      read: ({ day }, result) => {
        const celsius = sampleHall(result.hallSeries, 'supplyTempC', ref.index, day)
        return celsius > 0 ? `${celsius.toFixed(1)} °C` : none
      },
    },
  ]
}

function rowReadings({ index }: EntityRef): Reading[] {
  const ofCount =
    (count: typeof racksLive): Reading['read'] =>
    (state, { rows }) =>
      `${formatCount(count(rows, index, state.day))} of ${formatCount(rows.count[index] ?? 0)}`
  return [
    { label: 'Racks delivered', read: ofCount(racksPlaced) },
    { label: 'Racks installed', read: ofCount(racksInstalled) },
    { label: 'Racks live', read: ofCount(racksLive) },
    {
      label: 'IT power',
      read: ({ day }, { rows, usage }) =>
        formatKw(racksLive(rows, index, day) * rackKwOn(rows, usage, index, day)),
    },
  ]
}

function rackReadings({ index }: EntityRef): Reading[] {
  return [
    {
      label: 'Draws now',
      read: ({ day }, { rows, usage }) =>
        racksLive(rows, index, day) > 0 ? formatKw(rackKwOn(rows, usage, index, day)) : none,
    },
    { label: 'Provisioned', read: (_, { rows }) => formatKw(rows.rackMaxKw[index] ?? 0) },
  ]
}

/** Of the portfolio, what the masthead has no room for. */
const PORTFOLIO: Reading[] = [
  { label: 'H100 equivalents live', read: (s) => formatCount(s.h100EquivalentsLive) },
  { label: 'Network and storage racks live', read: (s) => formatCount(s.supportRacksLive) },
  { label: 'Cooling', read: (s) => `${formatMega(s.coolingMw)} MW` },
  { label: 'Power losses', read: (s) => `${formatMega(s.powerLossMw)} MW` },
]

/** Numbers of a selection on the day under the playhead; of the portfolio, those beside the masthead. */
export function readingsOf(selection: EntityRef | null): Reading[] {
  switch (selection?.kind) {
    case 'campus':
      return campusReadings(selection.index)
    case 'building':
    case 'hall':
      return hallReadings(selection)
    case 'row':
      return rowReadings(selection)
    case 'rack':
      return rackReadings(selection)
    case undefined:
      return PORTFOLIO
    default:
      return []
  }
}
