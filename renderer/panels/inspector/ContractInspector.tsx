import { useMemo } from 'react'
import type { ContractResult } from '../../../shared/results/contractResult.ts'
import type { SimulationResult } from '../../../shared/results/result.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import type { Commitment } from '../../../shared/scenario/contract.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import { select } from '../../../shared/state/viewStore.ts'
import { formatDay } from '../../../shared/time/calendar.ts'
import { formatCount } from '../../../shared/units/format.ts'
import { Button } from '../../ui/Button.tsx'
import { DayText } from '../DayText.tsx'
import { contractParts } from '../deal/contractParts.ts'
import { PartFields } from '../deal/PartInputs.tsx'
import { contractReadings } from './contractReadings.ts'

interface ContractInspectorProps {
  stores: Stores
  scenario: Scenario
  result: SimulationResult
  contractIndex: number
}

/** A contract: who owes what to whom, how it stands on the day, its tranches, and what can be changed about it. */
export function ContractInspector({ stores, scenario, result, contractIndex }: ContractInspectorProps) {
  const contract = result.contracts[contractIndex]
  const commitment = scenario.commitments[contractIndex]
  const readings = useMemo(() => contractReadings(contractIndex), [contractIndex])
  if (!contract || !commitment) return null
  const { viewStore, documentStore, dayFeed } = stores
  const part = contractParts(scenario)[contractIndex]
  return (
    <>
      <div className="inspector-title">
        <p className="inspector-path">
          <button type="button" onClick={() => select(viewStore, null)}>
            Plan
          </button>
        </p>
        <h3 className="inspector-name" data-testid="inspector-name">
          {contract.name}
        </h3>
        <p className="inspector-kind">{partiesText(scenario, commitment, contract)}</p>
      </div>
      <dl className="inspector-section" aria-label="Today">
        {readings.map(({ label, read }) => (
          <div key={label} className="reading">
            <dt>{label}</dt>
            <dd>
              <DayText feed={dayFeed} read={read} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="inspector-actions">
        <Button onClick={() => viewStore.setState({ view: 'contracts' })}>Open in Contracts</Button>
      </p>
      {contract.tranches.length === 0 ? null : (
        <section className="inspector-section" aria-label="Tranches">
          <h3 className="inspector-heading">Tranches</h3>
          {contract.tranches.map((tranche) => (
            <div key={tranche.id} className="target" data-met={tranche.metDay <= tranche.day}>
              <p className="target-name">
                {tranche.name}, {formatDay(result.startDate, tranche.day)}
              </p>
              <p className="inspector-sentence">{trancheText(tranche, result.startDate)}</p>
            </div>
          ))}
        </section>
      )}
      <section className="inspector-section deal-inputs" aria-label="Terms" data-testid="contract-inputs">
        <h3 className="inspector-heading">Terms</h3>
        {part ? <PartFields store={documentStore} scenario={scenario} part={part} /> : null}
      </section>
    </>
  )
}

/** `Contract of OpenAI with Amazon Web Services, drawn down as it is delivered`. */
function partiesText(
  { providers, tenants }: Scenario,
  { providerId, customerId, drawdown }: Commitment,
  { isCounted }: ContractResult,
): string {
  const nameIn = (list: readonly { id: string; name: string }[], id: string): string =>
    list.find((entry) => entry.id === id)?.name ?? id
  const drawn = { straight: 'evenly', ramped: 'along a ramp', 'by-delivery': 'as it is delivered' }[drawdown]
  const parties = `${nameIn(tenants, customerId)} with ${nameIn(providers, providerId)}`
  return `Contract of ${parties}, drawn down ${drawn}${isCounted ? '' : '; left out of sums'}`
}

/** `1,200 accelerators, 80 MW IT: reached 12 Jul 2026, 12 days late.` */
function trancheText(
  { acceleratorCount, itMw, metDay, day }: ContractResult['tranches'][number],
  startDate: string,
): string {
  const asked = `${formatCount(acceleratorCount)} accelerators, ${formatCount(itMw)} MW IT provisioned`
  if (metDay >= NEVER_DAY) return `${asked}: the plan never reaches it.`
  const lateDays = Math.round(metDay - day)
  const late = lateDays > 0 ? `, ${formatCount(lateDays)} ${lateDays === 1 ? 'day' : 'days'} late` : ''
  return `${asked}: reached ${formatDay(startDate, metDay)}${late}.`
}
