import { expect, it } from 'vitest'
import { openingDay } from '../../renderer/app/openingDay.ts'
import { dayOf } from '../../shared/time/calendar.ts'
import { bundledScenario } from '../support/bundledScenario.ts'

it('opens the bundled deal on the day its own contract starts, not that of an older one elsewhere', async () => {
  const scenario = await bundledScenario('openai-aws')
  expect(scenario.commitments.map(({ startDate }) => startDate).toSorted()[0]).toBe('2025-10-28') // Azure
  expect(openingDay(scenario)).toBe(dayOf(scenario.span.start, '2025-11-03'))
})
