import type { ReportMonthChart, ReportTable, SectionOf } from '../../../shared/contract/reportDocument.ts'
import type { CoolingKind } from '../../../shared/catalog/coolingEquipment.ts'
import type { YearTotals } from '../../../shared/results/result.ts'
import { sampleHall } from '../../../shared/results/series.ts'
import { byId } from '../../../shared/scenario/queries.ts'
import {
  formatCount,
  formatKw,
  formatMega,
  formatRatio,
  formatShare,
  formatUsd,
} from '../../../shared/units/format.ts'
import type { Briefing } from '../briefing.ts'
import { sumHalls } from '../hallSums.ts'
import { monthlyPue, totalsOver } from '../referenceYear.ts'
import { countOf, joinWords, numberWord, sentence } from '../wording.ts'

/** How the heat leaves, what that costs in power and water, and how the seasons move it. */
export function writeCooling(briefing: Briefing): SectionOf<'cooling'> {
  return {
    kind: 'cooling',
    title: 'Cooling and water',
    paragraphs: describe(briefing),
    pue: pueChart(briefing),
    climate: climateChart(briefing),
    designs: designTable(briefing),
    campuses: campusTable(briefing),
    years: yearTable(briefing),
  }
}

const KIND_WORDS: Record<CoolingKind, string> = {
  'air-economiser': 'outside air, evaporative trim',
  tower: 'towers, chillers behind an economiser',
  'air-chiller': 'air-cooled chillers',
  dx: 'direct expansion',
  'dry-cooler': 'dry coolers, trim chillers',
  'rear-door': 'rear doors',
  immersion: 'immersion in tanks',
  'in-row': 'in-row exchangers, air-cooled plant',
}

function describe({ result, complete, year }: Briefing): string[] {
  const { liquidHeatRatio } = sumHalls(result.halls)
  const totals = totalsOver(result.portfolio, year)
  const air = result.halls.filter(({ coolingKind }) => coolingKind === 'air-economiser').length
  const words = [
    `${formatShare(liquidHeatRatio)} of the provisioned heat leaves the racks in liquid, the rest in air. Over ${year.name} fans, pumps and chillers take ${formatKw((totals.coolingMwh * 1000) / Math.max(1, 24 * (year.toDay - year.fromDay)))} on average, ${totals.itMwh > 0 ? ((totals.coolingMwh / totals.itMwh) * 100).toFixed(1) : '0.0'} % of the IT energy, and ${formatCount(totals.waterM3 / 1000)} ML of water are withdrawn.`,
  ]
  if (air > 0 && complete.cpusLive > 0) {
    words.push(
      `${sentence(numberWord(air))} of ${countOf(result.halls.length, 'hall')} ${air === 1 ? 'is' : 'are'} cooled by outside air alone.`,
    )
  }
  words.push(
    'Plant is sized on the design day, exceeded in 0.4 % of the hours of a year; energy and water are summed over 8,760 hours of weather.',
  )
  return words
}

function pueChart({ result, year }: Briefing): ReportMonthChart {
  const curves = result.campusSeries.flatMap((series, index) => {
    const values = monthlyPue(result, series, year)
    const hasLoad = values.some((value) => value !== null)
    return hasLoad ? [{ label: result.campuses[index]?.name ?? '', values, style: 'solid' as const }] : []
  })
  const portfolio = {
    label: 'all campuses',
    values: monthlyPue(result, result.portfolio, year),
    style: 'solid' as const,
    isAccent: true,
  }
  return {
    caption: `PUE by month over ${year.name}: facility energy over IT energy.`,
    unit: '',
    curves:
      curves.length > 1 ? [...curves, portfolio] : curves.map((curve) => ({ ...curve, isAccent: true })),
    range: [1, 1.2],
  }
}

function climateChart({ scenario }: Briefing): ReportMonthChart {
  const locationIds = [...new Set(scenario.campuses.map(({ locationId }) => locationId))]
  const locations = locationIds.map((id) => byId(scenario.equipment.locations, id))
  return {
    caption: 'Monthly mean dry bulb (lines) and wet bulb (dashed) at each place.',
    unit: '°C',
    curves: locations.flatMap(({ name, dryBulbMonthlyC, wetBulbMonthlyC }) => [
      { label: name, values: dryBulbMonthlyC.value, style: 'solid' as const },
      { label: '', values: wetBulbMonthlyC.value, style: 'dashed' as const },
    ]),
    range: [-10, 35],
  }
}

/** PUE over the reference year of some halls, from their sampled series. */
function pueOfHalls({ result, year }: Briefing, hallIndexes: readonly number[]): number {
  let itKw = 0
  let facilityKw = 0
  for (let day = year.fromDay; day < year.toDay; day += result.hallSeries.stepDays) {
    for (const hallIndex of hallIndexes) {
      itKw += sampleHall(result.hallSeries, 'itKw', hallIndex, day)
      facilityKw += sampleHall(result.hallSeries, 'facilityKw', hallIndex, day)
    }
  }
  return itKw > 0 ? facilityKw / itKw : 0
}

