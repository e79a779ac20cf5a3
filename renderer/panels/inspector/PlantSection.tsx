import { useMemo } from 'react'
import type { SimulationResult } from '../../../shared/results/result.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import type { EntityRef } from '../../../shared/state/entityRef.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import { select } from '../../../shared/state/viewStore.ts'
import { DayText } from '../DayText.tsx'
import { entityName, entityParents } from '../entities.ts'
import { plantEquipment } from './plantEquipment.ts'
import { alikeReading, levelReadings, ratingText, sizeText } from './plantFigures.ts'

interface PlantSectionProps {
  stores: Stores
  scenario: Scenario
  result: SimulationResult
  selection: EntityRef
}

/** A machine: its make, rating and size, what it serves, how many there are of it, and how they stand on the day. */
export function PlantSection({ stores, scenario, result, selection }: PlantSectionProps) {
  const { index } = selection
  const { plant } = result
  const made = plantEquipment(scenario, result, index)
  const readings = useMemo(
    () => [alikeReading(result.plant, index), ...levelReadings(result, index)],
    [result, index],
  )
  if (!made) return null
  const [served] = entityParents(result, selection)
  const rating = ratingText(made.kind, plant.rating[index] ?? 0)
  return (
    <section className="inspector-section" aria-label="Machine">
      <h3 className="inspector-heading">{made.entry?.name ?? 'Sized by rule'}</h3>
      {made.rule === null ? null : <p className="inspector-sentence">{made.rule}</p>}
      <dl>
        {rating === null ? null : (
          <div className="reading">
            <dt>Rated</dt>
            <dd>{rating}</dd>
          </div>
        )}
        <div className="reading">
          <dt>Length, width, height</dt>
          <dd>{sizeText(plant, index)}</dd>
        </div>
        {served ? (
          <div className="reading">
            <dt>Serves</dt>
            <dd>
              <button type="button" className="link" onClick={() => select(stores.viewStore, served)}>
                {entityName(result, served)}
              </button>
            </dd>
          </div>
        ) : null}
        {made.design ? (
          <div className="reading">
            <dt>Called for by</dt>
            <dd>{made.design.name}</dd>
          </div>
        ) : null}
        {readings.map(({ label, read }) => (
          <div key={label} className="reading">
            <dt>{label}</dt>
            <dd>
              <DayText feed={stores.dayFeed} read={read} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
