import { pressureAtElevationPa } from '../model/air/moistAir.ts'
import { saturationPressurePa } from '../model/air/saturation.ts'
import { fillGaps } from '../model/weather/fillGaps.ts'
import { monthStartDay, YEAR_HOURS, type WeatherYear } from '../model/weather/weatherYear.ts'
import { readEpwRow } from './epwRow.ts'

/** Something in the file that was mended or left out; the year is usable. */
export interface EpwNote {
  /** 1-based line of the file; 0 where no line stands for it. */
  line: number
  code:
    | 'missing-value'
    | 'missing-hour'
    | 'bad-line'
    | 'leap-day'
    | 'repeated-hour'
    | 'sub-hourly'
    | 'humid-spike'
  message: string
}

export type EpwOutcome =
  | { ok: true; weather: WeatherYear; notes: EpwNote[]; /** Notes beyond those kept. */ furtherNotes: number }
  | { ok: false; problem: { code: string; message: string; path?: string } }

/** Notes kept with their line; a broken file would otherwise give thousands. */
const MOST_NOTES = 200
/** A gap longer than this is no weather any more, hours. */
const LONGEST_GAP_H = 120
/** Of a year, what may be missing in all. */
const MOST_MISSING = 0.1
/** Dew points above this have hardly been measured anywhere; typical-year files hold a few such spikes, degrees C. */
const HUMID_SPIKE_C = 32
const HEADER_LINES = 8
/** Land lies between these, m: the Dead Sea's shore and the highest stations; the document holds no others. */
const LOWEST_M = -450
const HIGHEST_M = 9000

/**
 * Reads an EPW weather file: DOE, TMY2/3, TMYx, IWEC, measured years; any start day, any hemisphere.
 *
 * Missing hours and impossible values are filled from their neighbours and told by line. A 29 February is left out. Several records an hour
 * are averaged. Humidity is taken from the relative-humidity column, or from the dew point where that is missing.
 */
export function parseEpw(text: string): EpwOutcome {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const location = (lines[0] ?? '').split(',')
  if (location[0]?.trim().toUpperCase() !== 'LOCATION') {
    return fail('not-epw', 'This is no EPW weather file: its first line does not begin with LOCATION.')
  }
  const latitude = Number(location[6])
  const elevationM = Number(location[9])
  if (
    location.length < 10 ||
    !Number.isFinite(latitude) ||
    Math.abs(latitude) > 90 ||
    !(elevationM >= LOWEST_M && elevationM <= HIGHEST_M)
  ) {
    return fail(
      'bad-location',
      'Line 1 (LOCATION) does not give a latitude and an elevation of a place on land; the file may be cut or altered.',
      'LOCATION',
    )
  }

  const dryBulbC = new Float64Array(YEAR_HOURS)
  const relativeHumidity = new Float64Array(YEAR_HOURS)
  const pressurePa = new Float64Array(YEAR_HOURS)
  const dryCounts = new Uint16Array(YEAR_HOURS)
  const humidCounts = new Uint16Array(YEAR_HOURS)
  const pressureCounts = new Uint16Array(YEAR_HOURS)
  const seenCounts = new Uint16Array(YEAR_HOURS)
  const firstLine = new Int32Array(YEAR_HOURS)
  const notes = new NoteList()

  let leapDayTold = false
  let rowCount = 0
  for (let i = HEADER_LINES; i < lines.length; i++) {
    const line = lines[i] ?? ''
    if (line.trim() === '') continue
    const row = readEpwRow(line)
    if (typeof row === 'string') {
      notes.add(i + 1, 'bad-line', `Line ${i + 1} ${row}; it is left out.`)
      continue
    }
    rowCount++
    if (row.month === 2 && row.day === 29) {
      if (!leapDayTold)
        notes.add(
          i + 1,
          'leap-day',
          `29 February (from line ${i + 1}) is left out: the model's year has 365 days.`,
        )
      leapDayTold = true
      continue
    }
    const hour = (monthStartDay(row.month - 1) + row.day - 1) * 24 + row.hour - 1
    if (seenCounts[hour] === 0) firstLine[hour] = i + 1
    seenCounts[hour] = (seenCounts[hour] ?? 0) + 1
    if (row.faults.length > 0)
      notes.add(i + 1, 'missing-value', `Line ${i + 1}: ${row.faults.join(', ')}; filled from what is known.`)
    if (row.dryBulbC !== null) {
      add(dryBulbC, dryCounts, hour, row.dryBulbC)
      const relative =
        row.relativeHumidity ??
        (row.dewPointC === null
          ? null
          : saturationPressurePa(row.dewPointC) / saturationPressurePa(row.dryBulbC))
      if (relative !== null) add(relativeHumidity, humidCounts, hour, Math.min(1, relative))
    }
    if (row.dewPointC !== null && row.dewPointC > HUMID_SPIKE_C) {
      notes.add(
        i + 1,
        'humid-spike',
        `Line ${i + 1}: a dew point of ${row.dewPointC} degrees C is hardly possible; it is kept, but do not size plant on this hour.`,
      )
    }
    if (row.pressurePa !== null) add(pressurePa, pressureCounts, hour, row.pressurePa)
  }
  if (rowCount === 0) return fail('no-hours', 'The file has no hourly lines after its eight header lines.')

  const missing = dryCounts.reduce((sum, count) => sum + (count === 0 ? 1 : 0), 0)
  if (missing > MOST_MISSING * YEAR_HOURS) {
    return fail(
      'too-few-hours',
      `${missing} of ${YEAR_HOURS} hours have no dry bulb; at most ${MOST_MISSING * YEAR_HOURS} can be filled. Take a whole year.`,
    )
  }
  noteMissingHours(seenCounts, firstLine, notes)
  noteRepeats(seenCounts, firstLine, notes)

  const standardPa = pressureAtElevationPa(elevationM)
  const gaps = [
    fillGaps(divide(dryBulbC, dryCounts), dryCounts),
    fillGaps(divide(relativeHumidity, humidCounts), humidCounts, 0.5),
    fillGaps(divide(pressurePa, pressureCounts), pressureCounts, standardPa),
  ]
  const [longest = 0] = gaps
  if (longest > LONGEST_GAP_H) {
    return fail(
      'long-gap',
      `${longest} hours in a row have no dry bulb; at most ${LONGEST_GAP_H} can be filled from their neighbours.`,
    )
  }
  const name = [location[1], location[2], location[3]]
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '' && part !== '-')
  return {
    ok: true,
    weather: {
      name: name.join(', '),
      latitude,
      elevationM,
      origin: 'epw',
      dryBulbC,
      relativeHumidity,
      pressurePa,
    },
    notes: notes.kept,
    furtherNotes: notes.further,
  }
}

