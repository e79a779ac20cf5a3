import { useState } from 'react'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import { setValue } from '../../../shared/state/commands/setValue.ts'
import { applyCommand, type DocumentStore } from '../../../shared/state/documentStore.ts'
import { Choice } from '../../ui/Choice.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { dealParts, type DealPart, type SwitchInput } from './dealInputs.ts'
import { InputField } from './InputFields.tsx'

const ON_OFF = [
  { value: 'no', label: 'No' },
  { value: 'yes', label: 'Yes' },
] as const

/** Tenants, demand, platforms, links and deliveries: one is chosen, and its inputs are edited. */
export function DealInputs({ store, scenario }: { store: DocumentStore; scenario: Scenario }) {
  const [chosen, setChosen] = useState('')
  const parts = dealParts(scenario)
  const part = parts.find(({ id }) => id === chosen) ?? parts[0]
  if (!part) return null
  return (
    <section className="inspector-section deal-inputs" aria-label="Deal" data-testid="deal-inputs">
      <h3 className="inspector-heading">Deal</h3>
      <Choice
        label="Part of the deal"
        value={part.id}
        options={parts.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setChosen}
      />
      <DealPartFields store={store} scenario={scenario} part={part} />
    </section>
  )
}

/** The inputs of one part of the deal. */
export function DealPartFields(props: { store: DocumentStore; scenario: Scenario; part: DealPart }) {
  const { store, scenario, part } = props
  return (
    <>
      {part.inputs.map((input) => (
        <InputField key={input.path} store={store} scenario={scenario} input={input} />
      ))}
      {part.switches.map((input) => (
        <Switch key={input.path} store={store} input={input} />
      ))}
    </>
  )
}

function Switch({ store, input }: { store: DocumentStore; input: SwitchInput }) {
  const { path, label, fullLabel, isOn } = input
  return (
    <div className="swap-kept">
      <span className="field-label">{label}</span>
      <SegmentedControl
        label={fullLabel}
        value={isOn ? 'yes' : 'no'}
        options={ON_OFF}
        onChange={(value) => applyCommand(store, setValue(path, value === 'yes', fullLabel))}
      />
    </div>
  )
}
