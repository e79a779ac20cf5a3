import { NEVER_DAY } from '../../../shared/results/stage.ts'
import type { Layout } from '../layout/places.ts'
import { itemAt } from '../numbers/limits.ts'
import type { Plan } from '../plan/plan.ts'
import type { RowSchedule } from '../rollout/rowSchedule.ts'

/** Rows of one hall that a crew sets one after another without a pause, on racks that have come together. */
export interface RackWave {
  hallIndex: number
  rows: number[]
  rackCount: number
  acceleratorCount: number
  /** Mean IT power of its racks, kW. */
  itKw: number
  /** Day the last of its racks were delivered; far below day 0 where none are awaited. */
  arrivalDay: number
  /** Whether it waited for network racks rather than others. */
  waitsForNetwork: boolean
  /** First rack down, last one cabled, and the day the crew is free for the next row. */
  startDay: number
  installedDay: number
  crewFreeDay: number
  liveDay: number
  /** Index into the campus's `gridSteps`. */
  gridStep: number
  /** Step of the hall's electrical plant it waits for, -1 for none, and the day that step is energised. */
  powerStep: number
  poweredDay: number
  /** Row whose crew came to set it; -1 for none. */
  crewFrom: number
}

const SLACK_DAYS = 1e-6

/**
 * The rows that go live as waves, hall by hall in the order crews set them. The first row live is a wave of its own, for it is the
 * hall's first load; a new wave begins where the crew waited or another came, later racks were needed, later utility
 * capacity, or a later step of the hall's own plant.
 */
export function findRackWaves(plan: Plan, layout: Layout, rows: RowSchedule): RackWave[][] {
  const byHall: number[][] = plan.halls.map(() => [])
  for (let row = 0; row < rows.rowCount; row++) {
    if ((rows.liveDay[row] ?? NEVER_DAY) < NEVER_DAY) byHall[itemAt(layout.rows, row).hallIndex]?.push(row)
  }
  return byHall.map((ofHall, hallIndex) => {
    ofHall.sort((a, b) => (rows.appearDay[a] ?? 0) - (rows.appearDay[b] ?? 0) || a - b)
    const first = ofHall.reduce((least, row) => Math.min(least, rows.liveDay[row] ?? NEVER_DAY), NEVER_DAY)
    const waves: RackWave[] = []
    for (const row of ofHall) {
      const last = waves.at(-1)
      const isFirstLoad =
        last?.rows.length === 1 && rows.liveDay[last.rows[0] ?? 0] === first && waves.length === 1
      if (!last || isFirstLoad || !continues(last, rows, row)) waves.push(emptyWave(hallIndex, rows, row))
      addRow(itemAt(waves, waves.length - 1), plan, layout, rows, row)
    }
    return waves
  })
}

function continues(wave: RackWave, rows: RowSchedule, row: number): boolean {
  return (
    (rows.crewFrom[row] ?? -1) < 0 &&
    Math.abs((rows.appearDay[row] ?? 0) - wave.crewFreeDay) < SLACK_DAYS &&
    (rows.arrivalDay[row] ?? 0) <= wave.arrivalDay &&
    (rows.gridStep[row] ?? 0) === wave.gridStep &&
    (rows.powerStep[row] ?? -1) === wave.powerStep
  )
}

function emptyWave(hallIndex: number, rows: RowSchedule, row: number): RackWave {
  return {
    hallIndex,
    rows: [],
    rackCount: 0,
    acceleratorCount: 0,
    itKw: 0,
    arrivalDay: rows.arrivalDay[row] ?? -NEVER_DAY,
    waitsForNetwork: false,
    startDay: rows.appearDay[row] ?? 0,
    installedDay: -NEVER_DAY,
    crewFreeDay: -NEVER_DAY,
    liveDay: -NEVER_DAY,
    gridStep: rows.gridStep[row] ?? 0,
    powerStep: rows.powerStep[row] ?? -1,
    poweredDay: rows.poweredDay[row] ?? -NEVER_DAY,
    crewFrom: rows.crewFrom[row] ?? -1,
  }
}

function addRow(wave: RackWave, plan: Plan, layout: Layout, rows: RowSchedule, row: number): void {
  const { groupIndex, count } = itemAt(layout.rows, row)
  const group = itemAt(itemAt(plan.halls, wave.hallIndex).groups, groupIndex)
  if (wave.rows.length === 0) wave.waitsForNetwork = group.rackType.kind === 'network'
  wave.rows.push(row)
  wave.rackCount += count
  wave.acceleratorCount += count * group.rackType.acceleratorCount.value
  wave.itKw += count * group.meanKw
  wave.installedDay = Math.max(wave.installedDay, rows.installedDay[row] ?? 0)
  wave.crewFreeDay = (rows.appearDay[row] ?? 0) + count * (rows.daysPerRack[row] ?? 0)
  wave.liveDay = Math.max(wave.liveDay, rows.liveDay[row] ?? 0)
}
