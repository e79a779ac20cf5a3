import { useId } from 'react'
import './select.css'

interface SelectProps<T extends string> {
  label: string
  value: T
  options: readonly { value: T; label: string }[]
  onChange: (value: T) => void
  testId?: string
}

/** One of many, by the system's own list. */
export function Select<T extends string>({ label, value, options, onChange, testId }: SelectProps<T>) {
  const id = useId()
  return (
    <span className="select">
      <label className="select-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="select-box"
        value={value}
        data-testid={testId}
        onChange={(event) => onChange(event.target.value as T)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  )
}
