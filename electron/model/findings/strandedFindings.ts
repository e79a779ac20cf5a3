import type { Finding } from '../../../shared/results/finding.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import { formatCount, formatMega, formatShare } from '../../../shared/units/format.ts'
import { itemAt } from '../numbers/limits.ts'
import type { CampusPlan, HallPlan } from '../plan/plan.ts'
import { HOLDS } from '../rollout/rowSchedule.ts'
import { onCampus, type Facts } from './finding.ts'

/** Live halls that use less than this share of what they are built for have capacity to spare. */
const STRANDED_SHARE = 0.9

/** What keeps feed idle, and what would bring it to use. */
const CAUSES = {
  utility: ['racks wait for utility capacity for good', 'Contract another tranche.'],
  racks: ['racks of the plan are never delivered', 'Order the missing racks.'],
  'hall-feed': [
    'a row is larger than what is left of its hall’s feed',
    'Plan smaller rows, or cap the racks.',
  ],
  cooling: ['the cooling is built for less heat', 'Build more cooling, or smaller feeds.'],
  'floor-space': ['the floor is full', 'Use denser racks or larger halls, or build smaller feeds.'],
  plan: ['no racks are planned for it', 'Plan more or denser racks in these halls, or build smaller feeds.'],
} as const
type Cause = keyof typeof CAUSES

interface Stranded {
  kw: number
  /** Racks of the halls' own mix that it would feed. */
  rackCount: number
  halls: Set<number>
}

/** Feed of live halls that no live rack uses, by what keeps it idle. */
export function findStranded(facts: Facts, campus: CampusPlan): Finding[] {
  const { plan, facilities, rollout, layout } = facts
  const byCause = new Map<Cause, Stranded>()
  let builtKw = 0
  let strandedKw = 0
  for (const hall of campus.halls) {
    if (itemAt(rollout.hallLiveDay, hall.index) >= plan.dayCount) continue
    const feedKw = hall.spec.feedKw.value
    const load = itemAt(facilities.loads, hall.index)
    const rackKw = load.maxKw / load.rackCount
    const { firstRow, rowCount } = itemAt(layout.halls, hall.index)
    let idleKw = feedKw
    const strand = (cause: Cause, kw: number) => {
      const entry = byCause.get(cause) ?? { kw: 0, rackCount: 0, halls: new Set() }
      entry.kw += kw
      entry.rackCount += Math.floor(kw / rackKw + 1e-9)
      entry.halls.add(hall.index)
      byCause.set(cause, entry)
    }
    const heldKw: Partial<Record<Cause, number>> = {}
    for (let row = firstRow; row < firstRow + rowCount; row++) {
      const { groupIndex, count } = itemAt(layout.rows, row)
      const kw = count * itemAt(hall.groups, groupIndex).maxKw
      const hold = HOLDS[rollout.rows.hold[row] ?? 0] ?? 'none'
      if (hold !== 'none') heldKw[hold] = (heldKw[hold] ?? 0) + kw
      else if ((rollout.rows.liveDay[row] ?? NEVER_DAY) < plan.dayCount) idleKw -= kw
    }
    builtKw += feedKw
    strandedKw += idleKw
    for (const cause of Object.keys(heldKw) as Cause[]) {
      const kw = Math.min(idleKw, heldKw[cause] ?? 0)
      strand(cause, kw)
      idleKw -= kw
    }
    if (idleKw > 0) strand(nextLimit(facts, hall, load.rackCount), idleKw)
  }
  if (builtKw - strandedKw >= STRANDED_SHARE * builtKw) return []
  return [...byCause]
    .filter(([, { rackCount }]) => rackCount > 0)
    .map(([cause, { kw, rackCount, halls }]) =>
      onCampus(plan, campus.index, {
        code: 'capacity-stranded',
        severity: 'note',
        message: `${formatMega(kw / 1000)} MW of feed, ${formatShare(kw / builtKw)} of the live halls of ${campus.spec.name}, lies idle in ${formatCount(halls.size)} of them, enough for ${formatCount(rackCount)} racks like theirs: ${CAUSES[cause][0]}.`,
        remedy: CAUSES[cause][1],
        value: kw / 1000,
        limit: 0,
        unit: 'MW',
      }),
    )
}

/** What would stop the next rack of a hall whose planned racks all find a place. */
function nextLimit({ limits }: Facts, hall: HallPlan, rackCount: number): Cause {
  const stops = (cause: 'cooling' | 'floor-space') =>
    itemAt(limits, hall.index).some(
      (limit) => limit.cause === cause && (limit.rackLimit ?? Infinity) <= rackCount,
    )
  return stops('floor-space') ? 'floor-space' : stops('cooling') ? 'cooling' : 'plan'
}
