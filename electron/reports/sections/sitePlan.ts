import type { ReportTable, SectionOf } from '../../../shared/contract/reportDocument.ts'
import type { CampusSpec } from '../../../shared/scenario/campus.ts'
import { byId } from '../../../shared/scenario/queries.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import { trancheDay } from '../../../shared/results/schedule.ts'
import { dayOf } from '../../../shared/time/calendar.ts'
import { formatCount, formatMega } from '../../../shared/units/format.ts'
import type { Briefing } from '../briefing.ts'
import { sumHalls, type HallSums } from '../hallSums.ts'
import { drawElevation, drawSitePlans } from '../siteDrawings.ts'
import { countOf, joinWords, numberWord, sentence } from '../wording.ts'

/** Where the campuses are and what stands on them. */
export function writeSitePlan(briefing: Briefing): SectionOf<'site-plan'> {
  const { scenario, result } = briefing
  const plans = drawSitePlans(briefing)
  const hidden = result.campuses.length - plans.length
  return {
    kind: 'site-plan',
    title: 'Sites and phases',
    paragraphs: describe(briefing),
    plans,
    planCaption: `${hidden > 0 ? `The largest ${numberWord(plans.length)} of ${countOf(result.campuses.length, 'campus', 'campuses')}` : plans.length === 1 ? 'The campus' : 'The campuses'} in plan with everything built, as laid out by the model${plans.length === 1 ? '' : ', all to one scale'}. Dashed: optional.`,
    elevation: drawElevation(briefing),
    table: campusTable(briefing),
    phases: phaseTable(scenario.phases, briefing),
  }
}

/** More campuses than this are told by the table alone. */
const MOST_DESCRIBED = 4

function describe(briefing: Briefing): string[] {
  const { scenario, result } = briefing
  const regions = [
    ...new Set(
      scenario.campuses.map(({ locationId }) => byId(scenario.equipment.locations, locationId).region),
    ),
  ]
  const landHa = scenario.campuses.reduce((sum, { landHa: ha }) => sum + ha.value, 0)
  const footprintM2 = result.buildings.reduce(
    (sum, { footprint }) => sum + footprint.lengthM * footprint.widthM,
    0,
  )
  return [
    `${sentence(countOf(result.campuses.length, 'campus', 'campuses'))} in ${countOf(regions.length, 'grid region')} (${joinWords(regions)}) on ${formatCount(landHa)} ha of land, of which the buildings cover ${(footprintM2 / 10_000).toFixed(1)} ha. Buildings, yards and substations are placed by rule from the plan’s halls and plant, to scale${scenario.campuses.length > 1 ? ', and stand side by side for reading: the distance between campuses is not shown' : ''}.`,
    ...(scenario.campuses.length > MOST_DESCRIBED
      ? []
      : scenario.campuses.map((campus) => describeGrid(briefing, campus))),
  ]
}

/** What the utility grants a campus, and when. */
function describeGrid(
  { result, date }: Briefing,
  { id: campusId, name, utilityVoltageKv, gridTranches }: CampusSpec,
): string {
  const tranches = gridTranches
    .map(({ id, date: promised, capacityMva }) => ({
      day: trancheDay(result.schedule, campusId, id) ?? dayOf(result.startDate, promised),
      mva: capacityMva.value,
    }))
    .sort((a, b) => a.day - b.day)
  const steps = tranches.map(({ day, mva }) =>
    day <= 0 ? `${formatMega(mva)} MVA from the first day` : `${formatMega(mva)} MVA on ${date(day)}`,
  )
  return `${name} is fed at ${formatCount(utilityVoltageKv.value)} kV: ${joinWords(steps)}.`
}

