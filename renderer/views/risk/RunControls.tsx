import { dayWords } from '../../../shared/contract/charts/riskCharts.ts'
import { askForRisk, cancelRisk } from '../../../shared/state/riskStore.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import { formatCount } from '../../../shared/units/format.ts'
import { Button } from '../../ui/Button.tsx'
import { DraftField } from '../../ui/DraftField.tsx'
import { Play, Square } from 'lucide-react'
import { useStore } from 'zustand'
import './runControls.css'

/** Runs the programme many times: how many, from which seed, how far it is, and a way to end it. */
export function RunControls({ stores, startDate }: { stores: Stores; startDate: string }) {
  const { riskStore } = stores
  const runs = useStore(riskStore, (state) => state.runs)
  const seed = useStore(riskStore, (state) => state.seed)
  const status = useStore(riskStore, (state) => state.status)
  const fraction = useStore(riskStore, (state) => state.fraction)
  const interim = useStore(riskStore, (state) => state.interim)
  const hasRisk = useStore(riskStore, (state) => state.risk !== null)
  const setWhole = (key: 'runs' | 'seed', least: number, most: number) => (draft: string) => {
    const value = Number(draft.replaceAll(',', ''))
    if (!Number.isInteger(value) || value < least || value > most) {
      return `Write a whole number from ${formatCount(least)} to ${formatCount(most)}.`
    }
    riskStore.setState({ [key]: value })
    return null
  }
  const isRunning = status !== 'idle'
  return (
    <div className="run-controls">
      <DraftField
        label="Runs"
        value={String(runs)}
        commit={setWhole('runs', 1, 1_000_000)}
        testId="risk-runs"
      />
      <DraftField
        label="Seed"
        value={String(seed)}
        commit={setWhole('seed', 0, 0xffff_ffff)}
        testId="risk-seed"
      />
      {isRunning ? (
        <>
          <Button disabled={status === 'cancelling'} onClick={() => cancelRisk(riskStore)}>
            <Square size={13} aria-hidden /> Cancel
          </Button>
          <progress className="run-progress" max={1} value={fraction} aria-label="Runs made" />
          <span className="run-interim" data-testid="risk-interim">
            {interim
              ? `${formatCount(interim.runCount)} runs: P50 ${dayWords(startDate, interim.p50Day)}, P80 ${dayWords(startDate, interim.p80Day)}`
              : 'Starting'}
          </span>
        </>
      ) : (
        <Button look="primary" onClick={() => askForRisk(riskStore)}>
          <Play size={13} aria-hidden /> {hasRisk ? 'Run again' : 'Run'}
        </Button>
      )}
    </div>
  )
}
