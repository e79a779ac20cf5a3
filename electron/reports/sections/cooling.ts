import type { ReportMonthChart, ReportTable, SectionOf } from '../../../shared/contract/reportDocument.ts'
import type { CoolingKind } from '../../../shared/catalog/coolingEquipment.ts'
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
    `${formatShare(liquidHeatRatio)} of the provisioned heat leaves the racks in liquid, the rest in air. Over ${year.name} fans, pumps and chillers take ${formatKw((totals.coolingMwh * 1000) / Math.max(1, 24 * (year.toDay - year.fromDay)))} on average, ${totals.itMwh > 0 ? ((totals.coolingMwh / totals.itMwh) * 100).toFixed(1) : '0.0'} % of the IT energy, and ${formatCount(totals.waterM3)} m³ of water are withdrawn.`,
  ]
  if (air > 0 && complete.cpusLive > 0) {
    words.push(
      `${sentence(numberWord(air))} of ${countOf(result.halls.length, 'hall')} ${air === 1 ? 'is' : 'are'} cooled by outside air alone.`,
    )
  }
  words.push(
    'Weather is the monthly mean of dry and wet bulb at each place; plant is sized on the design day, exceeded in 0.4 % of the hours of a year.',
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

function campusTable({ scenario, result, year }: Briefing): ReportTable {
  const rows = scenario.campuses.map((campus, index) => {
    const location = byId(scenario.equipment.locations, campus.locationId)
    const series = result.campusSeries[index]
    if (!series) throw new RangeError(`no series for campus ${index}`)
    const totals = totalsOver(series, year)
    const months = monthlyPue(result, series, year).filter((value) => value !== null)
    return [
      campus.name,
      location.name,
      location.designDryBulbC.value.toFixed(1),
      location.designWetBulbC.value.toFixed(1),
      formatRatio(totals.pue),
      formatRatio(Math.max(0, ...months)),
      totals.itMwh > 0 ? totals.wue.toFixed(2) : '–',
      formatCount(totals.waterM3 / 1000),
      formatCount(totals.facilityMwh / 1000),
      formatCount((totals.facilityMwh * location.gridCarbonGPerKwh.value) / 1e6),
      formatUsd(totals.facilityMwh * location.tariffUsdPerMwh.value),
    ]
  })
  return {
    caption: `Climate, efficiency and consumption by campus over ${year.name}.`,
    columns: [
      { title: 'Campus', align: 'left' },
      { title: 'Weather of', align: 'left' },
      { title: 'Design dry', unit: '°C', align: 'right' },
      { title: 'Design wet', unit: '°C', align: 'right' },
      { title: 'PUE', align: 'right' },
      { title: 'Worst month', align: 'right' },
      { title: 'WUE', unit: 'L/kWh', align: 'right' },
      { title: 'Water', unit: 'ML', align: 'right' },
      { title: 'Facility', unit: 'GWh', align: 'right' },
      { title: 'Carbon', unit: 'kt', align: 'right' },
      { title: 'Energy', unit: 'USD', align: 'right' },
    ],
    rows,
    note: `Regions: ${joinWords([...new Set(scenario.campuses.map(({ locationId }) => byId(scenario.equipment.locations, locationId).region))])}. Water is withdrawal, not consumption. Carbon at the grid’s annual mean intensity, location-based.`,
  }
}

function yearTable({ result }: Briefing): ReportTable {
  return {
    caption: 'Energy, water and carbon by calendar year, all campuses.',
    columns: [
      { title: 'Year', align: 'left' },
      { title: 'IT', unit: 'GWh', align: 'right' },
      { title: 'Facility', unit: 'GWh', align: 'right' },
      { title: 'PUE', align: 'right' },
      { title: 'Water', unit: 'ML', align: 'right' },
      { title: 'WUE', unit: 'L/kWh', align: 'right' },
      { title: 'Carbon', unit: 'kt', align: 'right' },
      { title: 'Energy', unit: 'USD', align: 'right' },
    ],
    rows: result.years.map((year) => [
      String(year.year),
      formatCount(year.itMwh / 1000),
      formatCount(year.facilityMwh / 1000),
      formatRatio(year.pue),
      formatCount(year.waterM3 / 1000),
      formatRatio(year.wue),
      formatCount(year.carbonT / 1000),
      formatUsd(year.energyUsd),
    ]),
    note: 'The first and last calendar year count only their days inside the timeline.',
  }
}
