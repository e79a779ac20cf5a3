import { useCallback } from 'react'
import type { Hall } from '../../../shared/results/place.ts'
import type { SimulationResult } from '../../../shared/results/result.ts'
import type { DayState } from '../../../shared/results/stateAt.ts'
import type { DayFeed } from '../../../shared/state/dayFeed.ts'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { DayText } from '../DayText.tsx'
import { FigureList } from './FigureList.tsx'
import {
  allowedOn,
  allowedText,
  bindingLimit,
  bindingSentence,
  LIMIT_WORDS,
  strandedLine,
} from './limitWords.ts'

const one = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })
const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const amount = (value: number): string => (Math.abs(value) < 100 ? one : whole).format(value)
/** Units as they are set for readers, where the result writes them in plain letters. */
const UNIT_SIGNS: Record<string, string> = { degC: '°C', 'kg/m2': 'kg/m²' }
/** The end of a bar stands at 125 % of what is allowed, so that an excess can be seen. */
const BAR_SPAN = 1.25

interface HallLimitsProps {
  hall: Hall
  startDate: string
  feed: DayFeed
}

/** What is asked of a hall against what it allows, one bar a limit, what binds first in words, today and in the end, and what stands idle. */
export function HallLimits({ hall, startDate, feed }: HallLimitsProps) {
  const binding = bindingLimit(hall.limits)
  const today = useCallback(
    ({ day }: DayState, _: SimulationResult) => allowedOn(hall.limits, day, startDate),
    [hall, startDate],
  )
  return (
    <>
      <section className="inspector-section" aria-label="Limits">
        <h3 className="inspector-heading">Limits</h3>
        <p className="inspector-sentence">{bindingSentence(hall.limits, hall.rackCount)}</p>
        <p className="inspector-sentence">
          <DayText feed={feed} read={today} testId="limits-today" />
        </p>
        <ul>
          {hall.limits.map((limit) => {
            const share = limit.allowed > 0 ? limit.asked / limit.allowed : BAR_SPAN
            return (
              <li
                key={limit.cause}
                className="limit"
                data-exceeded={limit.isExceeded ? '' : undefined}
                data-binding={limit === binding ? '' : undefined}
              >
                <Tooltip text={`${limit.basis.charAt(0).toUpperCase()}${limit.basis.slice(1)}.`}>
                  <span className="limit-name" tabIndex={0}>
                    {LIMIT_WORDS[limit.cause]}
                  </span>
                </Tooltip>
                <span className="limit-amount">
                  {amount(limit.asked)} of {amount(limit.allowed)} {UNIT_SIGNS[limit.unit] ?? limit.unit}
                </span>
                <span className="limit-bar" aria-hidden>
                  <span style={{ width: `${(Math.min(share, BAR_SPAN) / BAR_SPAN) * 100}%` }} />
                </span>
                <span className="limit-racks">{allowedText(limit, startDate)}</span>
              </li>
            )
          })}
        </ul>
      </section>
      {hall.stranded.length === 0 ? null : (
        <FigureList title="Idle with everything planned running" lines={hall.stranded.map(strandedLine)} />
      )}
      <PartLoads hall={hall} />
    </>
  )
}

/** What a hall costs to run while it fills: machines that cannot turn down are shared by few racks. */
function PartLoads({ hall }: { hall: Hall }) {
  if (hall.partLoad.length === 0) return null
  return (
    <section className="inspector-section" aria-label="Part load">
      <h3 className="inspector-heading">Part load</h3>
      <p className="inspector-sentence">In mean weather, at shares of the load its feed is built for.</p>
      <table className="years">
        <thead>
          <tr>
            <th scope="col">Load</th>
            <th scope="col">PUE</th>
            <th scope="col">Cooling, W/kW</th>
            <th scope="col">Unmet, kW</th>
          </tr>
        </thead>
        <tbody>
          {hall.partLoad.map(({ loadRatio, pue, coolingRatio, unmetKw }) => (
            <tr key={loadRatio}>
              <th scope="row">{Math.round(loadRatio * 100)} %</th>
              <td>{pue.toFixed(3)}</td>
              <td>{Math.round(coolingRatio * 1000)}</td>
              <td>{amount(unmetKw)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
