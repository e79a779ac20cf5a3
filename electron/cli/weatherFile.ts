import { basename } from 'node:path'
import type { Outcome } from '../files/problem.ts'
import { parseEpw, type EpwNote } from '../interchange/epw.ts'
import type { WeatherYear } from '../model/weather/weatherYear.ts'
import { readInputText } from './inputFile.ts'

/** Hourly files of a year are 1.6 MB, of a minute's rhythm 100. */
const MOST_MB = 128
/** Notes told with their line; the rest is counted. */
const TOLD_NOTES = 4

export interface WeatherFile {
  weather: WeatherYear
  /** What was mended, in one sentence; `null` where nothing was. */
  remark: string | null
}

/** Reads an EPW weather file that a person named. */
export async function readWeatherFile(path: string): Promise<Outcome<WeatherFile>> {
  const name = basename(path)
  const text = await readInputText(path, MOST_MB)
  if (!text.ok) return text
  const parsed = parseEpw(text.value)
  if (!parsed.ok) {
    return { ok: false, problem: { ...parsed.problem, message: `"${name}": ${parsed.problem.message}` } }
  }
  const { weather, notes, furtherNotes } = parsed
  return { ok: true, value: { weather, remark: remarkOn(name, notes, notes.length + furtherNotes) } }
}

function remarkOn(name: string, notes: readonly EpwNote[], count: number): string | null {
  if (count === 0) return null
  const told = notes.slice(0, TOLD_NOTES).map(({ message }) => message.replace(/\.$/, ''))
  const rest = count > told.length ? `; and ${count - told.length} more` : ''
  return `"${name}" was mended in ${count} ${count === 1 ? 'place' : 'places'}: ${told.join(' | ')}${rest}.`
}
