// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { DraftField } from '../../renderer/ui/DraftField.tsx'

afterEach(cleanup)

function setUp(commit: (draft: string) => string | null) {
  const parent = vi.fn()
  render(
    <div onKeyDown={parent}>
      <DraftField label="Feed" value="2,400" unit="kW" commit={commit} />
    </div>,
  )
  const field = screen.getByLabelText<HTMLInputElement>('Feed')
  const type = (text: string): void => {
    fireEvent.change(field, { target: { value: text } })
  }
  return { field, type, parent }
}

describe('a field', () => {
  it('keeps its draft until Enter commits it', () => {
    const commit = vi.fn(() => null)
    const { field, type } = setUp(commit)
    type('3 MW')
    expect(commit).not.toHaveBeenCalled()
    expect(field.value).toBe('3 MW')
    fireEvent.keyDown(field, { key: 'Enter' })
    expect(commit).toHaveBeenCalledExactlyOnceWith('3 MW')
    expect(field.value).toBe('2,400') // what the document holds; here it did not change
  })

  it('commits when it is left, but not when nothing was typed', () => {
    const commit = vi.fn(() => null)
    const { field, type } = setUp(commit)
    fireEvent.blur(field)
    expect(commit).not.toHaveBeenCalled()
    type('2500')
    fireEvent.blur(field)
    expect(commit).toHaveBeenCalledExactlyOnceWith('2500')
  })

  it('keeps a refused draft with the sentence under it, tied to the field', () => {
    const { field, type } = setUp(() => '"lots" is not a number.')
    type('lots')
    fireEvent.keyDown(field, { key: 'Enter' })
    const sentence = screen.getByRole('alert')
    expect(sentence.textContent).toBe('"lots" is not a number.')
    expect(field.value).toBe('lots')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(field.getAttribute('aria-describedby')).toBe(sentence.id)
  })

  it('puts back what stands in the document on Escape', () => {
    const { field, type } = setUp(() => 'no')
    type('lots')
    fireEvent.keyDown(field, { key: 'Enter' })
    fireEvent.keyDown(field, { key: 'Escape' })
    expect(field.value).toBe('2,400')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('lets no plain key out, so that typing does not move the window; Ctrl+S passes', () => {
    const { field, parent } = setUp(() => null)
    fireEvent.keyDown(field, { key: ' ' })
    fireEvent.keyDown(field, { key: 'ArrowLeft' })
    expect(parent).not.toHaveBeenCalled()
    fireEvent.keyDown(field, { key: 's', ctrlKey: true })
    expect(parent).toHaveBeenCalledOnce()
  })
})
