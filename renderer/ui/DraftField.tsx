import { useId, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import './draftField.css'

interface DraftFieldProps {
  label: ReactNode
  /** The value as it stands in the document, as text, without its unit. */
  value: string
  unit?: string
  /** What is read out beside the label, where the label alone does not say it. */
  ariaLabel?: string
  /** Tells the value to the document. @returns null when it was taken, else the sentence that says why not */
  commit: (draft: string) => string | null
  /** Shown after the unit: where the value comes from. */
  mark?: ReactNode
  /** For words rather than numbers: more room, set from the left. */
  isWide?: boolean
  testId?: string
}

/** A field at the foot of a panel says what is wrong below the fold otherwise. */
const bringIntoView = (words: HTMLElement | null): void => words?.scrollIntoView({ block: 'nearest' })

/**
 * A value that is edited as a draft: Enter or leaving the field commits, Escape puts back what stands in the document,
 * and a draft that is refused stays, with the sentence under it.
 */
export function DraftField(props: DraftFieldProps) {
  const { label, value, unit, ariaLabel, commit, mark, isWide, testId } = props
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const settle = (): void => {
    const typed = input.current?.value ?? value
    if (draft === null || typed === value) {
      setDraft(null)
      setProblem(null)
      return
    }
    const refusal = commit(typed)
    setProblem(refusal)
    if (refusal === null) setDraft(null)
  }
  const restore = (): void => {
    setDraft(null)
    setProblem(null)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // A field has its own arrows and space; nothing typed here moves the window.
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation()
    if (event.key === 'Enter') settle()
    if (event.key === 'Escape') restore()
  }
  const problemId = `${id}-problem`
  return (
    <div
      className="field"
      data-invalid={problem === null ? undefined : ''}
      data-wide={isWide ? '' : undefined}
    >
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <span className="field-box">
        <input
          ref={input}
          id={id}
          className="field-input"
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={draft ?? value}
          aria-label={ariaLabel}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : problemId}
          data-testid={testId}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={settle}
          onKeyDown={onKeyDown}
        />
        {unit === undefined || unit === '' ? null : <span className="field-unit">{unit}</span>}
      </span>
      <span className="field-mark">{mark}</span>
      {problem === null ? null : (
        <p ref={bringIntoView} id={problemId} className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
