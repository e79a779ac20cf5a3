import { describe, expect, it, vi } from 'vitest'
import { createUnsavedChanges, type UnsavedChoice } from '../../electron/main/unsavedChanges.ts'

function given(choice: UnsavedChoice, isDirty = true) {
  const ask = vi.fn(() => Promise.resolve(choice))
  const requestSave = vi.fn()
  const onDiscard = vi.fn(() => Promise.resolve())
  const unsaved = createUnsavedChanges({ ask, requestSave, onDiscard })
  unsaved.setDirty(isDirty)
  return { unsaved, ask, requestSave, onDiscard }
}

describe('closing on unsaved changes', () => {
  it('asks nothing when there are none', async () => {
    const { unsaved, ask } = given('cancel', false)
    expect(await unsaved.mayClose()).toBe(true)
    expect(ask).not.toHaveBeenCalled()
  })

  it('stays open on Cancel and asks again the next time', async () => {
    const { unsaved, ask } = given('cancel')
    expect(await unsaved.mayClose()).toBe(false)
    expect(await unsaved.mayClose()).toBe(false)
    expect(ask).toHaveBeenCalledTimes(2)
  })

  it('closes on Don’t Save and forgets what was kept', async () => {
    const { unsaved, onDiscard } = given('discard')
    expect(await unsaved.mayClose()).toBe(true)
    expect(onDiscard).toHaveBeenCalledOnce()
  })

  it.each([true, false])('on Save waits for the window: saved %s', async (isSaved) => {
    const { unsaved, requestSave } = given('save')
    const mayClose = unsaved.mayClose()
    await vi.waitFor(() => expect(requestSave).toHaveBeenCalledOnce())
    unsaved.settle(isSaved)
    expect(await mayClose).toBe(isSaved)
  })

  it('asks once when the close button is pressed twice', async () => {
    const { unsaved, ask } = given('discard')
    expect(await Promise.all([unsaved.mayClose(), unsaved.mayClose()])).toEqual([true, true])
    expect(ask).toHaveBeenCalledOnce()
  })
})
