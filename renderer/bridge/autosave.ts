import { isDirty, type DocumentStore } from '../../shared/state/documentStore.ts'
import type { ControlClient } from './controlClient.ts'

/** Rest after an edit before the document is kept, ms: long enough to type a word, short enough to lose none. */
const REST_MS = 1500

/**
 * Keeps a copy of an unsaved document in main's care, and lets go of it when the document stands in its file.
 *
 * @returns a function that ends it
 */
export function startAutosave(documentStore: DocumentStore, control: ControlClient): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const keep = (): void => {
    const { scenario, fileHandle } = documentStore.getState()
    if (scenario) void control.invoke('autosave', { scenario, handle: fileHandle })
  }
  const end = documentStore.subscribe((now, before) => {
    if (now.scenario === before.scenario && now.saved === before.saved) return
    clearTimeout(timer)
    if (isDirty(now)) timer = setTimeout(keep, REST_MS)
    else if (isDirty(before)) void control.invoke('clearAutosave', {})
  })
  return () => {
    clearTimeout(timer)
    end()
  }
}
