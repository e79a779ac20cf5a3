import type { Graded } from '../../../shared/catalog/graded.ts'
import type { SimulationResult, SiteYear } from '../../../shared/results/result.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import { formatMega, formatShare, formatUsd } from '../../../shared/units/format.ts'
import { FigureList } from './FigureList.tsx'
import { sourceTitle } from './provenance.ts'
import { YearTables } from './YearTables.tsx'

interface CampusSiteProps {
  scenario: Scenario
  result: SimulationResult
  site: SiteYear
}

/** What a campus is sized on and what it is billed on, apart; and its calendar years. */
export function CampusSite({ scenario, result, site }: CampusSiteProps) {
  const campus = scenario.campuses[site.campusIndex]
  const location = scenario.equipment.locations.find(({ id }) => id === campus?.locationId)
  const cited = ({ confidence, source }: Graded): string =>
    confidence === 'assumed' ? 'assumed' : sourceTitle(scenario, source)
  return (
    <>
      <FigureList
        title="Design day"
        basis="Plant and utility are sized on it: weather exceeded in 0.4 % of the hours, every rack at provisioned power."
        lines={designLines(site)}
      />
      <FigureList
        title="A year at full build"
        basis={`Energy is billed on it: 8,760 hours of ${site.weatherName}, every rack at mean power.`}
        lines={annualLines(site)}
      />
      <YearTables
        years={result.campusYears[site.campusIndex] ?? []}
        basis={
          location
            ? `Grid ${location.gridCarbonGPerKwh.value} g CO₂/kWh (${cited(location.gridCarbonGPerKwh)}); tariff ${location.tariffUsdPerMwh.value} USD/MWh (${cited(location.tariffUsdPerMwh)}).`
            : ''
        }
      />
    </>
  )
}

function designLines({ design }: SiteYear) {
  return [
    { label: 'Dry bulb, wet bulb', value: `${design.dryBulbC.toFixed(1)}, ${design.wetBulbC.toFixed(1)} °C` },
    { label: 'IT power', value: `${formatMega(design.itMw)} MW` },
    { label: 'Facility power', value: `${formatMega(design.facilityMw)} MW` },
    { label: 'Drawn from the utility', value: `${formatMega(design.utilityMva)} MVA` },
    { label: 'Facility over IT power', value: design.powerRatio > 0 ? design.powerRatio.toFixed(3) : '–' },
    { label: 'Heat not held at set points', value: `${formatMega(design.unmetMw)} MW` },
  ]
}

function annualLines({ annual }: SiteYear) {
  const ratio = (value: number, digits: number): string => (annual.itMwh > 0 ? value.toFixed(digits) : '–')
  const lines = [
    {
      label: 'Mean dry bulb, wet bulb',
      value: `${annual.meanDryBulbC.toFixed(1)}, ${annual.meanWetBulbC.toFixed(1)} °C`,
    },
    { label: 'IT energy', value: `${formatMega(annual.itMwh / 1000)} GWh` },
    { label: 'Facility energy', value: `${formatMega(annual.facilityMwh / 1000)} GWh` },
    { label: 'Highest hour', value: `${formatMega(annual.peakMw)} MW` },
    { label: 'PUE', value: ratio(annual.pue, 3) },
    { label: 'WUE, withdrawn', value: `${ratio(annual.wue, 2)} L/kWh` },
    { label: 'WUE, consumed', value: `${ratio(annual.wueConsumed, 2)} L/kWh` },
    { label: 'CUE', value: `${ratio(annual.cue, 3)} kg/kWh` },
    { label: 'ERE', value: ratio(annual.ere, 3) },
    { label: 'Energy cost', value: formatUsd(annual.energyUsd) },
  ]
  if (annual.heatReusedMwh > 0 && annual.itMwh > 0) {
    const share = formatShare(annual.heatReusedMwh / annual.facilityMwh)
    lines.push({ label: 'Heat reused', value: `${formatMega(annual.heatReusedMwh / 1000)} GWh, ${share}` })
  }
  return lines
}
