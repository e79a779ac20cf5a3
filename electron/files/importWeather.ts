import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { WeatherOutcome } from '../../shared/contract/controlPlane.ts'
import { parseEpw } from '../interchange/epw.ts'
import { weatherSpecOf } from '../interchange/weatherSpec.ts'
import { reasonOf } from './problem.ts'

/** Hourly files of a year are 1.6 MB, of a minute's rhythm 100. */
const MOST_BYTES = 128 * 1024 * 1024

/** Reads a weather file that a person chose, for a document to carry. */
export async function importWeather(path: string): Promise<WeatherOutcome> {
  const name = basename(path)
  try {
    const { size } = await stat(path)
    if (size > MOST_BYTES) {
      return problem(
        'weatherTooLarge',
        `"${name}" has ${Math.round(size / 1024 / 1024)} MB; a year of hours has less than 2.`,
      )
    }
    const parsed = parseEpw(await readFile(path, 'utf8'))
    if (!parsed.ok) return problem(parsed.problem.code, `"${name}": ${parsed.problem.message}`)
    return {
      kind: 'read',
      weather: weatherSpecOf(parsed.weather, name, parsed.notes),
      notes: parsed.notes.map(({ message }) => message),
      furtherNoteCount: parsed.furtherNotes,
    }
  } catch (error) {
    return problem('weatherUnreadable', `"${name}" cannot be read: ${reasonOf(error)}.`)
  }
}

function problem(code: string, message: string): WeatherOutcome {
  return { kind: 'problem', problem: { code, message } }
}
