import type { ReportLane, ReportTable, SectionOf } from '../../../shared/contract/reportDocument.ts'
import type { Building } from '../../../shared/results/place.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import { formatCount, formatMega } from '../../../shared/units/format.ts'
import type { Briefing } from '../briefing.ts'
import { buildPeriodEnd } from '../buildPeriod.ts'
import { sumHalls } from '../hallSums.ts'
import { CAUSE_WORDS, countGateDays } from '../gateDays.ts'
import { countOf, sentence } from '../wording.ts'
import { criticalPathTable, orderTable } from './criticalPath.ts'

/** What a lane shows already: a building live or full; and quarters of the whole between the half and all of it. */
const BUILDING_MILESTONE = /^modelled-(?!first-megawatt|contracted-(50|100)$)/

/** The programme as a drawing: a lane a building, the milestones across all of them. */
export function writeSchedule(briefing: Briefing): SectionOf<'schedule'> {
  const { result, keyDays, date } = briefing
  const starts = result.buildings.flatMap(({ stages }) => stages.map(({ startDay }) => startDay))
  const fromDay = Math.min(0, ...starts)
  const toDay = buildPeriodEnd(briefing)
  return {
    kind: 'schedule',
    title: 'Programme',
    paragraphs: describe(briefing),
    caption: `Programme by building, ${date(fromDay)} to ${date(toDay)}. Racks are set in the dark bar after the last stage; the triangle is the first load.`,
    fromDay,
    toDay,
    lanes: result.buildings.map((building) => lane(briefing, building)),
    milestones: result.milestones
      .filter(({ id, day }) => day >= fromDay && day <= toDay && !BUILDING_MILESTONE.test(id))
      .map(({ day, name, kind }) => ({ day, label: name, kind }))
      .sort((a, b) => a.day - b.day),
    buildings: buildingTable(briefing),
    criticalPath: criticalPathTable(briefing),
    orders: orderTable(briefing),
    table: milestoneTable(briefing, keyDays.lastDay),
  }
}

function describe(briefing: Briefing): string[] {
  const { result, keyDays } = briefing
  const waits = countGateDays(briefing)
    .map(({ cause, dayCount }) => `${CAUSE_WORDS[cause]} ${formatCount(dayCount)}`)
    .join(', ')
  const assumed = result.buildings
    .flatMap(({ stages }) => stages)
    .filter(({ confidence }) => confidence === 'assumed')
  const words = [
    'Stages run at the most likely duration of their template; a stage waits for those before it, for the equipment ordered for it and for its crew, and rests on the days its campus does not work. Racks enter a hall when its building is ready and racks have been delivered, at the rate its crews can set, and carry load once their row is burnt in and the grid allows it.',
  ]
  if (waits !== '') {
    words.push(
      `Days on which each cause holds the next megawatt back, until ${briefing.date(keyDays.readingDay)}: ${waits}.`,
    )
  }
  if (assumed.length > 0) {
    words.push(
      `${sentence(countOf(assumed.length, 'stage'))} on these lanes ${assumed.length === 1 ? 'runs' : 'run'} on an assumed duration.`,
    )
  }
  return words
}

function lane({ result, keyDays }: Briefing, building: Building): ReportLane {
  const within = (day: number): number | null => (day < NEVER_DAY && day <= keyDays.lastDay ? day : null)
  const firstLoadDay = within(building.stageDays.liveDay)
  return {
    campus: result.campuses[building.campusIndex]?.name ?? '',
    building: building.name,
    isOptional: building.isOptional,
    spans: building.stages.map(({ name, work, startDay, endDay }) => ({ name, work, startDay, endDay })),
    rackStartDay: firstLoadDay === null ? null : within(building.readyDay),
    firstLoadDay,
    fullDay: firstLoadDay === null ? null : within(building.fullDay),
  }
}

const KIND_WORDS = {
  event: 'event',
  decision: 'decision',
  target: 'target',
  modelled: 'modelled',
} as const

function buildingTable({ result, date }: Briefing): ReportTable {
  const within = (day: number): string => (day < NEVER_DAY ? date(day) : '–')
  const rows = result.buildings.map((building) => {
    const { itMeanKw, rackCount } = sumHalls(
      result.halls.slice(building.firstHall, building.firstHall + building.hallCount),
    )
    const starts = building.stages.map(({ startDay }) => startDay)
    return [
      result.campuses[building.campusIndex]?.name ?? '',
      building.name,
      `${building.path}${building.isOptional ? ', optional' : ''}`,
      date(Math.min(...starts)),
      within(building.readyDay),
      within(building.stageDays.liveDay),
      within(building.fullDay),
      formatCount(rackCount),
      formatMega(itMeanKw / 1000),
    ]
  })
  return {
    caption: 'Buildings: when work begins, when racks may enter, first load and the last row live.',
    columns: [
      { title: 'Campus', align: 'left' },
      { title: 'Building', align: 'left' },
      { title: 'Path', align: 'left' },
      { title: 'Work begins', align: 'right' },
      { title: 'Ready for racks', align: 'right' },
      { title: 'First load', align: 'right' },
      { title: 'Full', align: 'right' },
      { title: 'Racks', align: 'right' },
      { title: 'IT mean', unit: 'MW', align: 'right' },
    ],
    rows,
  }
}

function milestoneTable({ result, date }: Briefing, lastDay: number): ReportTable {
  return {
    caption: 'Milestones.',
    columns: [
      { title: 'Date', align: 'left' },
      { title: 'Milestone', align: 'left' },
      { title: 'Kind', align: 'left' },
      { title: 'Note', align: 'left' },
    ],
    rows: result.milestones
      .filter(({ id, day }) => day <= lastDay && !BUILDING_MILESTONE.test(id))
      .toSorted((a, b) => a.day - b.day)
      .map(({ day, name, kind, note }) => [date(day), name, KIND_WORDS[kind], note === '' ? '–' : note]),
  }
}
