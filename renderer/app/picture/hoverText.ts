import type { SimulationResult } from '../../../shared/results/result.ts'
import { sampleHall } from '../../../shared/results/series.ts'
import { LIVE, stageOn } from '../../../shared/results/stage.ts'
import type { EntityRef } from '../../../shared/state/entityRef.ts'
import { entityName, entityParents, entityStageDays } from '../../panels/entities.ts'
import { STAGE_WORDS, stageNameOn } from '../../panels/stageWords.ts'

const kilowatts = (kw: number): string =>
  kw >= 10_000
    ? `${(kw / 1000).toFixed(1)} MW`
    : `${kw.toLocaleString('en', { maximumFractionDigits: kw < 100 ? 1 : 0 })} kW`

/** What the pointer is on: its name and where it stands; on the day, its stage and the power it draws. */
export function hoverText(
  result: SimulationResult,
  entity: EntityRef,
  day: number,
): [place: string, state: string] {
  const places = [entity, ...entityParents(result, entity)].slice(0, 3)
  const days = entityStageDays(result, entity)
  const stage = days ? STAGE_WORDS[stageNameOn(days, day)] : ''
  const power = powerText(result, entity, day, days !== null && stageOn(days, day) === LIVE)
  return [
    places.map((place) => entityName(result, place)).join(', '),
    [stage, power].filter((part) => part !== '').join(', '),
  ]
}

function powerText(
  result: SimulationResult,
  { kind, index }: EntityRef,
  day: number,
  isLive: boolean,
): string {
  const { rows, plant, halls, buildings } = result
  if (kind === 'rack' || kind === 'row') {
    const racks = kind === 'row' ? (rows.count[index] ?? 0) : 1
    const kw = (rows.rackKw[index] ?? 0) * racks
    return isLive ? `${kilowatts(kw)} IT` : `${kilowatts(kw)} IT when live`
  }
  if (kind === 'hall') return `${kilowatts(sampleHall(result.hallSeries, 'itKw', index, day))} IT`
  if (kind === 'building') {
    const { firstHall, hallCount } = buildings[index] ?? { firstHall: 0, hallCount: 0 }
    let kw = 0
    for (let hall = firstHall; hall < Math.min(firstHall + hallCount, halls.length); hall++)
      kw += sampleHall(result.hallSeries, 'itKw', hall, day)
    return `${kilowatts(kw)} IT`
  }
  if (kind === 'plant') {
    const rating = plant.rating[index] ?? 0
    return rating > 0
      ? `rated ${rating.toLocaleString('en', { maximumFractionDigits: 0 })} ${isTransformer(result, index) ? 'kVA' : 'kW'}`
      : ''
  }
  return ''
}

/** Transformers are rated in apparent power. */
function isTransformer(result: SimulationResult, index: number): boolean {
  return /transformer|substation/i.test(entityName(result, { kind: 'plant', index }))
}
