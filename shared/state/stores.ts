import { createCatalogStore, type CatalogStore } from './catalogStore.ts'
import { createDayFeed, type DayFeed } from './dayFeed.ts'
import { createDocumentStore, type DocumentStore } from './documentStore.ts'
import { createPlayhead, type Playhead } from './playhead.ts'
import { createRiskStore, type RiskStore } from './riskStore.ts'
import { createResultsStore, type ResultsStore } from './resultsStore.ts'
import { createViewStore, type ViewState, type ViewStore } from './viewStore.ts'

/** What one window remembers: the document, its results, how it is looked at, and the day. */
export interface Stores {
  documentStore: DocumentStore
  resultsStore: ResultsStore
  riskStore: RiskStore
  viewStore: ViewStore
  playhead: Playhead
  dayFeed: DayFeed
  catalogStore: CatalogStore
}

/**
 * @param schedule asks for a call before the next frame
 * @param view where the view differs from its defaults
 */
export function createStores(
  schedule: (callback: () => void) => void,
  view: Partial<ViewState> = {},
): Stores {
  const resultsStore = createResultsStore()
  const playhead = createPlayhead()
  return {
    documentStore: createDocumentStore(),
    resultsStore,
    riskStore: createRiskStore(),
    viewStore: createViewStore(view),
    playhead,
    dayFeed: createDayFeed(playhead, resultsStore, schedule),
    catalogStore: createCatalogStore(),
  }
}
