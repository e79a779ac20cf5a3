import { dayOf } from '../time/calendar.ts'
import type { ScenarioProblem } from './problem.ts'
import type { Scenario } from './scenario.ts'
import { splitPlace, type StoryStep } from './story.ts'

/**
 * Checks that a story speaks of this plan: its places are there, its dates lie on the timeline, its sources are listed.
 *
 * @returns the first problem, or null
 */
export function checkStory(scenario: Scenario): ScenarioProblem | null {
  const { steps = [] } = scenario.story ?? {}
  for (const [index, step] of steps.entries()) {
    const path = `story/steps/${index}`
    const message = steps.slice(0, index).some(({ id }) => id === step.id)
      ? `The story has two steps called "${step.id}". Give one of them another id.`
      : faultOf(scenario, step)
    if (message !== null) return { code: 'invalid', message, path }
  }
  return null
}

function faultOf(scenario: Scenario, { title, date, camera, selection, sources }: StoryStep): string | null {
  const { span, equipment } = scenario
  const said = `The story step "${title}"`
  if (dayOf(span.start, date) < 0 || dayOf(date, span.end) < 0) {
    return `${said} is set on ${date}, outside the timeline from ${span.start} to ${span.end}. Choose a day inside it.`
  }
  for (const place of [camera, selection]) {
    if (place === null || place === 'hero' || place === 'plan' || hasPlace(scenario, place)) continue
    return `${said} looks at "${place}", which the plan does not contain. Name a campus, building or hall of the plan.`
  }
  const unlisted = sources.find((id) => !equipment.sources.some((source) => source.id === id))
  return unlisted === undefined
    ? null
    : `${said} rests on the source "${unlisted}", which is not listed. Add it to "equipment/sources".`
}

function hasPlace({ campuses }: Scenario, place: string): boolean {
  const { kind, id } = splitPlace(place)
  const buildings = campuses.flatMap((campus) => campus.buildings)
  if (kind === 'campus') return campuses.some((campus) => campus.id === id)
  if (kind === 'building') return buildings.some((building) => building.id === id)
  const halls = buildings.flatMap((building) => building.halls)
  const hall = halls.find((entry) => entry.id === id)
  return hall !== undefined && (kind === 'hall' || hall.rackGroups.length > 0)
}
