import type { SimulationResult } from '../../../shared/results/result.ts'

/** A ramp from `low` to `high`, or categories in the order of their colours. Words for the legend stand with them. */
export type FieldScale =
  | { kind: 'ramp'; unit: string; low: number; high: number }
  /** `ids` as the result has them, where a reader is owed better words than these. */
  | {
      kind: 'category'
      names: readonly string[]
      ids?: readonly string[]
      /** Which of the colours each takes, where their order matters; else one after another. */
      slots?: readonly number[]
    }

/**
 * What an overlay colours: a value for each hall, and where racks of a hall differ, for each row. In the unit of the ramp, or the
 * place of a category; `null` where nothing is known.
 */
export interface OverlayField {
  title: string
  scale: FieldScale
  /** Days between two samples of `ofHall`; 0 where the day makes no difference. */
  stepDays: number
  ofHall: (hall: number, day: number) => number | null
  ofRow: ((row: number) => number | null) | null
  /** Given where also walls, frames and machines of a building are coloured. */
  ofBuilding: ((building: number, day: number) => number | null) | null
  /** Only what carries load has the colour; otherwise all that stands, paler before it is live. */
  isLiveOnly: boolean
}

/** Makes a field of a result; `null` where the result has no data for it. */
export type FieldMaker = (result: SimulationResult) => OverlayField | null
