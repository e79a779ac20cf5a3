import type { Scenario } from '../../../shared/scenario/scenario.ts'
import type { Command } from '../../../shared/state/commands/command.ts'
import { setGraded, setMember, setValue } from '../../../shared/state/commands/setValue.ts'
import { parsePath, valueAt } from '../../../shared/state/commands/path.ts'
import { applyCommand, type DocumentStore } from '../../../shared/state/documentStore.ts'
import { formatDay } from '../../../shared/time/calendar.ts'
import { parseQuantity, storedUnit } from '../../../shared/units/quantity.ts'
import { parseDate } from '../../../shared/time/parseDate.ts'
import { numberOf, type EditableInput } from './inputs.ts'

const plain = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 7 })

/** The value of an input as its field shows it, and the unit beside it. A share is shown and typed in percent. */
export function inputText(scenario: Scenario, input: EditableInput): { value: string; unit: string } {
  if (input.kind === 'text' || input.kind === 'date') {
    const value = valueAt(scenario, parsePath(input.path))
    const words = typeof value === 'string' ? value : ''
    return { value: input.kind === 'date' && words !== '' ? formatDay(words, 0) : words, unit: '' }
  }
  const value = numberOf(scenario, input)
  if (value === undefined) return { value: '', unit: storedUnit(input.kind) }
  if (input.kind === 'ratio') return { value: plain.format(value * 100), unit: '%' }
  return { value: plain.format(value), unit: storedUnit(input.kind) }
}

/** A share typed without its sign: "85" is a percentage, as the field shows it; below one it can only be a ratio. */
function withPercent(draft: string): string {
  return /^[\d.,\s]+$/.test(draft) && Number(draft.replace(/[,\s]/g, '')) >= 1 ? `${draft} %` : draft
}

/** A sentence for a quantity outside what makes sense, or null. */
function outside(input: EditableInput, value: number): string | null {
  if (input.kind === 'text' || input.kind === 'date') return null
  const isShare = input.kind === 'ratio'
  const unit = isShare ? '%' : storedUnit(input.kind)
  const put = (amount: number): string => `${plain.format(isShare ? amount * 100 : amount)} ${unit}`.trim()
  if (input.kind === 'count' && !Number.isInteger(value)) {
    return `${input.label} are counted in whole numbers. Type ${plain.format(Math.round(value))}, say.`
  }
  if (value >= input.min && value <= input.max) return null
  return `${input.label} must be from ${put(input.min)} to ${put(input.max)}. Type a value in between.`
}

/**
 * Takes what was typed into a field to the document.
 *
 * @returns null when the document took it, else the sentence to show under the field
 */
export function commitInput(store: DocumentStore, input: EditableInput, draft: string): string | null {
  const { path, fullLabel, kind } = input
  const typed = draft.trim()
  if (kind === 'text') {
    if (typed === '') return 'A name cannot be empty. Type at least one character.'
    return applyCommand(store, setValue(path, typed, fullLabel))
  }
  if (kind === 'date') {
    const parsed = parseDate(typed)
    return parsed.ok ? applyCommand(store, setValue(path, parsed.date, fullLabel)) : parsed.message
  }
  const parsed = parseQuantity(kind === 'ratio' ? withPercent(typed) : typed, kind)
  if (!parsed.ok) return parsed.message
  return outside(input, parsed.value) ?? applyCommand(store, setNumber(store, input, parsed.value))
}

/** A number goes where it stands: into a graded value, into one of its numbers, or as it is. */
function setNumber(store: DocumentStore, { path, member, fullLabel }: EditableInput, value: number): Command {
  if (member !== undefined) return setMember(path, member, value, fullLabel)
  const isPlain = typeof valueAt(store.getState().scenario, parsePath(path)) === 'number'
  return isPlain ? setValue(path, value, fullLabel) : setGraded(path, value, fullLabel)
}
