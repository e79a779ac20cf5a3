import { useId } from 'react'
import { useStore } from 'zustand'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import { parsePath, valueAt } from '../../../shared/state/commands/path.ts'
import { takeFromCatalog } from '../../../shared/state/commands/takeFromCatalog.ts'
import { applyCommand } from '../../../shared/state/documentStore.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import { Choice } from '../../ui/Choice.tsx'

interface EquipmentChoiceProps {
  stores: Stores
  scenario: Scenario
  kind: 'rackTypes' | 'coolingDesigns' | 'locations'
  /** Place in the document that names the entry. */
  path: string
  label: string
  /** With what it belongs to, for the Edit menu and for screen readers. */
  fullLabel: string
  testId: string
}

interface Named {
  id: string
  name: string
}

/** An entry of the document or of the bundled catalog; choosing one copies it into the document, in one step that can be undone. */
export function EquipmentChoice(props: EquipmentChoiceProps) {
  const { stores, scenario, kind, path, label, fullLabel, testId } = props
  const labelId = useId()
  const catalog = useStore(stores.catalogStore, (state) => state.catalog)
  const value = valueAt(scenario, parsePath(path))
  const options = offered(scenario.equipment[kind], catalog?.[kind] ?? []).map(({ id, name }) => ({
    value: id,
    label: name,
  }))
  const choose = (id: string): void => {
    applyCommand(stores.documentStore, takeFromCatalog(path, kind, id, catalog, fullLabel))
  }
  return (
    <div className="field-choice" data-testid={testId}>
      <span id={labelId} className="field-label">
        {label}
      </span>
      <Choice
        label={fullLabel}
        value={typeof value === 'string' ? value : ''}
        options={options}
        onChange={choose}
      />
    </div>
  )
}

/** What the document holds first, then what the catalog adds. */
function offered(own: readonly Named[], bundled: readonly Named[]): readonly Named[] {
  const known = new Set(own.map(({ id }) => id))
  return [...own, ...bundled.filter(({ id }) => !known.has(id))]
}
