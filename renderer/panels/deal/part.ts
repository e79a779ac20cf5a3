import type { Graded } from '../../../shared/catalog/graded.ts'
import type { Command } from '../../../shared/state/commands/command.ts'
import type { Dimension } from '../../../shared/units/quantity.ts'
import type { EditableInput } from '../inspector/inputs.ts'

/** Something of the document that is on or off. */
export interface SwitchInput {
  path: string
  label: string
  fullLabel: string
  isOn: boolean
}

/** Something of the document that is one of a few. */
export interface ChoiceInput {
  path: string
  label: string
  fullLabel: string
  value: string
  options: readonly { value: string; label: string }[]
  /** What choosing does, where it is more than setting the value; `NONE` is none. */
  command?: (value: string) => Command
}

/** Stands for none in a list; no entry has this id, for ids are lower case. */
export const NONE = 'NONE'

/** A contract, a delivery, a tenant: a part of the deal whose inputs are edited together. */
export interface DealPart {
  /** `commitments/0`: its place in the document. */
  id: string
  name: string
  /** What it is filed under in the list. */
  group: string
  inputs: EditableInput[]
  choices: ChoiceInput[]
  switches: SwitchInput[]
}

/** One input before it has its place: key below the part's own place, words, and what is allowed. */
export interface Line {
  key: string
  label: string
  kind: EditableInput['kind']
  min: number
  max: number
  member?: string
  inherited?: Graded
}

type LineOptions = Partial<Pick<Line, 'min' | 'member' | 'inherited'>>

export const quantity = (
  key: string,
  label: string,
  kind: Dimension,
  max: number,
  more: LineOptions = {},
): Line => ({ key, label, kind, min: 0, max, ...more })

export const plain = (key: string, label: string, kind: 'text' | 'date'): Line => ({
  key,
  label,
  kind,
  min: 0,
  max: 0,
})

/** A choice of a part, its place given below the part's own. */
export type PartChoice = Omit<ChoiceInput, 'path' | 'fullLabel'> & { key: string }
/** A switch of a part, its place given below the part's own. */
export type PartSwitch = Omit<SwitchInput, 'path' | 'fullLabel'> & { key: string }

export interface PartOptions {
  id: string
  name: string
  group: string
  lines: readonly Line[]
  choices?: readonly PartChoice[]
  switches?: readonly PartSwitch[]
}

export function makePart({ id, name, group, lines, choices = [], switches = [] }: PartOptions): DealPart {
  const place = ({ key, label }: { key: string; label: string }) => ({
    path: `${id}/${key}`,
    label,
    fullLabel: `${label}, ${name}`,
  })
  return {
    id,
    name,
    group,
    inputs: lines.map(({ key, ...line }): EditableInput => ({ ...line, ...place({ key, ...line }) })),
    choices: choices.map(({ key, ...choice }): ChoiceInput => ({ ...choice, ...place({ key, ...choice }) })),
    switches: switches.map(({ key, isOn, label }): SwitchInput => ({ isOn, ...place({ key, label }) })),
  }
}

/** Entries of the document as options of a choice. */
export const named = (
  entries: readonly { id: string; name: string }[],
  noneLabel?: string,
): { value: string; label: string }[] => [
  ...(noneLabel === undefined ? [] : [{ value: NONE, label: noneLabel }]),
  ...entries.map(({ id, name }) => ({ value: id, label: name })),
]
