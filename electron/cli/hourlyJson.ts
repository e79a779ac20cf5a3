import { YEAR_HOURS } from '../model/weather/weatherYear.ts'
import type { HallHours } from './hallHours.ts'
import { plainNumber } from './plainNumber.ts'

/** The hours of one hall as JSON text, a line a series: an indented line a number would be ten million. */
export function hourlyText({ id, campusId, weather, ...series }: HallHours): string {
  const lines = Object.entries(series).map(([key, values]: [string, Float64Array | null]) => {
    return `"${key}": ${JSON.stringify(values && Array.from(values, plainNumber))}`
  })
  const head = [
    `"id": ${JSON.stringify(id)}`,
    `"campusId": ${JSON.stringify(campusId)}`,
    `"weather": ${JSON.stringify(weather)}`,
  ]
  return `      {\n        ${[...head, ...lines].join(',\n        ')}\n      }`
}

/** Puts the hours of halls into a simulation's JSON as its last key. */
export function withHourly(simulation: string, hallTexts: readonly string[]): string {
  const halls = hallTexts.join(',\n')
  const hourly = `  "hourly": {\n    "hourCount": ${YEAR_HOURS},\n    "halls": [\n${halls}\n    ]\n  }`
  return simulation.replace(/\n\}$/, () => `,\n${hourly}\n}`)
}
