import type { RowTable } from '../../../shared/results/rowTable.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import type { Layout } from '../layout/places.ts'
import { itemAt } from '../numbers/limits.ts'
import type { Plan } from '../plan/plan.ts'
import type { RowSchedule } from '../rollout/rowSchedule.ts'

/** Rows of racks as they cross to the picture: place, count, dates, draw. */
export function buildRowTable(plan: Plan, layout: Layout, schedule: RowSchedule): RowTable {
  const rowCount = layout.rows.length
  const floats = () => new Float32Array(rowCount)
  const table: RowTable = {
    rowCount,
    campusIndex: new Uint16Array(rowCount),
    hallIndex: new Uint32Array(rowCount),
    rackTypeIndex: new Uint16Array(rowCount),
    groupIndex: new Uint16Array(rowCount),
    x: floats(),
    y: floats(),
    z: floats(),
    yaw: floats(),
    pitchM: floats(),
    count: new Uint32Array(rowCount),
    appearDay: Float32Array.from(schedule.appearDay),
    daysPerRack: Float32Array.from(schedule.daysPerRack),
    installDays: Float32Array.from(schedule.installDays),
    commissioningDay: Float32Array.from(schedule.commissioningDay),
    liveDay: Float32Array.from(schedule.liveDay),
    retiredDay: new Float32Array(rowCount).fill(NEVER_DAY),
    rackKw: floats(),
    rackMaxKw: floats(),
  }
  layout.rows.forEach((row, index) => {
    const group = itemAt(itemAt(plan.halls, row.hallIndex).groups, row.groupIndex)
    table.campusIndex[index] = row.campusIndex
    table.hallIndex[index] = row.hallIndex
    table.rackTypeIndex[index] = group.rackTypeIndex
    table.groupIndex[index] = row.groupIndex
    table.x[index] = row.x
    table.y[index] = row.y
    table.z[index] = row.z
    table.yaw[index] = row.yaw
    table.pitchM[index] = row.pitchM
    table.count[index] = row.count
    table.rackKw[index] = group.meanKw
    table.rackMaxKw[index] = group.maxKw
  })
  return table
}
