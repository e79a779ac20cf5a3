import { Check, ChevronDown } from 'lucide-react'
import { Select } from 'radix-ui'
import './choice.css'

interface ChoiceOption<T extends string> {
  value: T
  label: string
  /** Heading over this one and those after it that name the same. */
  group?: string
}

interface ChoiceProps<T extends string> {
  label: string
  value: T
  options: readonly ChoiceOption<T>[]
  onChange: (value: T) => void
}

/** One of several, in a list that opens. */
export function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  return (
    <Select.Root value={value} onValueChange={(next) => onChange(next as T)}>
      <Select.Trigger className="choice" aria-label={label}>
        <Select.Value />
        <ChevronDown aria-hidden />
      </Select.Trigger>
      <Select.Portal>
        <Select.Content className="choice-list" position="popper" sideOffset={5} collisionPadding={8}>
          <Select.Viewport>
            {underHeadings(options).map(({ group, members }) => (
              <Select.Group key={group ?? ''}>
                {group === undefined ? null : <Select.Label className="choice-group">{group}</Select.Label>}
                {members.map((option) => (
                  <Select.Item key={option.value} value={option.value} className="choice-item">
                    <Select.ItemText>{option.label}</Select.ItemText>
                    <Select.ItemIndicator>
                      <Check aria-hidden />
                    </Select.ItemIndicator>
                  </Select.Item>
                ))}
              </Select.Group>
            ))}
          </Select.Viewport>
        </Select.Content>
      </Select.Portal>
    </Select.Root>
  )
}

/** Options in their order, those that name the same heading under it. */
function underHeadings<T extends string>(options: readonly ChoiceOption<T>[]) {
  const groups: { group: string | undefined; members: ChoiceOption<T>[] }[] = []
  for (const option of options) {
    const last = groups.at(-1)
    if (last && last.group === option.group) last.members.push(option)
    else groups.push({ group: option.group, members: [option] })
  }
  return groups
}
