export type UnsavedChoice = 'save' | 'discard' | 'cancel'

/** Asks before the window closes on unsaved changes. (Before another document takes their place, the window asks itself.) */
export interface UnsavedChanges {
  setDirty: (isDirty: boolean) => void
  /** True when nothing is lost, or may be: saved, or given up by the person. One question at a time. */
  mayClose: () => Promise<boolean>
  /** The window's answer to `requestSave`. */
  settle: (isSaved: boolean) => void
}

export function createUnsavedChanges(parts: {
  ask: () => Promise<UnsavedChoice>
  /** Asks the window to save; it answers by `settle`. */
  requestSave: () => void
  onDiscard: () => Promise<void>
}): UnsavedChanges {
  let isDirty = false
  let pending: Promise<boolean> | null = null
  let settleSave: ((isSaved: boolean) => void) | null = null

  const decide = async (): Promise<boolean> => {
    const choice = await parts.ask()
    if (choice === 'cancel') return false
    if (choice === 'save') {
      const saved = new Promise<boolean>((resolve) => (settleSave = resolve))
      parts.requestSave()
      return saved
    }
    isDirty = false
    await parts.onDiscard()
    return true
  }

  return {
    setDirty: (value) => {
      isDirty = value
    },
    mayClose: () => {
      if (!isDirty) return Promise.resolve(true)
      pending ??= decide().finally(() => (pending = null))
      return pending
    },
    settle: (isSaved) => {
      settleSave?.(isSaved)
      settleSave = null
    },
  }
}
