import type { CatalogStore } from '../../shared/state/catalogStore.ts'
import type { ViewStore } from '../../shared/state/viewStore.ts'
import type { ControlClient } from './controlClient.ts'

/** Reads the bundled catalog when the first hall or campus is selected: nothing is chosen from it before. */
export function startCatalog(catalogStore: CatalogStore, viewStore: ViewStore, control: ControlClient): void {
  const stop = viewStore.subscribe(({ selection }) => {
    if (selection?.kind !== 'hall' && selection?.kind !== 'campus') return
    stop()
    void control.invoke('readCatalog', {}).then((read) => {
      // Without it only what the document holds can be chosen: no reason to interrupt.
      if (read.kind === 'read') catalogStore.setState({ catalog: read.catalog })
      else console.error(read.problem.message)
    })
  })
}
