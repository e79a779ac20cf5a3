import { useMemo } from 'react'
import {
  swingOn,
  type SwingPower,
  type SwingResult,
  type SwingStep,
  type SwingTimeline,
  type SwingWave,
} from '../../../shared/results/swing.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import { formatMega } from '../../../shared/units/format.ts'
import { DayText } from '../DayText.tsx'
import { swingLines } from './clusterFigures.ts'

const WIDTH = 280
const HEIGHT = 84
const TOP = 6

/** Power of a training job with every rack of the place in step, drawn for a campus, and its figures: at full build, and on the day for a campus. */
export function SwingFigure(props: {
  stores: Stores
  swing: SwingResult
  wave: SwingWave | undefined
  timeline: SwingTimeline | undefined
}) {
  const { stores, swing, wave, timeline } = props
  const today = useMemo(() => timeline && todayLines(timeline), [timeline])
  return (
    <section className="inspector-section" aria-label="Training swings">
      <h3 className="inspector-heading">Training swings</h3>
      <p className="inspector-sentence">
        {today ? 'Training racks in step' : 'Every training rack live and in step'}
        {swing.isGiven
          ? '; steady load stands apart.'
          : '; the plan gives no job, so the usual one is assumed.'}
      </p>
      {wave ? <Wave wave={wave} /> : null}
      {today ? (
        <>
          <h4 className="inspector-subheading">On the day</h4>
          <dl data-testid="swing-today">
            {today.map(({ label, read }) => (
              <div key={label} className="reading">
                <dt>{label}</dt>
                <dd>
                  <DayText feed={stores.dayFeed} read={read} />
                </dd>
              </div>
            ))}
          </dl>
          <h4 className="inspector-subheading">At full build</h4>
        </>
      ) : null}
      <dl data-testid="swing-figures">
        {swingLines(swing).map(({ label, value }) => (
          <div key={label} className="reading">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The job with the racks that are live on the day. */
function todayLines(timeline: SwingTimeline): { label: string; read: (now: { day: number }) => string }[] {
  const of =
    (write: (step: SwingStep) => string) =>
    ({ day }: { day: number }): string => {
      const step = swingOn(timeline, day)
      return step ? write(step) : '–'
    }
  const range = ({ leastMw, peakMw }: SwingPower): string =>
    `${formatMega(leastMw)} to ${formatMega(peakMw)} MW`
  return [
    { label: 'Mean', read: of(({ grid }) => `${formatMega(grid.meanMw)} MW`) },
    { label: 'Swings, raw', read: of(({ raw }) => range(raw)) },
    { label: 'Swings at the meter', read: of(({ grid }) => range(grid)) },
    { label: 'Ramp at the meter', read: of(({ grid }) => `${formatMega(grid.rampMwPerS)} MW/s`) },
  ]
}

function Wave({ wave }: { wave: SwingWave }) {
  const spanS = wave.timeS.at(-1) ?? 1
  const most = Math.max(...wave.rawMw, ...wave.gridMw, 1e-9)
  const path = (values: readonly number[]): string =>
    values
      .map((mw, i) => {
        const x = ((wave.timeS[i] ?? 0) / spanS) * WIDTH
        const y = HEIGHT - (mw / most) * (HEIGHT - TOP)
        return `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`
      })
      .join('')
  return (
    <figure className="swing-wave">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT + 1}`}
        role="img"
        aria-label={`Power of the job over ${spanS.toFixed(0)} seconds with a checkpoint, raw and at the meter, up to ${formatMega(most)} MW`}
      >
        <path className="swing-base" d={`M0 ${HEIGHT + 0.5}H${WIDTH}`} />
        <path className="swing-raw" d={path(wave.rawMw)} />
        <path className="swing-grid" d={path(wave.gridMw)} />
      </svg>
      <figcaption>
        <span className="swing-key-raw">racks</span> <span className="swing-key-grid">meter</span>
        <span className="swing-span">
          0 to {formatMega(most)} MW, {spanS.toFixed(0)} s
        </span>
      </figcaption>
    </figure>
  )
}
