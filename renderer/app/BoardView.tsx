import { useStore } from 'zustand'
import type { View } from '../../shared/scenario/story.ts'
import { ContractsView } from '../views/contracts/ContractsView.tsx'
import { PortfolioView } from '../views/portfolio/PortfolioView.tsx'
import { RiskView } from '../views/risk/RiskView.tsx'
import type { WindowSession } from './createWindowSession.ts'

const VIEWS = { portfolio: PortfolioView, contracts: ContractsView, risk: RiskView }

/** What stands in the room of the picture in its stead. */
export function BoardView({ session, view }: { session: WindowSession; view: Exclude<View, 'model'> }) {
  const { stores } = session
  const result = useStore(stores.resultsStore, (state) => state.result)
  const id = useStore(stores.documentStore, (state) => state.scenario?.id)
  const Shown = VIEWS[view]
  // Numbers of the plan before are not shown under the name of this one.
  return result?.scenarioId === id && result ? <Shown key={id} stores={stores} result={result} /> : null
}
