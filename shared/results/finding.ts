/** An engineering or programme limit that the plan meets or breaks; never an error. */
export interface Finding {
  /** Stable name of the rule: `rack-feed-exceeded`, `target-missed`, ... */
  code: string
  severity: 'note' | 'warning' | 'violation'
  /** One sentence: what, where, by how much. */
  message: string
  /** One sentence: what would mend it. */
  remedy: string
  campusIndex: number | null
  buildingIndex: number | null
  hallIndex: number | null
  /** First and last day it holds; the whole span where it does not depend on the day. */
  fromDay: number
  toDay: number
  value: number
  limit: number
  unit: string
}
