import type { YearTotals } from '../../../shared/results/result.ts'
import { formatMega, formatUsd } from '../../../shared/units/format.ts'

interface YearTablesProps {
  years: readonly YearTotals[]
  /** Where carbon and cost come from, in a sentence. */
  basis: string
}

/** Calendar years: how well a plan runs, and what it takes. */
export function YearTables({ years, basis }: YearTablesProps) {
  return (
    <section className="inspector-section" aria-label="Years">
      <h3 className="inspector-heading">Years</h3>
      <table className="years">
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col">PUE</th>
            <th scope="col">WUE drawn</th>
            <th scope="col">used</th>
            <th scope="col">CUE</th>
            <th scope="col">ERE</th>
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year.year}>
              <th scope="row">{year.year}</th>
              <td>{ratio(year, year.pue, 2)}</td>
              <td>{ratio(year, year.wue, 2)}</td>
              <td>{ratio(year, year.wueConsumed, 2)}</td>
              <td>{ratio(year, year.cue, 3)}</td>
              <td>{ratio(year, year.ere, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="years">
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col">IT GWh</th>
            <th scope="col">all GWh</th>
            <th scope="col">Water ML</th>
            <th scope="col">CO₂ kt</th>
            <th scope="col">Cost</th>
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year.year}>
              <th scope="row">{year.year}</th>
              <td>{formatMega(year.itMwh / 1000)}</td>
              <td>{formatMega(year.facilityMwh / 1000)}</td>
              <td>{formatMega(year.waterM3 / 1000)}</td>
              <td>{formatMega(year.carbonT / 1000)}</td>
              <td>{formatUsd(year.energyUsd)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="inspector-sentence">
        WUE in litres withdrawn, and consumed, a kWh of IT; CUE in kg of CO₂ a kWh of IT; the first and last
        year count their days inside the plan. {basis}
      </p>
    </section>
  )
}

const ratio = (year: YearTotals, value: number, digits: number): string =>
  year.itMwh > 0 ? value.toFixed(digits) : '–'
