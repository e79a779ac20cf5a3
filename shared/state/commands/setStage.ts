import { USER_SOURCE, type Graded } from '../../catalog/graded.ts'
import { checkReferences } from '../../scenario/checkReferences.ts'
import type { BuildingSpec, Procurement, StageConstraint } from '../../scenario/campus.ts'
import { scenarioSchema, type Scenario } from '../../scenario/scenario.ts'
import type { Command, CommandOutcome } from './command.ts'
import { parsePath, replaceAt, valueAt } from './path.ts'

type Staged = Pick<BuildingSpec, 'stageDays' | 'constraints'>

const MOST_DAYS = 4000

const typed = (value: number): Graded => ({ value, confidence: 'assumed', source: USER_SOURCE })

const isDays = (days: number | null): boolean => days === null || (days > 0 && days <= MOST_DAYS)

const REFUSED_DAYS = `A length must be above 0 and at most ${MOST_DAYS} days. Type a number in between.`

function replaced(scenario: Scenario, place: string, value: unknown): CommandOutcome {
  const next = replaceAt(scenario, parsePath(place), value)
  const parsed = scenarioSchema.shape.campuses.safeParse(next.campuses)
  if (!parsed.success) return { ok: false, message: 'This value cannot be used. Type another.' }
  const problem = checkReferences(next)
  return problem ? { ok: false, message: problem.message } : { ok: true, scenario: next }
}

/**
 * Sets the length of one stage of a building or site work; `null` goes back to its template's.
 *
 * @param place path of the building or site work, `campuses/0/buildings/2`
 */
export function setStageDays(place: string, stageId: string, days: number | null, label: string): Command {
  return {
    label,
    apply: (scenario) => {
      if (!isDays(days)) return { ok: false, message: REFUSED_DAYS }
      const owner = valueAt(scenario, parsePath(place)) as Staged | undefined
      const before = owner?.stageDays ?? []
      if (before.find((entry) => entry.stageId === stageId)?.days.value === (days ?? undefined)) {
        return { ok: true, scenario }
      }
      const others = before.filter((entry) => entry.stageId !== stageId)
      const after = days === null ? others : [...others, { stageId, days: typed(days) }]
      return replaced(scenario, `${place}/stageDays`, after)
    },
  }
}

/** Holds a stage to a day, `2026-04-01`; `null` lets it go. */
export function setStageDate(
  place: string,
  stageId: string,
  kind: StageConstraint['kind'],
  date: string | null,
  label: string,
): Command {
  return {
    label,
    apply: (scenario) => {
      const owner = valueAt(scenario, parsePath(place)) as Staged | undefined
      const before = owner?.constraints ?? []
      const isThis = (entry: StageConstraint): boolean => entry.stageId === stageId && entry.kind === kind
      if (before.find(isThis)?.date === (date ?? undefined)) return { ok: true, scenario }
      const others = before.filter((entry) => !isThis(entry))
      const after = date === null ? others : [...others, { stageId, kind, date }]
      return replaced(scenario, `${place}/constraints`, after.length === 0 ? undefined : after)
    },
  }
}

/** Sets the day and the lead time of an order; `null` lets it be ordered on its last day, or take the catalog's time. */
export function setOrder(
  place: string,
  change: { orderDate?: string | null; leadDays?: number | null },
  label: string,
): Command {
  return {
    label,
    apply: (scenario) => {
      const order = valueAt(scenario, parsePath(place)) as Procurement | undefined
      if (!order) return { ok: true, scenario }
      const { leadDays, orderDate } = change
      if (leadDays !== undefined && !isDays(leadDays)) return { ok: false, message: REFUSED_DAYS }
      const next: Procurement = { ...order }
      if (orderDate === null) delete next.orderDate
      else if (orderDate !== undefined) next.orderDate = orderDate
      if (leadDays === null) delete next.leadDays
      else if (leadDays !== undefined) next.leadDays = typed(leadDays)
      return replaced(scenario, place, next)
    },
  }
}
