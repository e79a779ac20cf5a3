import { Check, ChevronDown } from 'lucide-react'
import { Select } from 'radix-ui'
import './choice.css'

interface ChoiceProps<T extends string> {
  label: string
  value: T
  options: readonly { value: T; label: string }[]
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
            {options.map((option) => (
              <Select.Item key={option.value} value={option.value} className="choice-item">
                <Select.ItemText>{option.label}</Select.ItemText>
                <Select.ItemIndicator>
                  <Check aria-hidden />
                </Select.ItemIndicator>
              </Select.Item>
            ))}
          </Select.Viewport>
        </Select.Content>
      </Select.Portal>
    </Select.Root>
  )
}
