import type { CrewPool } from '../../../shared/scenario/schedule.ts'
import type { HallPlan, Plan } from '../plan/plan.ts'

interface Pool {
  racksPerDay: number
  /** Crews at rest, each with the row it set last, -1 for none yet. */
  resting: number[]
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
   * Asks for a crew. Where all are at work the hall waits until `leave` names it.
   *
   * @returns the row the crew set before, once, -1 for none; `null` when the hall has to wait
   */
  enter(hall: number): number | null {
    const pool = this.poolOfHall[hall]
    if (!pool) return -1
    const here = this.crewOfHall[hall] ?? null
    if (here !== null) {
      this.crewOfHall[hall] = -1
      return here
    }
    const crew = pool.resting.shift()
    if (crew === undefined) {
      pool.waiting.push(hall)
      return null
    }
    this.crewOfHall[hall] = -1
    return crew
  }

  /**
   * Ends a crew's work in a hall.
   *
   * @param lastRow the row it set last
   * @returns the hall it goes to, `null` when none waits
   */
  leave(hall: number, lastRow: number): number | null {
    const pool = this.poolOfHall[hall]
    if (!pool || (this.crewOfHall[hall] ?? null) === null) return null
    this.crewOfHall[hall] = null
    const next = pool.waiting.shift()
    if (next === undefined) {
      pool.resting.push(lastRow)
      return null
    }
    this.crewOfHall[next] = lastRow
    return next
  }
}

const makePool = ({ crewCount, racksPerDay }: CrewPool): Pool => ({
  racksPerDay: racksPerDay?.value ?? Infinity,
  resting: new Array<number>(crewCount).fill(-1),
  waiting: [],
})
