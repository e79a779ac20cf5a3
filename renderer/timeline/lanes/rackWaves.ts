import type { SimulationResult } from '../../../shared/results/result.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'

/** Racks that go live on one day. */
interface RackWave {
  day: number
  rackCount: number
}

/** The rack waves of a building or campus, ascending. */
export interface Waves {
  items: RackWave[]
  /** Most racks in one wave. */
  most: number
  total: number
  /** First load, last rack live, first day after all of it; `NEVER_DAY` where it never comes. */
  liveDay: number
  fullDay: number
  retiredDay: number
}

function wavesFrom(days: ReadonlyMap<number, number>, retiredDay: number): Waves | null {
  const items = [...days].map(([day, rackCount]) => ({ day, rackCount })).sort((a, b) => a.day - b.day)
  const live = items.filter(({ day }) => day < NEVER_DAY)
  const [first] = live
  if (!first) return null
  return {
    items: live,
    most: Math.max(...live.map((wave) => wave.rackCount)),
    total: live.reduce((sum, wave) => sum + wave.rackCount, 0),
    liveDay: first.day,
    fullDay: live.length === items.length ? (live.at(-1)?.day ?? NEVER_DAY) : NEVER_DAY,
    retiredDay,
  }
}

/** Rack waves of every building that has any, by its index. */
export function wavesByBuilding({ rows, halls, buildings }: SimulationResult): Map<number, Waves> {
  const counts = new Map<number, Map<number, number>>()
  for (let row = 0; row < rows.rowCount; row++) {
    const building = halls[rows.hallIndex[row] ?? -1]?.buildingIndex
    const day = rows.liveDay[row] ?? NEVER_DAY
    if (building === undefined) continue
    const own = counts.get(building) ?? new Map<number, number>()
    own.set(day, (own.get(day) ?? 0) + (rows.count[row] ?? 0))
    counts.set(building, own)
  }
  const waves = new Map<number, Waves>()
  for (const [building, days] of counts) {
    const own = wavesFrom(days, buildings[building]?.stageDays.retiredDay ?? NEVER_DAY)
    if (own) waves.set(building, own)
  }
  return waves
}

/** The waves of several buildings as one. */
export function gatherWaves(several: readonly (Waves | null)[]): Waves | null {
  const days = new Map<number, number>()
  let retiredDay = 0
  for (const waves of several) {
    for (const { day, rackCount } of waves?.items ?? []) days.set(day, (days.get(day) ?? 0) + rackCount)
    retiredDay = Math.max(retiredDay, waves?.retiredDay ?? 0)
  }
  return wavesFrom(days, retiredDay)
}

/** Racks live on a day. */
export function racksLiveOn(waves: Waves, day: number): number {
  if (day >= waves.retiredDay) return 0
  return waves.items.reduce((sum, wave) => (wave.day <= day ? sum + wave.rackCount : sum), 0)
}
