import { useState } from 'react'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import { setValue } from '../../../shared/state/commands/setValue.ts'
import { applyCommand, type DocumentStore } from '../../../shared/state/documentStore.ts'
import { Choice } from '../../ui/Choice.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { InputField } from '../inspector/InputFields.tsx'
import { NONE, type ChoiceInput, type DealPart, type SwitchInput } from './part.ts'
import '../inspector/inspector.css'
import './partInputs.css'

const ON_OFF = [
  { value: 'no', label: 'No' },
  { value: 'yes', label: 'Yes' },
] as const

interface PartInputsProps {
  store: DocumentStore
  scenario: Scenario
  title: string
  /** What the list of parts is called where it is read out. */
  listLabel: string
  parts: readonly DealPart[]
  testId: string
}

/** Parts of the document that are no place on the ground: one is chosen, and its inputs are edited. */
export function PartInputs({ store, scenario, title, listLabel, parts, testId }: PartInputsProps) {
  const [chosen, setChosen] = useState('')
  const part = parts.find(({ id }) => id === chosen) ?? parts[0]
  if (!part) return null
  return (
    <section className="inspector-section deal-inputs" aria-label={title} data-testid={testId}>
      <h3 className="inspector-heading">{title}</h3>
      <Choice
        label={listLabel}
        value={part.id}
        options={parts.map(({ id, name, group }) => ({ value: id, label: name, group }))}
        onChange={setChosen}
      />
      <PartFields key={part.id} store={store} scenario={scenario} part={part} />
    </section>
  )
}

/** The inputs of one part. */
export function PartFields(props: { store: DocumentStore; scenario: Scenario; part: DealPart }) {
  const { store, scenario, part } = props
  return (
    <div>
      {part.choices.map((choice) => (
        <ChoiceLine key={choice.path} store={store} choice={choice} />
      ))}
      {part.inputs.map((input) => (
        <InputField
          key={`${input.path}/${input.member ?? ''}`}
          store={store}
          scenario={scenario}
          input={input}
        />
      ))}
      {part.switches.map((input) => (
        <Switch key={input.path} store={store} input={input} />
      ))}
    </div>
  )
}

/** One of a few, beside its label. */
export function ChoiceLine({ store, choice }: { store: DocumentStore; choice: ChoiceInput }) {
  const { path, label, fullLabel, value, options, command } = choice
  const choose = (next: string): void => {
    applyCommand(store, command?.(next) ?? setValue(path, next === NONE ? undefined : next, fullLabel))
  }
  return (
    <div className="field-choice">
      <span className="field-label">{label}</span>
      <Choice label={fullLabel} value={value} options={options} onChange={choose} />
    </div>
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
