import { listHalls } from '../../../shared/scenario/queries.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import { EquipmentChoice } from './EquipmentChoice.tsx'

interface HallChoicesProps {
  stores: Stores
  scenario: Scenario
  hallIndex: number
}

/** How a hall is cooled, and which racks it is for. */
export function HallChoices({ stores, scenario, hallIndex }: HallChoicesProps) {
  const place = listHalls(scenario)[hallIndex]
  if (!place) return null
  const { hall, path } = place
  return (
    <section className="inspector-section" aria-label="Equipment">
      <h3 className="inspector-heading">Equipment</h3>
      <EquipmentChoice
        stores={stores}
        scenario={scenario}
        kind="coolingDesigns"
        path={`${path}/coolingDesignId`}
        label="Cooling"
        fullLabel={`Cooling of ${hall.name}`}
        testId="choice-cooling"
      />
      {hall.rackGroups.map((group, index) => (
        <EquipmentChoice
          key={group.id}
          stores={stores}
          scenario={scenario}
          kind="rackTypes"
          path={`${path}/rackGroups/${index}/rackTypeId`}
          label={hall.rackGroups.length > 1 ? `Racks, ${group.workload}` : 'Racks'}
          fullLabel={`Rack type of ${group.id} in ${hall.name}`}
          testId={`choice-rack-${index}`}
        />
      ))}
    </section>
  )
}
