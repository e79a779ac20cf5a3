import type { Scenario } from '../../scenario/scenario.ts'
import type { WeatherSpec } from '../../scenario/weather.ts'
import type { Command } from './command.ts'

/**
 * Gives a campus the hours of a weather file, or with `null` back the year built from its location's normals. Hours that no campus runs on
 * leave the document.
 */
export function setCampusWeather(campusIndex: number, weather: WeatherSpec | null): Command {
  return {
    label: weather ? `Weather from ${weather.fileName}` : 'Weather from normals',
    apply: (scenario) => {
      const id = weather ? freeId(scenario, weather) : null
      const years =
        weather && id ? [...(scenario.weather ?? []), { ...weather, id }] : (scenario.weather ?? [])
      const campuses = scenario.campuses.map((campus, index) => {
        if (index !== campusIndex) return campus
        const { weatherId: _, heatReuse, ...rest } = campus
        return { ...rest, ...(id ? { weatherId: id } : {}), ...(heatReuse ? { heatReuse } : {}) }
      })
      const kept = years.filter((year) => campuses.some(({ weatherId }) => weatherId === year.id))
      const { weather: __, ...rest } = scenario
      return { ok: true, scenario: { ...rest, campuses, ...(kept.length > 0 ? { weather: kept } : {}) } }
    },
  }
}

/** The file's own id, or the first numbered one that is free. */
function freeId(scenario: Scenario, { id }: WeatherSpec): string {
  const taken = new Set((scenario.weather ?? []).map((year) => year.id))
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? id : `${id.slice(0, 70)}-${number}`
    if (!taken.has(candidate)) return candidate
  }
}
