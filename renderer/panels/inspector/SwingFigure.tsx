import type { SwingResult, SwingWave } from '../../../shared/results/swing.ts'
import { formatMega } from '../../../shared/units/format.ts'
import { swingLines } from './clusterFigures.ts'

const WIDTH = 280
const HEIGHT = 84
const TOP = 6

/** Power of a training job with every rack of the place in step, drawn for a campus, and its figures. */
export function SwingFigure({ swing, wave }: { swing: SwingResult; wave: SwingWave | undefined }) {
  return (
    <section className="inspector-section" aria-label="Training swings">
      <h3 className="inspector-heading">Training swings</h3>
      <p className="inspector-sentence">
        {swing.isGiven
          ? 'Every training rack live and in step; steady load stands apart.'
          : 'Every training rack live and in step; the plan gives no job, so the usual one is assumed.'}
      </p>
      {wave ? <Wave wave={wave} /> : null}
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
