import { useStore } from 'zustand'
import { rackDemand, type RackDemand } from '../../../shared/catalog/rackDemand.ts'
import type { RackType } from '../../../shared/catalog/rackType.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import { formatCount } from '../../../shared/units/format.ts'

/** The rack that "10 to 20 times" is measured against: what AFCOM and Uptime count as the average of traditional halls. */
const CLOUD_RACK_ID = 'enterprise-average'

const one = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })
const two = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })

const LINES: readonly { label: string; unit: string; of: (demand: RackDemand) => number }[] = [
  { label: 'Power', unit: 'kW', of: ({ powerKw }) => powerKw },
  { label: 'Heat in liquid', unit: 'kW', of: ({ liquidHeatKw }) => liquidHeatKw },
  { label: 'Heat in air', unit: 'kW', of: ({ airHeatKw }) => airHeatKw },
  { label: 'Coolant', unit: 'L/min', of: ({ coolantLpm }) => coolantLpm },
  { label: 'Air', unit: 'm³/s', of: ({ airM3PerS }) => airM3PerS },
  { label: 'Mass', unit: 'kg', of: ({ massKg }) => massKg },
  { label: 'Racks on 1 MW', unit: '', of: ({ racksPerMw }) => racksPerMw },
]

/** A rack of the plan beside one of a traditional cloud hall: power, heat, cooling and mass, and how many times. */
export function RackBeside({ stores, type }: { stores: Stores; type: RackType }) {
  const cloud = useStore(stores.catalogStore, ({ catalog }) =>
    catalog?.rackTypes.find(({ id }) => id === CLOUD_RACK_ID),
  )
  if (!cloud || cloud.id === type.id) return null
  const ours = rackDemand(type)
  const theirs = rackDemand(cloud)
  const write = (value: number): string =>
    value === 0 ? '–' : value < 10 ? two.format(value) : formatCount(value)
  return (
    <section className="inspector-section" aria-label="Beside a traditional rack">
      <h3 className="inspector-heading">Beside a traditional cloud rack</h3>
      <p className="inspector-sentence">
        {type.name} takes {one.format(ours.powerKw / theirs.powerKw)} times the power of an average rack of
        traditional halls ({formatCount(theirs.powerKw)} kW).
      </p>
      <div className="beside-bars" aria-hidden>
        <span className="beside-ours" style={{ width: '100%' }} />
        <span className="beside-theirs" style={{ width: `${(theirs.powerKw / ours.powerKw) * 100}%` }} />
      </div>
      <table className="years" data-testid="rack-beside">
        <thead>
          <tr>
            <th scope="col">One rack</th>
            <th scope="col">AI</th>
            <th scope="col">Cloud</th>
            <th scope="col">Times</th>
          </tr>
        </thead>
        <tbody>
          {LINES.map(({ label, unit, of }) => (
            <tr key={label}>
              <th scope="row">
                {label}
                {unit === '' ? null : <span className="reading-unit"> {unit}</span>}
              </th>
              <td>{write(of(ours))}</td>
              <td>{write(of(theirs))}</td>
              <td>{of(theirs) > 0 ? two.format(of(ours) / of(theirs)) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
