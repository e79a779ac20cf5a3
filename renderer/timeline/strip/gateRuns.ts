import type { Gate, GateTimeline } from '../../../shared/results/gate.ts'

/** Days in a row on which the same thing holds the next megawatt back; `toDay` is the last of them. */
export interface GateRun {
  fromDay: number
  toDay: number
  gate: Gate
}

/** The gate of every day as runs. */
export function gateRuns({ gates, index }: GateTimeline): GateRun[] {
  const runs: GateRun[] = []
  let open: GateRun | null = null
  for (let day = 0; day < index.length; day++) {
    const gate = gates[index[day] ?? 0]
    if (!gate) continue
    if (open?.gate.cause === gate.cause && open.gate.label === gate.label) {
      open.toDay = day
      continue
    }
    open = { fromDay: day, toDay: day, gate }
    runs.push(open)
  }
  return runs
}

/** The run a day lies in. */
export const gateRunOn = (runs: readonly GateRun[], day: number): GateRun | null =>
  runs.find((run) => day >= run.fromDay && day < run.toDay + 1) ?? null
