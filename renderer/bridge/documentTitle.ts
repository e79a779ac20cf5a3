import {
  isDirty,
  redoLabel,
  undoLabel,
  type DocumentState,
  type DocumentStore,
} from '../../shared/state/documentStore.ts'
import type { Ask } from '../../shared/contract/controlPlane.ts'
import type { ControlClient } from './controlClient.ts'

/** What the title bar, the Edit menu and the close button say about a document. */
function describeDocument(state: DocumentState): Ask<'setDocumentState'> {
  const name = state.fileName ?? state.scenario?.name
  return {
    title: name === undefined ? 'Rackrise' : `${name} – Rackrise`,
    isDirty: isDirty(state),
    undoLabel: undoLabel(state),
    redoLabel: redoLabel(state),
  }
}

/**
 * Keeps main's title bar and menu in step with the document.
 *
 * @returns a function that ends it
 */
export function startDocumentTitle(documentStore: DocumentStore, control: ControlClient): () => void {
  let told = ''
  const tell = (state: DocumentState): void => {
    const description = describeDocument(state)
    const key = JSON.stringify(description)
    if (key === told) return
    told = key
    void control.invoke('setDocumentState', description)
  }
  tell(documentStore.getState())
  return documentStore.subscribe(tell)
}
