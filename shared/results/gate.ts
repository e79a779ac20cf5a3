/** What can hold the next megawatt back. */
export const GATE_CAUSES = [
  'utility',
  'substation',
  'transformer',
  'switchgear',
  'generator',
  'ups',
  'chiller',
  'cdu',
  'permits',
  'shell',
  'fit-out',
  'network',
  'commissioning',
  'racks',
  'rack-installation',
  'burn-in',
  'contract',
  'hall-feed',
  'cooling',
  'complete',
] as const
export type GateCause = (typeof GATE_CAUSES)[number]

/** The next row to go live and what it waits for. */
export interface Gate {
  cause: GateCause
  /** One clause for the masthead: "Grid tranche 2 at New Carlisle, 1 Mar 2026". */
  label: string
  /** IT power that goes live when the gate opens, MW. */
  nextMw: number
  /** Day that power goes live; `NEVER_DAY` when nothing more is planned. */
  liveDay: number
  campusIndex: number | null
  buildingIndex: number | null
  hallIndex: number | null
  /** The task that holds it, in `SimulationResult.schedule.tasks`; `null` where no task does. */
  taskIndex: number | null
}

/** Gates by day: `gates[index[day]]`. */
export interface GateTimeline {
  gates: Gate[]
  index: Uint16Array
}
