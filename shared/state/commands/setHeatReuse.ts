import { USER_SOURCE } from '../../catalog/graded.ts'
import type { HeatReuse } from '../../scenario/heatReuse.ts'
import type { Command } from './command.ts'

const typed = (value: number, note: string) => ({
  value,
  confidence: 'assumed' as const,
  source: USER_SOURCE,
  note,
})

/** What a neighbour is first taken to ask for. */
function firstReuse(): HeatReuse {
  return {
    shareRatio: typed(0.5, 'Half the heat of the liquid loops: to be agreed'),
    supplyTempC: typed(35, 'A low-temperature district network'),
    exchangerK: typed(3, 'A plate exchanger'),
  }
}

/** Gives heat of a campus to a neighbour, or stops giving it. */
export function setHeatReuse(campusIndex: number, isGiven: boolean): Command {
  return {
    label: isGiven ? 'Give heat to a neighbour' : 'Give no heat',
    apply: (scenario) => ({
      ok: true,
      scenario: {
        ...scenario,
        campuses: scenario.campuses.map((campus, index) => {
          if (index !== campusIndex) return campus
          const { heatReuse: _, ...rest } = campus
          return isGiven ? { ...rest, heatReuse: firstReuse() } : rest
        }),
      },
    }),
  }
}
