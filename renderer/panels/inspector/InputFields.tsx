import type { Scenario } from '../../../shared/scenario/scenario.ts'
import type { DocumentStore } from '../../../shared/state/documentStore.ts'
import type { EntityRef } from '../../../shared/state/entityRef.ts'
import { DraftField } from '../../ui/DraftField.tsx'
import { ConfidenceMark } from '../ConfidenceMark.tsx'
import { commitInput, inputText } from './commitInput.ts'
import { editableInputs, gradedOf, type EditableInput } from './inputs.ts'
import { sourceTitle } from './provenance.ts'

interface InputFieldsProps {
  store: DocumentStore
  scenario: Scenario
  selection: EntityRef | null
}

/** `campuses/0/buildings/1/halls/0/rackGroups/0/rackCount` -> `rackGroups-0-rackCount`: the same for every hall. */
const testIdOf = (path: string): string =>
  `field-${path
    .replace(/^campuses\/\d+\//, '')
    .replace(/^buildings\/\d+\/(halls\/\d+\/)?/, '')
    .replaceAll('/', '-')}`

/** What can be changed about the selection. An effect follows at once; a refusal is said under the field. */
export function InputFields({ store, scenario, selection }: InputFieldsProps) {
  return editableInputs(scenario, selection).map((group) => (
    <section key={group.title} className="inspector-section" aria-label={group.title}>
      <h3 className="inspector-heading">{group.title}</h3>
      {group.inputs.map((input) => (
        <InputField key={input.path} store={store} scenario={scenario} input={input} />
      ))}
    </section>
  ))
}

/** One input with its unit and how sure it is. */
export function InputField(props: { store: DocumentStore; scenario: Scenario; input: EditableInput }) {
  const { store, scenario, input } = props
  const { value, unit } = inputText(scenario, input)
  const graded = gradedOf(scenario, input)
  return (
    <DraftField
      label={input.label}
      ariaLabel={input.fullLabel}
      value={value}
      unit={unit}
      isWide={input.kind === 'text'}
      testId={testIdOf(input.member === undefined ? input.path : `${input.path}/${input.member}`)}
      commit={(draft) => commitInput(store, input, draft)}
      mark={
        graded ? (
          <ConfidenceMark
            confidence={graded.confidence}
            source={sourceTitle(scenario, graded.source)}
            note={graded.note}
          />
        ) : null
      }
    />
  )
}
