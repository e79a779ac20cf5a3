import { useMemo } from 'react'
import { powerChainOn } from '../../../shared/results/powerChainOn.ts'
import type { PowerChain } from '../../../shared/results/result.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import { DayText } from '../DayText.tsx'
import { CHAIN_LINES } from './settledFigures.ts'

/** Where each kilowatt of a campus goes, from the meter to the chips: on the day under the playhead, and at full build. */
export function PowerChainToday({ stores, chain }: { stores: Stores; chain: PowerChain }) {
  const lines = useMemo(() => {
    const own = { ...chain }
    return CHAIN_LINES.map(({ label, text }) => ({
      label,
      full: text(chain),
      read: (state: { day: number }, result: Parameters<typeof powerChainOn>[0]) =>
        chain.campusIndex < result.campuses.length
          ? text(powerChainOn(result, chain.campusIndex, state.day, own))
          : '',
    }))
  }, [chain])
  return (
    <section className="inspector-section" aria-label="Power from meter to chip">
      <h3 className="inspector-heading">Power from meter to chip</h3>
      <table className="years" data-testid="power-chain">
        <thead>
          <tr>
            <th scope="col">Mean of the day’s hours</th>
            <th scope="col">This day</th>
            <th scope="col">Full build</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ label, full, read }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>
                <DayText feed={stores.dayFeed} read={read} />
              </td>
              <td>{full}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
