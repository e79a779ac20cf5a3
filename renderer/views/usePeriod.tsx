import { useState, type ReactNode } from 'react'
import { buildOutEndDay } from '../../shared/results/buildOut.ts'
import type { SimulationResult } from '../../shared/results/result.ts'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'

type Period = 'build-out' | 'whole'

const PERIODS = [
  { value: 'build-out', label: 'Build-out' },
  { value: 'whole', label: 'Whole plan' },
] as const

/** Days shown after the last contracted racks are live. */
const AFTER_DAYS = 120

/** The days that charts of a view run over, and the control that chooses them. */
export function usePeriod(
  result: SimulationResult,
  first: Period,
): { fromDay: number; toDay: number; control: ReactNode } {
  const [period, setPeriod] = useState<Period>(first)
  const lastDay = result.dayCount - 1
  return {
    fromDay: 0,
    toDay: period === 'whole' ? lastDay : Math.min(lastDay, buildOutEndDay(result) + AFTER_DAYS),
    control: <SegmentedControl label="Period" value={period} options={PERIODS} onChange={setPeriod} />,
  }
}
