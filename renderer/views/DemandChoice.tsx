import type { PortfolioBoard } from '../../shared/results/portfolioBoard.ts'
import { setValue } from '../../shared/state/commands/setValue.ts'
import { applyCommand } from '../../shared/state/documentStore.ts'
import type { Stores } from '../../shared/state/stores.ts'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'

/** Which demand the plan is held against: a change of the plan, undone as any other. */
export function DemandChoice({ stores, board }: { stores: Stores; board: PortfolioBoard }) {
  const { demandScenarios, demandScenarioId } = board
  if (demandScenarioId === null) return null
  return (
    <span className="board-choice" data-testid="demand">
      Demand
      <SegmentedControl
        label="Demand"
        value={demandScenarioId}
        options={demandScenarios.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => applyCommand(stores.documentStore, setValue('demand/scenarioId', id, 'Demand'))}
      />
    </span>
  )
}
