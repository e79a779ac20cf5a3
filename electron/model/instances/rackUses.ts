import type { RackUse, UsageTable } from '../../../shared/results/rackUse.ts'
import type { RowTable } from '../../../shared/results/rowTable.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import { rackDraw } from '../itLoad/rackPower.ts'
import { drawSteps } from '../itLoad/usage.ts'
import { itemAt } from '../numbers/limits.ts'
import type { Plan } from '../plan/plan.ts'

/** Racks by type, hall by hall, with what one of them draws. */
export function listRackUses(plan: Plan): RackUse[] {
  return plan.halls.flatMap((hall) =>
    hall.groups
      .filter(({ rackCount }) => rackCount > 0)
      .map((group): RackUse => {
        const { maxKw, ...draw } = rackDraw(group.spec, group.rackType)
        return {
          hallIndex: hall.index,
          groupIndex: group.index,
          rackTypeIndex: group.rackTypeIndex,
          workload: group.spec.workload,
          rackCount: group.rackCount,
          isDerived: group.isDerived,
          ...draw,
          nameplateKw: maxKw,
          meanKw: group.meanKw,
        }
      }),
  )
}

/** The steps of draw of every row whose racks change theirs while live. */
export function tabulateUsage(plan: Plan, rows: RowTable): UsageTable {
  const start = new Uint32Array(rows.rowCount + 1)
  const day: number[] = []
  const rackKw: number[] = []
  for (let row = 0; row < rows.rowCount; row++) {
    const liveDay = rows.liveDay[row] ?? NEVER_DAY
    const group = itemAt(itemAt(plan.halls, rows.hallIndex[row] ?? 0).groups, rows.groupIndex[row] ?? 0)
    if (liveDay < NEVER_DAY && group.usage.length > 0) {
      for (const step of drawSteps(group, liveDay)) {
        day.push(step.day)
        rackKw.push(step.rackKw)
      }
    }
    start[row + 1] = day.length
  }
  return { start, day: Float32Array.from(day), rackKw: Float32Array.from(rackKw) }
}
