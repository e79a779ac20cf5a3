import type { ReportBarChart, ReportTable, SectionOf } from '../../../shared/contract/reportDocument.ts'
import { byId, type HallPlace } from '../../../shared/scenario/queries.ts'
import type { Hall, HallLimit } from '../../../shared/results/place.ts'
import { formatCount, formatKw } from '../../../shared/units/format.ts'
import type { Briefing } from '../briefing.ts'
import { groupHalls } from '../hallGroups.ts'
import { countOf, joinWords, numberWord, sentence } from '../wording.ts'

/**
 * Mean draw of a conventional rack, kW.
 * Uptime Institute, Global Data Center Survey 2024: most sites average below 8 kW a rack (AFCOM, State of the Data
 * Center 2024: 12 kW); the lower figure is the one the "10 to 20 times" of the trade press compares with.
 */
const CONVENTIONAL_RACK_KW = 8

/** What a rack draws, and what stops the next one in each hall. */
export function writeDensity(briefing: Briefing): SectionOf<'density'> {
  const densest = findDensest(briefing)
  return {
    kind: 'density',
    title: 'Rack density and hall limits',
    paragraphs: describe(briefing),
    still: {
      id: 'density',
      caption: `Power per rack in ${densest.label} on ${briefing.date(briefing.keyDays.readingDay)}.`,
      day: briefing.keyDays.readingDay,
      view: densest.view,
      overlay: 'rack-power',
      widthPx: 1600,
      heightPx: 860,
    },
    racks: rackChart(briefing),
    table: limitTable(briefing),
  }
}

/** The hall with the most power a rack among those live on the day it is shown; the first hall where none is. */
function findDensest({ result, places, keyDays }: Briefing): { label: string; view: string } {
  const density = ({ hallIndex }: HallPlace): number => {
    const hall = result.halls[hallIndex]
    if (!hall || hall.rackCount === 0 || hall.stageDays.liveDay > keyDays.readingDay) return 0
    return hall.itMaxKw / hall.rackCount
  }
  const [densest] = places.toSorted((a, b) => density(b) - density(a))
  return densest
    ? { label: `${densest.hall.name}, ${densest.campus.name}`, view: `hall:${densest.hall.id}` }
    : { label: 'the plan', view: 'hero' }
}

interface RackInUse {
  name: string
  maxKw: number
  rackCount: number
}

/** Rack types that the plan uses, at the power they are provisioned for, the strongest first. */
function racksInUse({ scenario, places }: Briefing): RackInUse[] {
  const inUse = new Map<string, RackInUse>()
  for (const { hall } of places) {
    for (const group of hall.rackGroups) {
      const type = byId(scenario.equipment.rackTypes, group.rackTypeId)
      const maxKw = group.powerMaxKw?.value ?? type.powerMaxKw.value
      const key = `${type.id}/${maxKw}`
      const entry = inUse.get(key) ?? { name: type.name, maxKw, rackCount: 0 }
      entry.rackCount += group.rackCount.value
      inUse.set(key, entry)
    }
  }
  return [...inUse.values()].filter(({ rackCount }) => rackCount > 0).sort((a, b) => b.maxKw - a.maxKw)
}

const times = (kw: number): string => {
  const ratio = kw / CONVENTIONAL_RACK_KW
  return ratio < 10 ? ratio.toFixed(1) : ratio.toFixed(0)
}

function rackChart(briefing: Briefing): ReportBarChart {
  return {
    caption: `Provisioned power per rack of the types in use, beside a conventional rack of ${CONVENTIONAL_RACK_KW} kW (Uptime Institute, Global Data Center Survey 2024).`,
    unit: 'kW',
    bars: [
      ...racksInUse(briefing).map(({ name, maxKw, rackCount }) => ({
        label: name,
        value: maxKw,
        text: `${formatKw(maxKw)}, ${times(maxKw)} times, ${formatCount(rackCount)} ${rackCount === 1 ? 'rack' : 'racks'}`,
        isAccent: maxKw >= 10 * CONVENTIONAL_RACK_KW,
      })),
      { label: 'Conventional rack', value: CONVENTIONAL_RACK_KW, text: `${CONVENTIONAL_RACK_KW} kW` },
    ],
  }
}

function describe(briefing: Briefing): string[] {
  const { result } = briefing
  const [strongest] = racksInUse(briefing)
  const words: string[] = []
  if (strongest !== undefined) {
    words.push(
      `The strongest rack of the plan, ${strongest.name}, is provisioned for ${formatKw(strongest.maxKw)}, ${times(strongest.maxKw)} times a conventional rack of ${CONVENTIONAL_RACK_KW} kW. That is why the hall is planned from its limits inwards: floor, floor load, the feed of one rack position, the feed of the hall, its cooling plant, the coolant’s temperature and the air left to move.`,
    )
  }
  words.push(...describeStranded(briefing))
  const binding = new Map<string, number>()
  for (const hall of result.halls) {
    const cause = bindingLimit(hall)?.cause
    if (cause !== undefined) binding.set(cause, (binding.get(cause) ?? 0) + 1)
  }
  const exceeded = result.halls.filter(({ limits }) => limits.some(({ isExceeded }) => isExceeded)).length
  const [most] = [...binding].sort((a, b) => b[1] - a[1])
  if (most !== undefined) {
    words.push(
      `In ${numberWord(most[1])} of ${countOf(result.halls.length, 'hall')} the next rack is stopped first by ${LIMIT_WORDS[most[0] as HallLimit['cause']]}. ${exceeded === 0 ? 'No hall asks for more than its limits allow.' : `${sentence(countOf(exceeded, 'hall'))} ${exceeded === 1 ? 'asks' : 'ask'} for more than a limit allows.`}`,
    )
  }
  return words
}

