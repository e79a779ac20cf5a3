import type { CrewPool } from '../../../shared/scenario/schedule.ts'
import type { HallPlan, Plan } from '../plan/plan.ts'

/** A crew at rest: the row it set last, -1 for none yet, and the day from which it can be had. */
interface Crew {
  lastRow: number
  freeDay: number
}

interface Pool {
  racksPerDay: number
  resting: Crew[]
  /** Halls that wait for a crew, the first to have asked in front. */
  waiting: number[]
}

/** Rack crews that halls share. A hall without a pool has a crew of its own. */
export class RackCrews {
  private readonly poolOfHall: (Pool | null)[]
  /** By hall, the row that the crew now in it set last before coming; `null` while none is there. */
  private readonly crewOfHall: (number | null)[]

  constructor(plan: Plan) {
    const pools = (plan.scenario.schedule?.crews ?? []).filter(({ works }) =>
      works.includes('rack-installation'),
    )
    const made = pools.map(makePool)
    this.poolOfHall = plan.halls.map(({ campusIndex }) => {
      const campusId = plan.campuses[campusIndex]?.spec.id ?? ''
      return made[pools.findIndex(({ campusIds }) => campusIds.includes(campusId))] ?? null
    })
    this.crewOfHall = plan.halls.map(() => null)
  }

  /** Racks a day that are set in a hall. */
  paceOf({ spec, index }: HallPlan): number {
    return Math.min(spec.installRatePerDay.value, this.poolOfHall[index]?.racksPerDay ?? Infinity)
  }

  isShared(hall: number): boolean {
    return (this.poolOfHall[hall] ?? null) !== null
  }

  /**
   * Asks for a crew on a day. Where all are at work the hall waits until `leave` names it; where the first to be free is not yet, its day
   * says when to ask again.
   */
  enter(hall: number, day: number): Crew | 'waits' {
    const pool = this.poolOfHall[hall]
    if (!pool) return OWN_CREW
    const here = this.crewOfHall[hall] ?? null
    if (here !== null) {
      this.crewOfHall[hall] = -1
      return { lastRow: here, freeDay: day }
    }
    const first = pool.resting.toSorted((a, b) => a.freeDay - b.freeDay)[0]
    if (!first) {
      pool.waiting.push(hall)
      return 'waits'
    }
    if (first.freeDay > day) return first
    pool.resting.splice(pool.resting.indexOf(first), 1)
    this.crewOfHall[hall] = -1
    return first
  }

  /**
   * Ends a crew's work in a hall.
   *
   * @param lastRow the row it set last
   * @returns the hall it goes to, `null` when none waits
   */
  leave(hall: number, lastRow: number, day: number): number | null {
    const pool = this.poolOfHall[hall]
    if (!pool || (this.crewOfHall[hall] ?? null) === null) return null
    this.crewOfHall[hall] = null
    const next = pool.waiting.shift()
    if (next === undefined) {
      pool.resting.push({ lastRow, freeDay: day })
      return null
    }
    this.crewOfHall[next] = lastRow
    return next
  }
}

const OWN_CREW: Crew = { lastRow: -1, freeDay: -Infinity }

const makePool = ({ crewCount, racksPerDay }: CrewPool): Pool => ({
  racksPerDay: racksPerDay?.value ?? Infinity,
  resting: Array.from({ length: crewCount }, () => OWN_CREW),
  waiting: [],
})
