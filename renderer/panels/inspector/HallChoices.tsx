import { useState } from 'react'
import { listHalls } from '../../../shared/scenario/queries.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import { swapRacks, type KeptBySwap } from '../../../shared/state/commands/swapRacks.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { ChoiceLine } from '../deal/PartInputs.tsx'
import { hallChoices } from '../deal/placeChoices.ts'
import { EquipmentChoice } from './EquipmentChoice.tsx'

interface HallChoicesProps {
  stores: Stores
  scenario: Scenario
  hallIndex: number
}

const KEPT = [
  { value: 'count', label: 'Racks' },
  { value: 'power', label: 'MW' },
] as const

/** Who a hall is for, what runs in it, how it is cooled and fed, and which racks it is for: choosing others copies them in, and everything is worked out anew. */
export function HallChoices({ stores, scenario, hallIndex }: HallChoicesProps) {
  const [kept, setKept] = useState<KeptBySwap>('count')
  const place = listHalls(scenario)[hallIndex]
  if (!place) return null
  const { hall, path } = place
  return (
    <section className="inspector-section" aria-label="Tenant and equipment">
      <h3 className="inspector-heading">Tenant and equipment</h3>
      {hallChoices(scenario, hallIndex).map((choice) => (
        <ChoiceLine key={choice.path} store={stores.documentStore} choice={choice} />
      ))}
      <EquipmentChoice
        stores={stores}
        scenario={scenario}
        kind="coolingDesigns"
        path={`${path}/coolingDesignId`}
        label="Cooling"
        fullLabel={`Cooling of ${hall.name}`}
        testId="choice-cooling"
      />
      <EquipmentChoice
        stores={stores}
        scenario={scenario}
        kind="powerDesigns"
        path={`${path}/powerDesignId`}
        label="Power"
        fullLabel={`Power of ${hall.name}`}
        testId="choice-power"
      />
      {hall.rackGroups.map((group, index) => (
        <EquipmentChoice
          key={group.id}
          stores={stores}
          scenario={scenario}
          kind="rackTypes"
          path={`${path}/rackGroups/${index}/rackTypeId`}
          label={hall.rackGroups.length > 1 ? `Racks ${index + 1}` : 'Racks'}
          fullLabel={`Rack type of ${group.id} in ${hall.name}`}
          testId={`choice-rack-${index}`}
          command={(id, catalog) =>
            swapRacks(
              `${path}/rackGroups/${index}`,
              id,
              catalog,
              kept,
              `Rack type of ${group.id} in ${hall.name}`,
            )
          }
        />
      ))}
      {hall.rackGroups.length > 0 ? (
        <div className="swap-kept">
          <span className="field-label">When racks are swapped, keep</span>
          <SegmentedControl
            label="Kept when racks are swapped"
            value={kept}
            options={KEPT}
            onChange={setKept}
          />
        </div>
      ) : null}
    </section>
  )
}
