import type { Facilities } from '../facility/campusFacility.ts'
import { hallHeatKw } from '../facility/hallFacility.ts'
import type { Layout } from '../layout/places.ts'
import { itemAt } from '../numbers/limits.ts'
import type { Plan } from '../plan/plan.ts'
import { lastingFeedKw } from './electricalSteps.ts'
import { HOLDS, type RowSchedule } from './rowSchedule.ts'

/** A hair of slack, so that a hall built for exactly its racks takes all of them. */
const SLACK = 1 + 1e-9

/**
 * Marks the rows that the hall's feed or cooling cannot carry at provisioned power. Rows are taken in hall order; one that does not fit
 * is passed over, a later and smaller one may still.
 */
export function holdRows(plan: Plan, facilities: Facilities, layout: Layout, schedule: RowSchedule): void {
  for (const hall of plan.halls) {
    const facility = itemAt(facilities.halls, hall.index)
    const { firstRow, rowCount } = itemAt(layout.halls, hall.index)
    const feedKw = lastingFeedKw(hall) * SLACK
    const coolingKw = hall.spec.coolingKw.value * SLACK
    let takenKw = 0
    for (let row = firstRow; row < firstRow + rowCount; row++) {
      const { groupIndex, count } = itemAt(layout.rows, row)
      const withKw = takenKw + count * itemAt(hall.groups, groupIndex).maxKw
      if (withKw > feedKw) schedule.hold[row] = HOLDS.indexOf('hall-feed')
      else if (hallHeatKw(facility, withKw) > coolingKw) schedule.hold[row] = HOLDS.indexOf('cooling')
      else takenKw = withKw
    }
  }
}
