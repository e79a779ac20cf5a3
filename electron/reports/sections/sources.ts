import { USER_SOURCE } from '../../../shared/catalog/graded.ts'
import type { SectionOf } from '../../../shared/contract/reportDocument.ts'
import type { Source } from '../../../shared/catalog/source.ts'
import { formatDay } from '../../../shared/time/calendar.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import type { Briefing } from '../briefing.ts'
import { countOf, sentence } from '../wording.ts'

/** The publications that the inputs rest on, those used most first. */
export function writeSources({ scenario }: Briefing): SectionOf<'sources'> {
  const uses = countUses(scenario)
  const used = scenario.equipment.sources.filter(({ id }) => uses.has(id))
  const typed = uses.get(USER_SOURCE) ?? 0
  const usual = usualRetrieval(used)
  return {
    kind: 'sources',
    title: 'Sources',
    paragraphs: [
      `${sentence(countOf(used.length, 'publication'))} ${used.length === 1 ? 'carries' : 'carry'} the graded inputs of this scenario. The number beside each says how many rest on it; assumed inputs rest on none and are not counted.${usual === null ? '' : ` Retrieved ${formatDay(usual, 0)} where no other day stands.`}${typed === 0 ? '' : ` ${countOf(typed, 'value was', 'values were')} typed in by the author of the plan and ${typed === 1 ? 'has' : 'have'} no publication behind ${typed === 1 ? 'it' : 'them'}.`}`,
    ],
    sources: used
      .map((source) => ({
        id: source.id,
        text: citation(source),
        url: source.url ?? '',
        retrieved: source.retrieved === usual ? '' : formatDay(source.retrieved, 0),
        usedCount: uses.get(source.id) ?? 0,
      }))
      .sort((a, b) => b.usedCount - a.usedCount || a.id.localeCompare(b.id, 'en')),
  }
}

/** The day on which most of several sources were read, said once for all of them; `null` where no two share one. */
function usualRetrieval(sources: readonly Source[]): string | null {
  const counts = new Map<string, number>()
  for (const { retrieved } of sources) counts.set(retrieved, (counts.get(retrieved) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most && most[1] > 1 ? most[0] : null
}

function citation({ publisher, title, year, licence }: Source): string {
  const by = publisher === undefined ? '' : `${publisher}: `
  return `${by}${title}, ${year}.${licence === undefined ? '' : ` ${licence}.`}`
}

/** How many graded values of a scenario rest on each source. An assumed value rests on none, whatever it names. */
function countUses(scenario: Scenario): Map<string, number> {
  const uses = new Map<string, number>()
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('confidence' in node && 'source' in node && typeof node.source === 'string') {
      const isSourced = node.confidence !== 'assumed'
      if (isSourced) uses.set(node.source, (uses.get(node.source) ?? 0) + 1)
    }
    for (const child of Object.values(node)) visit(child)
  }
  visit(scenario)
  return uses
}
