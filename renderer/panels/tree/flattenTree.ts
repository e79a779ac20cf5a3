import { NO_OWNER } from '../../../shared/results/plantTable.ts'
import type { SimulationResult } from '../../../shared/results/result.ts'
import type { EntityRef, Selection } from '../../../shared/state/entityRef.ts'
import { entityName } from '../entities.ts'

/** A line of the tree as it stands open now. */
export interface TreeLine {
  /** `portfolio`, `hall:3`, `rack:12.4`, `plants:hall:3`. */
  key: string
  label: string
  /** From 1, as ARIA counts. */
  level: number
  /** Place among its siblings, from 1, and how many they are. */
  place: number
  siblingCount: number
  hasChildren: boolean
  isOpen: boolean
  /** `null` for the portfolio and for headings that gather plant or contracts. */
  ref: Selection | null
}

export const PORTFOLIO_KEY = 'portfolio'
export const CONTRACTS_KEY = 'contracts'

export function keyOf(ref: Selection | null): string {
  if (!ref) return PORTFOLIO_KEY
  return ref.slot === undefined ? `${ref.kind}:${ref.index}` : `${ref.kind}:${ref.index}.${ref.slot}`
}

/** Plant by what owns it: `campus:0`, `building:2`, `hall:5` -> places in the plant table. */
export function groupPlant({ plant }: SimulationResult): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (let index = 0; index < plant.count; index++) {
    const hall = plant.hallIndex[index] ?? NO_OWNER
    const building = plant.buildingIndex[index] ?? NO_OWNER
    const owner =
      hall !== NO_OWNER
        ? `hall:${hall}`
        : building !== NO_OWNER
          ? `building:${building}`
          : `campus:${plant.campusIndex[index] ?? 0}`
    const group = groups.get(owner)
    if (group) group.push(index)
    else groups.set(owner, [index])
  }
  return groups
}

interface Branch {
  key: string
  label: string
  ref: Selection | null
  /** Called only where the branch stands open, so that a million racks cost nothing until they are looked at. */
  children: (() => Branch[]) | null
}

const range = (first: number, count: number): number[] => Array.from({ length: count }, (_, i) => first + i)

function branches(result: SimulationResult, plantGroups: ReadonlyMap<string, number[]>): Branch {
  const leaf = (ref: EntityRef): Branch => ({
    key: keyOf(ref),
    label: entityName(result, ref),
    ref,
    children: null,
  })
  const grow = (ref: EntityRef, kind: EntityRef['kind'], first: number, count: number): Branch => {
    const own = keyOf(ref)
    const plant = plantGroups.get(own)
    const children = (): Branch[] => {
      const within = range(first, count).map((index) => branchOf({ kind, index }))
      return plant ? [...within, plantBranch(own, plant)] : within
    }
    return { ...leaf(ref), children: count > 0 || plant ? children : null }
  }
  const plantBranch = (owner: string, members: number[]): Branch => ({
    key: `plants:${owner}`,
    label: `Plant (${members.length})`,
    ref: null,
    children: () => members.map((index) => leaf({ kind: 'plant', index })),
  })
  const branchOf = (ref: EntityRef): Branch => {
    const { kind, index } = ref
    if (kind === 'campus') {
      const campus = result.campuses[index]
      return grow(ref, 'building', campus?.firstBuilding ?? 0, campus?.buildingCount ?? 0)
    }
    if (kind === 'building') {
      const building = result.buildings[index]
      return grow(ref, 'hall', building?.firstHall ?? 0, building?.hallCount ?? 0)
    }
    if (kind === 'hall') {
      const hall = result.halls[index]
      return grow(ref, 'row', hall?.firstRow ?? 0, hall?.rowCount ?? 0)
    }
    const rackCount = result.rows.count[index] ?? 0
    return {
      ...leaf(ref),
      children: () => range(0, rackCount).map((slot) => leaf({ kind: 'rack', index, slot })),
    }
  }
  const contracts: Branch[] =
    result.contracts.length === 0
      ? []
      : [
          {
            key: CONTRACTS_KEY,
            label: `Contracts (${result.contracts.length})`,
            ref: null,
            children: () =>
              result.contracts.map(({ name }, index): Branch => {
                const ref: Selection = { kind: 'contract', index }
                return { key: keyOf(ref), label: name, ref, children: null }
              }),
          },
        ]
  return {
    key: PORTFOLIO_KEY,
    label: result.scenarioName,
    ref: null,
    children: () => [...result.campuses.map((_, index) => branchOf({ kind: 'campus', index })), ...contracts],
  }
}

/** The lines of the tree that show, top to bottom, for a set of open keys. */
export function flattenTree(
  result: SimulationResult,
  plantGroups: ReadonlyMap<string, number[]>,
  open: ReadonlySet<string>,
): TreeLine[] {
  const lines: TreeLine[] = []
  const walk = (branch: Branch, level: number, place: number, siblingCount: number): void => {
    const isOpen = branch.children !== null && open.has(branch.key)
    const { key, label, ref } = branch
    lines.push({ key, label, level, place, siblingCount, hasChildren: branch.children !== null, isOpen, ref })
    if (!isOpen || !branch.children) return
    const children = branch.children()
    children.forEach((child, index) => walk(child, level + 1, index + 1, children.length))
  }
  walk(branches(result, plantGroups), 1, 1, 1)
  return lines
}
