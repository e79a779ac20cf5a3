import type { HallPlace } from '../../shared/scenario/queries.ts'
import type { Hall } from '../../shared/results/place.ts'
import type { Briefing } from './briefing.ts'

/** Halls of one campus that are alike in racks and limits. */
export interface HallGroup {
  /** The hall's name, or the first and last of many. */
  label: string
  /** The first of them, standing for all. */
  place: HallPlace
  hall: Hall
  hallCount: number
}

/** Groups halls whose rows in a table would be the same, in the order of the plan. */
export function groupHalls({ places, result }: Briefing): HallGroup[] {
  const groups = new Map<string, HallPlace[]>()
  for (const place of places) {
    const hall = result.halls[place.hallIndex]
    if (!hall) throw new RangeError(`no result for hall ${place.hallIndex}`)
    const key = JSON.stringify([
      place.campusIndex,
      hall.rackCount,
      Math.round(hall.itMaxKw),
      hall.limits.map(({ cause, rackLimit, asked, allowed }) => [
        cause,
        rackLimit,
        asked.toFixed(3),
        allowed.toFixed(3),
      ]),
    ])
    groups.set(key, [...(groups.get(key) ?? []), place])
  }
  return [...groups.values()].flatMap((alike) => {
    const [place] = alike
    const last = alike.at(-1)
    const hall = place && result.halls[place.hallIndex]
    if (!place || !last || !hall) return []
    const label = alike.length === 1 ? place.hall.name : spanOfNames(place.hall.name, last.hall.name)
    return [{ label, place, hall, hallCount: alike.length }]
  })
}

/** `Hall O2A to O3D`: words that both begin with are said once. */
function spanOfNames(first: string, last: string): string {
  const words = last.split(' ')
  const same = first.split(' ').findIndex((word, index) => word !== words[index])
  return `${first} to ${words.slice(Math.max(0, same)).join(' ')}`
}
