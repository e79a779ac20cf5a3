import { useId, useState, type SubmitEvent, type KeyboardEvent } from 'react'
import { Trash2 } from 'lucide-react'
import { IconButton } from '../../ui/IconButton.tsx'
import './playheadForm.css'

interface PlayheadFormProps {
  /** What is typed here, said before the field. */
  label: string
  placeholder: string
  value: string
  /** @returns null when it was taken, else the sentence that says why not */
  commit: (draft: string) => string | null
  onClose: () => void
  /** Removes what is edited; absent for something new. */
  onRemove?: () => void
}

/** A line to type at the playhead: Enter takes it, Escape or leaving gives it up; a refusal stays, with its sentence. */
export function PlayheadForm({ label, placeholder, value, commit, onClose, onRemove }: PlayheadFormProps) {
  const id = useId()
  const [problem, setProblem] = useState<string | null>(null)
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const draft = new FormData(event.currentTarget).get('draft')
    const refusal = commit(typeof draft === 'string' ? draft : '')
    if (refusal === null) onClose()
    else setProblem(refusal)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }
  return (
    <form
      className="playhead-form"
      aria-label={label}
      data-testid="playhead-form"
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.stopPropagation()}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose()
      }}
    >
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name="draft"
        type="text"
        autoFocus
        autoComplete="off"
        spellCheck={false}
        maxLength={240}
        placeholder={placeholder}
        defaultValue={value}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onFocus={(event) => event.currentTarget.select()}
        onChange={() => setProblem(null)}
      />
      {onRemove ? (
        <IconButton label="Remove this note" onClick={onRemove}>
          <Trash2 />
        </IconButton>
      ) : null}
      {problem === null ? null : (
        <p id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </form>
  )
}
