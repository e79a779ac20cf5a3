import type { SimulationResult } from '../../../shared/results/result.ts'
import type { RackUse } from '../../../shared/results/rackUse.ts'
import { formatCount } from '../../../shared/units/format.ts'

const one = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })

/** Racks of a hall by type, and what one of them draws at rest, training, serving and at most. */
export function HallRacks({ result, hallIndex }: { result: SimulationResult; hallIndex: number }) {
  const uses = result.rackUses.filter((use) => use.hallIndex === hallIndex)
  if (uses.length === 0) return null
  return (
    <section className="inspector-section" aria-label="Racks by type">
      <h3 className="inspector-heading">Racks by type, kW a rack</h3>
      <table className="years" data-testid="rack-uses">
        <thead>
          <tr>
            <th scope="col">Type</th>
            <th scope="col">Racks</th>
            <th scope="col">Idle</th>
            <th scope="col">Train</th>
            <th scope="col">Serve</th>
            <th scope="col">Plate</th>
          </tr>
        </thead>
        <tbody>
          {uses.map((use) => (
            <RackRow key={use.groupIndex} use={use} kind={result.rackTypes[use.rackTypeIndex]} />
          ))}
        </tbody>
      </table>
      {uses.some(({ isDerived }) => isDerived) ? (
        <p className="inspector-note">* Sized from the accelerators by the fabric of the campus.</p>
      ) : null}
    </section>
  )
}

function RackRow({ use, kind }: { use: RackUse; kind: SimulationResult['rackTypes'][number] | undefined }) {
  const computes = kind?.kind === 'accelerator'
  return (
    <tr>
      <th scope="row">
        {kind?.name ?? ''}
        {use.isDerived ? ' *' : ''}
      </th>
      <td>{formatCount(use.rackCount)}</td>
      <td>{one.format(use.idleKw)}</td>
      <td>{one.format(use.trainingKw)}</td>
      <td>{computes ? one.format(use.inferenceKw) : '–'}</td>
      <td>{one.format(use.nameplateKw)}</td>
    </tr>
  )
}