function campusTable({ scenario, result }: Briefing): ReportTable {
  const cells = (sums: HallSums): string[] => [
    formatCount(sums.hallCount),
    formatCount(sums.rackCount),
    formatCount(sums.acceleratorCount),
    formatMega(sums.itMeanKw / 1000),
    formatMega(sums.itMaxKw / 1000),
  ]
  const rows = scenario.campuses.map((campus, index) => {
    const location = byId(scenario.equipment.locations, campus.locationId)
    const gridMva = campus.gridTranches.reduce((sum, { capacityMva }) => sum + capacityMva.value, 0)
    return [
      campus.name,
      `${location.name} (${location.region})`,
      coordinates(campus.latitude, campus.longitude),
      formatCount(campus.utilityVoltageKv.value),
      formatMega(gridMva),
      formatCount(campus.landHa.value),
      formatCount(campus.buildings.length),
      ...cells(sumHalls(result.halls.filter((hall) => hall.campusIndex === index))),
    ]
  })
  const gridMva = scenario.campuses
    .flatMap(({ gridTranches }) => gridTranches)
    .reduce((sum, { capacityMva }) => sum + capacityMva.value, 0)
  const landHa = scenario.campuses.reduce((sum, campus) => sum + campus.landHa.value, 0)
  const total = [
    'All',
    '',
    '',
    '',
    formatMega(gridMva),
    formatCount(landHa),
    formatCount(result.buildings.length),
    ...cells(sumHalls(result.halls)),
  ]
  return {
    caption: 'Campuses with every rack of the plan live.',
    columns: [
      { title: 'Campus', align: 'left' },
      { title: 'Place and grid', align: 'left' },
      { title: 'Coordinates', align: 'left' },
      { title: 'Utility', unit: 'kV', align: 'right' },
      { title: 'Grid', unit: 'MVA', align: 'right' },
      { title: 'Land', unit: 'ha', align: 'right' },
      { title: 'Buildings', align: 'right' },
      { title: 'Halls', align: 'right' },
      { title: 'Racks', align: 'right' },
      { title: 'Accel.', align: 'right' },
      { title: 'IT mean', unit: 'MW', align: 'right' },
      { title: 'IT max', unit: 'MW', align: 'right' },
    ],
    rows: [...rows, total],
    strongRows: [rows.length],
    note: 'IT mean: sustained draw at the planned utilisation. IT max: what racks are provisioned for.',
  }
}

/** `41.69 N, 86.46 W`. */
function coordinates(latitude: number, longitude: number): string {
  const northOrSouth = latitude < 0 ? 'S' : 'N'
  const eastOrWest = longitude < 0 ? 'W' : 'E'
  return `${Math.abs(latitude).toFixed(2)} ${northOrSouth}, ${Math.abs(longitude).toFixed(2)} ${eastOrWest}`
}

function phaseTable(phases: Briefing['scenario']['phases'], briefing: Briefing): ReportTable {
  const { places, result, date } = briefing
  const rows = phases.map((phase) => {
    const halls = places.filter(({ building }) => building.phaseId === phase.id)
    const sums = sumHalls(halls.flatMap(({ hallIndex }) => result.halls[hallIndex] ?? []))
    const buildings = [...new Set(halls.map(({ buildingIndex }) => buildingIndex))].flatMap(
      (index) => result.buildings[index] ?? [],
    )
    const firstLoad = Math.min(NEVER_DAY, ...buildings.map(({ stageDays }) => stageDays.liveDay))
    const full = Math.max(-1, ...buildings.map(({ fullDay }) => fullDay))
    const within = (day: number): string => (day >= 0 && day < NEVER_DAY ? date(day) : '–')
    return [
      phase.name,
      phase.optional ? 'optional' : 'contracted',
      phase.decisionDate === undefined ? '–' : date(dayOf(result.startDate, phase.decisionDate)),
      formatCount(buildings.length),
      formatCount(sums.rackCount),
      formatCount(sums.acceleratorCount),
      formatMega(sums.itMeanKw / 1000),
      within(firstLoad),
      within(full),
    ]
  })
  return {
    caption: 'Phases.',
    columns: [
      { title: 'Phase', align: 'left' },
      { title: 'Standing', align: 'left' },
      { title: 'Decision', align: 'right' },
      { title: 'Buildings', align: 'right' },
      { title: 'Racks', align: 'right' },
      { title: 'Accel.', align: 'right' },
      { title: 'IT mean', unit: 'MW', align: 'right' },
      { title: 'First load', align: 'right' },
      { title: 'Full', align: 'right' },
    ],
    rows,
  }
}
