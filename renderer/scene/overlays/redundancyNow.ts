import {
  redundancyOn,
  type RedundancyState,
  type RedundancyTimeline,
} from '../../../shared/results/redundancy.ts'
import type { FieldMaker } from './overlayField.ts'

/** In words, and in the colour and hatch that warn most where least is held in reserve; what is idle has none. */
const STATES: { state: RedundancyState; name: string; slot: number }[] = [
  { state: 'short', name: 'Overloaded', slot: 5 },
  { state: 'N', name: 'Carries the load, no failure (N)', slot: 1 },
  { state: 'redundant', name: 'Carries the failure it is built for', slot: 2 },
  { state: 'beyond', name: 'And one more', slot: 0 },
]

/** Whether the power chain of a hall, as energised on the day, carries the load live on it through a failure. */
export const redundancyNow: FieldMaker = ({ redundancy, halls }) => {
  const ofHall: (RedundancyTimeline | undefined)[] = halls.map(() => undefined)
  for (const timeline of redundancy) if (timeline.hallIndex !== null) ofHall[timeline.hallIndex] = timeline
  if (ofHall.every((timeline) => timeline === undefined)) return null
  return {
    title: 'Redundancy on the day',
    scale: {
      kind: 'category',
      names: STATES.map(({ name }) => name),
      slots: STATES.map(({ slot }) => slot),
    },
    stepDays: 1,
    ofRow: null,
    ofHall: (hall, day) => {
      const { state } = redundancyOn(ofHall[hall], day)
      const at = STATES.findIndex((known) => known.state === state)
      return at < 0 ? null : at
    },
    ofBuilding: null,
    isLiveOnly: true,
  }
}
