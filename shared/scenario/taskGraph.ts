import type { CampusSpec } from './campus.ts'
import type { Scenario } from './scenario.ts'

/** The tasks before the racks that a document describes, by id, and what each leads to. */
export interface TaskGraph {
  /** Words for a task: `Steel frame of Building 1`. */
  nameOf: ReadonlyMap<string, string>
  leadsTo: ReadonlyMap<string, readonly string[]>
}

/** Reads the graph off templates, orders, tranches and dependencies; names that lead nowhere are left out. */
export function taskGraph({ campuses, equipment, schedule }: Scenario): TaskGraph {
  const nameOf = new Map<string, string>()
  const leadsTo = new Map<string, string[]>()
  const link = (from: string, to: string) => {
    const known = leadsTo.get(from)
    if (known) known.push(to)
    else leadsTo.set(from, [to])
  }
  const templates = new Map(equipment.stageTemplates.map((template) => [template.id, template]))
  const addStages = (
    campus: CampusSpec,
    owner: { id: string; name: string; stageTemplateId: string },
    ends: readonly string[],
  ) => {
    const prefix = `${campus.id}/${owner.id}`
    for (const { id, name, after } of templates.get(owner.stageTemplateId)?.stages ?? []) {
      nameOf.set(`${prefix}/${id}`, `${name} of ${owner.name}`)
      for (const { stageId } of after) link(`${prefix}/${stageId}`, `${prefix}/${id}`)
      for (const end of ends) link(`${prefix}/${id}`, end)
    }
  }
  for (const campus of campuses) {
    for (const building of campus.buildings) {
      const ready = `${campus.id}/${building.id}/ready`
      addStages(campus, building, [ready])
      nameOf.set(ready, `${building.name} ready for racks`)
    }
    for (const work of campus.siteWorks ?? []) {
      addStages(
        campus,
        work,
        work.trancheIds.map((id) => `${campus.id}/grid-${id}`),
      )
    }
    for (const { id, name } of campus.gridTranches) nameOf.set(`${campus.id}/grid-${id}`, name)
    for (const { id, name, feeds } of campus.procurement ?? []) {
      nameOf.set(`${campus.id}/order-${id}`, name)
      for (const { ownerId, stageId } of feeds) {
        link(`${campus.id}/order-${id}`, `${campus.id}/${ownerId}/${stageId}`)
      }
    }
  }
  for (const { from, to } of schedule?.dependencies ?? []) link(from, to)
  return { nameOf, leadsTo }
}

/** Tasks that lead round to the first of them; `null` where the graph has no ring. */
export function findRing({ leadsTo }: TaskGraph): string[] | null {
  const done = new Set<string>()
  for (const first of leadsTo.keys()) {
    if (done.has(first)) continue
    const path = [first]
    const onPath = new Set(path)
    const next = [0]
    while (path.length > 0) {
      const task = path[path.length - 1] ?? ''
      const place = next[next.length - 1] ?? 0
      const to = leadsTo.get(task)?.[place]
      if (to === undefined) {
        done.add(task)
        onPath.delete(task)
        path.pop()
        next.pop()
        continue
      }
      next[next.length - 1] = place + 1
      if (onPath.has(to)) return path.slice(path.indexOf(to))
      if (done.has(to)) continue
      path.push(to)
      onPath.add(to)
      next.push(0)
    }
  }
  return null
}