/** Feed and cooling that stand idle with everything planned running, by what keeps the next rack from them. */
function describeStranded({ result }: Briefing): string[] {
  const byCause = new Map<string, number>()
  let totalKw = 0
  for (const { stranded } of result.halls) {
    for (const { resource, amount, cause } of stranded) {
      if (resource !== 'feed') continue
      const why = cause === null ? 'no racks are planned for it' : `${LIMIT_WORDS[cause]} stops the next rack`
      byCause.set(why, (byCause.get(why) ?? 0) + amount)
      totalKw += amount
    }
  }
  if (totalKw === 0) return []
  const causes = [...byCause].sort((a, b) => b[1] - a[1])
  const [only] = causes
  const idle = `With every planned rack running ${formatKw(totalKw)} of feed stand idle`
  if (causes.length === 1 && only) return [`${idle}, because ${only[0]}.`]
  return [`${idle}: ${joinWords(causes.map(([why, amount]) => `${formatKw(amount)} because ${why}`))}.`]
}

const LIMIT_WORDS: Record<HallLimit['cause'], string> = {
  'floor-space': 'floor space',
  'floor-load': 'floor load',
  'cable-reach': 'the cable reach of a scale-up domain',
  'rack-feed': 'the feed of one rack',
  breaker: 'the breaker of one rack',
  busway: 'the busway over a row',
  'hall-feed': 'the feed of the hall',
  'upstream-feed': 'its share of the utility',
  cooling: 'the cooling plant',
  'cdu-heat': 'the heat its coolant units carry',
  'cdu-flow': 'the flow of its coolant units',
  'air-heat': 'its air handlers',
  'air-density': 'air cooling density',
  'coolant-temperature': 'coolant temperature',
  'air-temperature': 'air temperature',
}

/** A limit as an entry of a table. */
const bare = (words: string): string => words.replace(/^(the|its) /, '')

/** The limit with the smallest rack count: what stops the next rack. */
function bindingLimit({ limits }: Hall): HallLimit | undefined {
  return limits
    .filter(({ rackLimit }) => rackLimit !== null)
    .reduce<HallLimit | undefined>(
      (lowest, limit) =>
        lowest === undefined || (limit.rackLimit ?? 0) < (lowest.rackLimit ?? 0) ? limit : lowest,
      undefined,
    )
}

function limitTable(briefing: Briefing): ReportTable {
  const { result } = briefing
  const groups = groupHalls(briefing)
  const strongRows: number[] = []
  const rows = groups.map(({ label, place, hall, hallCount }, index) => {
    const limitOf = (cause: HallLimit['cause']) => hall.limits.find((limit) => limit.cause === cause)
    const count = (cause: HallLimit['cause']): string => {
      const rackLimit = limitOf(cause)?.rackLimit ?? null
      return rackLimit === null ? '–' : formatCount(rackLimit)
    }
    const measure = (cause: HallLimit['cause']): string => {
      const limit = limitOf(cause)
      return limit === undefined ? '–' : `${formatCount(limit.asked)} / ${formatCount(limit.allowed)}`
    }
    if (hall.limits.some(({ isExceeded }) => isExceeded)) strongRows.push(index)
    const exceeded = hall.limits.find(({ isExceeded }) => isExceeded)
    const binding = bindingLimit(hall)
    return [
      result.campuses[place.campusIndex]?.name ?? '',
      label,
      formatCount(hallCount),
      formatCount(hall.rackCount),
      hall.rackCount > 0 ? formatCount(hall.itMaxKw / hall.rackCount) : '–',
      count('floor-space'),
      measure('floor-load'),
      measure('rack-feed'),
      count('hall-feed'),
      count('upstream-feed'),
      count('cooling'),
      `${count('cdu-heat')} / ${count('cdu-flow')}`,
      count('air-heat'),
      measure('coolant-temperature'),
      exceeded
        ? `${bare(LIMIT_WORDS[exceeded.cause])}, exceeded`
        : binding
          ? bare(LIMIT_WORDS[binding.cause])
          : '–',
    ]
  })
  return {
    caption: 'What stops the next rack, hall by hall; equal halls of one campus share a row.',
    columns: [
      { title: 'Campus', align: 'left' },
      { title: 'Halls', align: 'left' },
      { title: 'Alike', align: 'right' },
      { title: 'Racks', align: 'right' },
      { title: 'Mean', unit: 'kW', align: 'right' },
      { title: 'Floor', unit: 'racks', align: 'right' },
      { title: 'Load', unit: 'kg/m²', align: 'right' },
      { title: 'Rack feed', unit: 'kW', align: 'right' },
      { title: 'Hall feed', unit: 'racks', align: 'right' },
      { title: 'Utility', unit: 'racks', align: 'right' },
      { title: 'Cooling', unit: 'racks', align: 'right' },
      { title: 'CDU heat / flow', unit: 'racks', align: 'right' },
      { title: 'Air', unit: 'racks', align: 'right' },
      { title: 'Coolant', unit: '°C', align: 'right' },
      { title: 'First to bind', align: 'left' },
    ],
    rows,
    strongRows,
    note: 'Racks and mean provisioned kW are of one hall. Utility is the hall’s share of its campus’s last tranche; coolant units and air handlers count without their spares. Counts are racks of the hall’s mix that the limit allows; pairs are asked / allowed.',
  }
}
