import type { SimulationResult } from './result.ts'
import { NEVER_DAY } from './stage.ts'

/** Last day on which contracted racks go live; the span's last day where none ever do. Options are not waited for. */
export function buildOutEndDay({
  buildings,
  dayCount,
}: Pick<SimulationResult, 'buildings' | 'dayCount'>): number {
  const full = buildings.filter((building) => !building.isOptional && building.fullDay < NEVER_DAY)
  const last = full.reduce((latest, { fullDay }) => Math.max(latest, fullDay), 0)
  return last > 0 ? Math.min(last, dayCount - 1) : dayCount - 1
}
