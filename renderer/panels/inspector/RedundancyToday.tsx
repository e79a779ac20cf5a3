import { useMemo } from 'react'
import {
  redundancyOn,
  usableShare,
  type LevelState,
  type RedundancyLevel,
  type RedundancyState,
  type RedundancyTimeline,
} from '../../../shared/results/redundancy.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import { formatCount, formatShare } from '../../../shared/units/format.ts'
import { DayText } from '../DayText.tsx'

const STATE_WORDS: Record<RedundancyState, string> = {
  idle: 'No load yet',
  short: 'Overloaded',
  N: 'Carries, no spare',
  redundant: 'Stands one failure',
  beyond: 'Stands more than one',
}

const LEVEL_WORDS: Record<RedundancyLevel, string> = {
  'main-transformer': 'Main transformers',
  'unit-substation': 'Unit substations',
  ups: 'UPS',
  generator: 'Generators',
}

/** Survivors above this have nothing left to say in percent. */
const NOTHING_LEFT = 99

function afterFailure({ state, survivorLoading }: LevelState): string {
  if (state === 'idle') return '–'
  return survivorLoading >= NOTHING_LEFT ? 'none left' : formatShare(survivorLoading)
}

/** How the plant that is energised on the day stands a failure, level by level. */
export function RedundancyToday(props: {
  stores: Stores
  timeline: RedundancyTimeline
  /** `New Carlisle`; for screen readers. */
  name: string
}) {
  const { stores, timeline, name } = props
  const lines = useMemo(() => {
    const levels = timeline.steps.at(-1)?.levels ?? []
    return levels.map(({ level, scheme }) => {
      const of =
        (write: (state: LevelState) => string) =>
        ({ day }: { day: number }): string => {
          const now = redundancyOn(timeline, day).levels.find((entry) => entry.level === level)
          return now ? write(now) : '–'
        }
      return {
        level,
        scheme,
        units: of(({ unitCount }) => formatCount(unitCount)),
        usable: of((now) => formatShare(usableShare(now))),
        after: of(afterFailure),
      }
    })
  }, [timeline])
  const readState = useMemo(
    () =>
      ({ day }: { day: number }): string => {
        const { state, weakest } = redundancyOn(timeline, day)
        const words = STATE_WORDS[state]
        return weakest === null
          ? words
          : `${words}; weakest: ${LEVEL_WORDS[weakest].toLowerCase().replace('ups', 'UPS')}`
      },
    [timeline],
  )
  if (lines.length === 0) return null
  return (
    <section className="inspector-section" aria-label={`Redundancy of ${name}`}>
      <h3 className="inspector-heading">Redundancy now</h3>
      <p className="inspector-sentence">
        <DayText feed={stores.dayFeed} read={readState} testId="redundancy-now" />
      </p>
      <table className="years">
        <thead>
          <tr>
            <th scope="col">Level</th>
            <th scope="col">Scheme</th>
            <th scope="col">On</th>
            <th scope="col">Usable</th>
            <th scope="col">After a loss</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ level, scheme, units, usable, after }) => (
            <tr key={level}>
              <th scope="row">{LEVEL_WORDS[level]}</th>
              <td>{scheme}</td>
              <td>
                <DayText feed={stores.dayFeed} read={units} />
              </td>
              <td>
                <DayText feed={stores.dayFeed} read={usable} />
              </td>
              <td>
                <DayText feed={stores.dayFeed} read={after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
