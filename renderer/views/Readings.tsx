import type { SimulationResult } from '../../shared/results/result.ts'
import type { DayState } from '../../shared/results/stateAt.ts'
import type { DayFeed } from '../../shared/state/dayFeed.ts'
import { DayText } from '../panels/DayText.tsx'

export interface Reading {
  id: string
  label: string
  /** A stable function of the day, with the unit. */
  read: (state: DayState, result: SimulationResult) => string
  note?: (state: DayState, result: SimulationResult) => string
}

/** Numbers of the day under the playhead; they follow it without a render. */
export function Readings({
  feed,
  readings,
  label,
}: {
  feed: DayFeed
  readings: readonly Reading[]
  label: string
}) {
  return (
    <dl className="readings" aria-label={label}>
      {readings.map(({ id, label: name, read, note }) => (
        <div key={id}>
          <dt>{name}</dt>
          <dd>
            <DayText feed={feed} read={read} testId={`reading-${id}`} />
          </dd>
          {note ? (
            <dd className="reading-note">
              <DayText feed={feed} read={note} />
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}
