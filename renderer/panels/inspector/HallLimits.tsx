import type { Hall } from '../../../shared/results/place.ts'
import { bindingLimit, bindingSentence, LIMIT_WORDS } from './limitWords.ts'

const one = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })
const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const amount = (value: number): string => (Math.abs(value) < 100 ? one : whole).format(value)
/** Units as they are set for readers, where the result writes them in plain letters. */
const UNIT_SIGNS: Record<string, string> = { degC: '°C', 'kg/m2': 'kg/m²' }
/** The end of a bar stands at 125 % of what is allowed, so that an excess can be seen. */
const BAR_SPAN = 1.25

/** What is asked of a hall against what it allows, one bar a limit, and what binds first in words. */
export function HallLimits({ hall }: { hall: Hall }) {
  const binding = bindingLimit(hall.limits)
  return (
    <section className="inspector-section" aria-label="Limits">
      <h3 className="inspector-heading">Limits</h3>
      <p className="inspector-sentence">{bindingSentence(hall.limits, hall.rackCount)}</p>
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
              <span className="limit-name">{LIMIT_WORDS[limit.cause]}</span>
              <span className="limit-amount">
                {amount(limit.asked)} of {amount(limit.allowed)} {UNIT_SIGNS[limit.unit] ?? limit.unit}
              </span>
              <span className="limit-bar" aria-hidden>
                <span style={{ width: `${(Math.min(share, BAR_SPAN) / BAR_SPAN) * 100}%` }} />
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
