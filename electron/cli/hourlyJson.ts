import { YEAR_HOURS } from '../model/weather/weatherYear.ts'
import type { HallHours } from './hallHours.ts'
import { plainNumber } from './plainNumber.ts'

/** Puts the hours of halls into a simulation's JSON as its last key, a line a series: an indented line a number would be ten million. */
export function withHourly(simulation: string, halls: Iterable<HallHours>): string {
  const parts: string[] = []
  for (const hall of halls) {
    const { id, campusId, weather, ...series } = hall
    const lines = Object.entries(series).map(([key, values]: [string, Float64Array | null]) => {
      return `"${key}": ${JSON.stringify(values && Array.from(values, plainNumber))}`
    })
    const head = [
      `"id": ${JSON.stringify(id)}`,
      `"campusId": ${JSON.stringify(campusId)}`,
      `"weather": ${JSON.stringify(weather)}`,
    ]
    parts.push(`      {\n        ${[...head, ...lines].join(',\n        ')}\n      }`)
  }
  const hourly = `  "hourly": {\n    "hourCount": ${YEAR_HOURS},\n    "halls": [\n${parts.join(',\n')}\n    ]\n  }`
  return simulation.replace(/\n\}$/, () => `,\n${hourly}\n}`)
}
