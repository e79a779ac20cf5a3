import { useId } from 'react'
import { useStore } from 'zustand'
import type { Catalog } from '../../../shared/catalog/catalog.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import type { Command } from '../../../shared/state/commands/command.ts'
import { parsePath, valueAt } from '../../../shared/state/commands/path.ts'
import { setValue } from '../../../shared/state/commands/setValue.ts'
import { takeFromCatalog } from '../../../shared/state/commands/takeFromCatalog.ts'
import { applyCommand } from '../../../shared/state/documentStore.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import { Choice } from '../../ui/Choice.tsx'

interface EquipmentChoiceProps {
  stores: Stores
  scenario: Scenario
  kind: 'rackTypes' | 'coolingDesigns' | 'powerDesigns' | 'locations' | 'calendars'
  /** Place in the document that names the entry. */
  path: string
  label: string
  /** With what it belongs to, for the Edit menu and for screen readers. */
  fullLabel: string
  testId: string
  /** What it is called when the document names none; absent where it must name one. */
  noneLabel?: string
  /** What choosing does, where it is more than naming the entry. */
  command?: (id: string, catalog: Catalog | null) => Command
}

/** Stands for none in the list; no entry has this id, for ids are lower case. */
const NONE = 'NONE'

interface Named {
  id: string
  name: string
}

/** An entry of the document or of the bundled catalog; choosing one copies it into the document, in one step that can be undone. */
export function EquipmentChoice(props: EquipmentChoiceProps) {
  const { stores, scenario, kind, path, label, fullLabel, testId, noneLabel, command } = props
  const labelId = useId()
  const catalog = useStore(stores.catalogStore, (state) => state.catalog)
  const value = valueAt(scenario, parsePath(path))
  const options = offered(scenario.equipment[kind] ?? [], catalog?.[kind] ?? []).map(({ id, name }) => ({
    value: id,
    label: name,
  }))
  const choose = (id: string): void => {
    const named = id === NONE ? setValue(path, undefined, fullLabel) : command?.(id, catalog)
    applyCommand(stores.documentStore, named ?? takeFromCatalog(path, kind, id, catalog, fullLabel))
  }
  return (
    <div className="field-choice" data-testid={testId}>
      <span id={labelId} className="field-label">
        {label}
      </span>
      <Choice
        label={fullLabel}
        value={typeof value === 'string' ? value : NONE}
        options={noneLabel === undefined ? options : [{ value: NONE, label: noneLabel }, ...options]}
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
