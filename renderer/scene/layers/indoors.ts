import type { PlantKind } from '../../../shared/results/plantTable.ts'

const INDOORS: ReadonlySet<PlantKind> = new Set(['ups', 'cdu', 'fan-wall', 'in-row-exchanger', 'busway-head'])

/** Whether a machine stands inside its building, hidden by the roof until it lifts. A battery of the campus stands outside. */
export function isIndoors(kind: PlantKind | undefined, isOfBuilding = true): boolean {
  return (kind !== undefined && INDOORS.has(kind)) || (kind === 'battery' && isOfBuilding)
}