class NoteList {
  kept: EpwNote[] = []
  further = 0
  add(line: number, code: EpwNote['code'], message: string): void {
    if (this.kept.length < MOST_NOTES) this.kept.push({ line, code, message })
    else this.further++
  }
}

function fail(code: string, message: string, path?: string): EpwOutcome {
  return { ok: false, problem: path === undefined ? { code, message } : { code, message, path } }
}

function add(sums: Float64Array, counts: Uint16Array, hour: number, value: number): void {
  sums[hour] = (sums[hour] ?? 0) + value
  counts[hour] = (counts[hour] ?? 0) + 1
}

function divide(sums: Float64Array, counts: Uint16Array): Float64Array {
  for (let hour = 0; hour < sums.length; hour++) {
    const count = counts[hour] ?? 0
    if (count > 1) sums[hour] = (sums[hour] ?? 0) / count
  }
  return sums
}

function noteMissingHours(seen: Uint16Array, firstLine: Int32Array, notes: NoteList): void {
  for (let hour = 0; hour < seen.length; hour++) {
    if (seen[hour] !== 0) continue
    let end = hour
    while (end + 1 < seen.length && seen[end + 1] === 0) end++
    const after = hour > 0 ? (firstLine[hour - 1] ?? 0) : 0
    const count = end - hour + 1
    const where = after > 0 ? `after line ${after}` : 'at the start of the year'
    notes.add(
      after,
      'missing-hour',
      `${count} ${count === 1 ? 'hour is' : 'hours are'} missing ${where} (hour ${hour + 1} of the year); filled from the neighbours.`,
    )
    hour = end
  }
}

function noteRepeats(seen: Uint16Array, firstLine: Int32Array, notes: NoteList): void {
  const most = seen.reduce((high, count) => Math.max(high, count), 0)
  if (most <= 1) return
  const usual = seen.reduce((sum, count) => sum + (count > 1 ? 1 : 0), 0)
  const hour = seen.findIndex((count) => count > 1)
  const line = firstLine[hour] ?? 0
  if (usual > YEAR_HOURS / 2)
    notes.add(
      line,
      'sub-hourly',
      `The file has ${most} records an hour (from line ${line}); they are averaged.`,
    )
  else
    notes.add(
      line,
      'repeated-hour',
      `${usual} hours appear more than once (first at line ${line}); their records are averaged.`,
    )
}
