import type { Gate, GateCause, GateTimeline } from '../../shared/results/gate.ts'

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

export const GATE_WORDS: Record<GateCause, string> = {
  utility: 'Grid',
  substation: 'Substation',
  transformer: 'Transformer',
  switchgear: 'Switchgear',
  generator: 'Generator',
  ups: 'UPS',
  chiller: 'Chiller',
  cdu: 'CDU',
  permits: 'Permits',
  shell: 'Shell',
  network: 'Network',
  contract: 'Contract',
  'fit-out': 'Fit-out',
  commissioning: 'Commissioning',
  racks: 'Rack deliveries',
  'rack-installation': 'Rack installation',
  'burn-in': 'Burn-in',
  'hall-feed': 'Hall feed',
  cooling: 'Cooling',
  complete: 'All planned is live',
}

/** Causes that share a hue; words on the strip tell them apart. */
export const GATE_HUES = {
  utility: 'gateUtility',
  substation: 'gateUtility',
  transformer: 'gateUtility',
  switchgear: 'gateUtility',
  generator: 'gateUtility',
  ups: 'gateUtility',
  chiller: 'gateLimit',
  cdu: 'gateLimit',
  permits: 'gateBuilding',
  shell: 'gateBuilding',
  network: 'gateRacks',
  contract: 'gateCommissioning',
  'fit-out': 'gateBuilding',
  commissioning: 'gateCommissioning',
  'burn-in': 'gateCommissioning',
  racks: 'gateRacks',
  'rack-installation': 'gateRacks',
  'hall-feed': 'gateLimit',
  cooling: 'gateLimit',
  complete: 'gateComplete',
} as const satisfies Record<GateCause, string>