function designTable(briefing: Briefing): ReportTable {
  const { scenario, places, result } = briefing
  const rows = scenario.campuses.flatMap((campus, campusIndex) => {
    const here = places.filter((place) => place.campusIndex === campusIndex)
    const designIds = [...new Set(here.map(({ hall }) => hall.coolingDesignId))]
    return designIds.map((designId) => {
      const design = byId(scenario.equipment.coolingDesigns, designId)
      const indexes = here
        .filter(({ hall }) => hall.coolingDesignId === designId)
        .map((place) => place.hallIndex)
      const sums = sumHalls(indexes.flatMap((index) => result.halls[index] ?? []))
      const isLiquid = design.cduId !== null
      return [
        campus.name,
        design.name,
        KIND_WORDS[design.kind],
        formatCount(sums.hallCount),
        formatMega(sums.itMaxKw / 1000),
        formatShare(sums.liquidHeatRatio),
        isLiquid ? design.liquidSupplyC.value.toFixed(0) : '–',
        design.airSupplyC.value.toFixed(0),
        formatShare(design.spareRatio.value),
        formatRatio(pueOfHalls(briefing, indexes)),
      ]
    })
  })
  return {
    caption: 'Cooling designs in use.',
    columns: [
      { title: 'Campus', align: 'left' },
      { title: 'Design', align: 'left' },
      { title: 'Way to the sky', align: 'left' },
      { title: 'Halls', align: 'right' },
      { title: 'IT max', unit: 'MW', align: 'right' },
      { title: 'In liquid', align: 'right' },
      { title: 'Liquid', unit: '°C', align: 'right' },
      { title: 'Air', unit: '°C', align: 'right' },
      { title: 'Spare', align: 'right' },
      { title: 'PUE', align: 'right' },
    ],
    rows,
  }
}

/** What each campus is sized on, and what it is billed on, side by side. */
function campusTable({ scenario, result }: Briefing): ReportTable {
  const rows = result.siteYears.map(({ campusIndex, weatherName, isMeasured, design, annual }) => {
    const ratio = (value: number, digits: number): string => (annual.itMwh > 0 ? value.toFixed(digits) : '–')
    return [
      result.campuses[campusIndex]?.name ?? '',
      isMeasured ? weatherName : `${weatherName}*`,
      `${design.dryBulbC.toFixed(1)} / ${design.wetBulbC.toFixed(1)}`,
      formatMega(design.facilityMw),
      design.powerRatio > 0 ? design.powerRatio.toFixed(3) : '–',
      `${annual.meanDryBulbC.toFixed(1)} / ${annual.meanWetBulbC.toFixed(1)}`,
      formatCount(annual.facilityMwh / 1000),
      ratio(annual.pue, 3),
      `${ratio(annual.wue, 2)} / ${ratio(annual.wueConsumed, 2)}`,
      ratio(annual.cue, 3),
      ratio(annual.ere, 3),
      formatUsd(annual.energyUsd),
    ]
  })
  const places = scenario.campuses.map(({ locationId }) => byId(scenario.equipment.locations, locationId))
  const factors = [
    ...new Set(
      places.map(
        ({ name, gridCarbonGPerKwh, tariffUsdPerMwh }) =>
          `${name} ${formatCount(gridCarbonGPerKwh.value)} g/kWh and ${formatCount(tariffUsdPerMwh.value)} USD/MWh`,
      ),
    ),
  ]
  const isBuilt = result.siteYears.some(({ isMeasured }) => !isMeasured)
  return {
    caption:
      'What each campus is sized on, the design day with every rack at provisioned power, and what it is billed on, a year with every rack at mean power.',
    columns: [
      { title: 'Campus', align: 'left' },
      { title: 'Weather of', align: 'left' },
      { title: 'Design dry / wet', unit: '°C', align: 'right' },
      { title: 'Facility', unit: 'MW', align: 'right' },
      { title: 'over IT', align: 'right' },
      { title: 'Mean dry / wet', unit: '°C', align: 'right' },
      { title: 'Year', unit: 'GWh', align: 'right' },
      { title: 'PUE', align: 'right' },
      { title: 'WUE drawn / used', unit: 'L/kWh', align: 'right' },
      { title: 'CUE', unit: 'kg/kWh', align: 'right' },
      { title: 'ERE', align: 'right' },
      { title: 'Energy', unit: 'USD', align: 'right' },
    ],
    rows,
    note: `Grid carbon (annual mean, location-based) and tariff: ${joinWords(factors)}.${isBuilt ? ' * Hours built from monthly normals, assumed.' : ''}`,
  }
}

function yearTable({ result }: Briefing): ReportTable {
  const ratio = (year: YearTotals, value: number, digits: number): string =>
    year.itMwh > 0 ? value.toFixed(digits) : '–'
  return {
    caption: 'Energy, water, carbon and cost by calendar year, all campuses.',
    columns: [
      { title: 'Year', align: 'left' },
      { title: 'IT', unit: 'GWh', align: 'right' },
      { title: 'Facility', unit: 'GWh', align: 'right' },
      { title: 'PUE', align: 'right' },
      { title: 'ERE', align: 'right' },
      { title: 'Drawn', unit: 'ML', align: 'right' },
      { title: 'Consumed', unit: 'ML', align: 'right' },
      { title: 'WUE', unit: 'L/kWh', align: 'right' },
      { title: 'consumed', unit: 'L/kWh', align: 'right' },
      { title: 'Carbon', unit: 'kt', align: 'right' },
      { title: 'CUE', unit: 'kg/kWh', align: 'right' },
      { title: 'Energy', unit: 'USD', align: 'right' },
    ],
    rows: result.years.map((year) => [
      String(year.year),
      formatCount(year.itMwh / 1000),
      formatCount(year.facilityMwh / 1000),
      ratio(year, year.pue, 3),
      ratio(year, year.ere, 3),
      formatCount(year.waterM3 / 1000),
      formatCount(year.waterConsumedM3 / 1000),
      ratio(year, year.wue, 2),
      ratio(year, year.wueConsumed, 2),
      formatCount(year.carbonT / 1000),
      ratio(year, year.cue, 3),
      formatUsd(year.energyUsd),
    ]),
    note: 'The first and last calendar year count only their days inside the timeline. Ratios are to IT energy: WUE by water withdrawn and by water consumed (not given back), CUE by each grid’s stated annual mean, location-based, ERE with heat that a neighbour takes subtracted.',
  }
}
