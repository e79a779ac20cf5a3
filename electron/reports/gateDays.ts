import type { GateCause } from '../../shared/results/gate.ts'
import { gateOn } from '../../shared/results/stateAt.ts'
import type { Briefing } from './briefing.ts'

export const CAUSE_WORDS: Record<GateCause, string> = {
  utility: 'grid capacity',
  substation: 'substation work',
  transformer: 'transformer deliveries',
  switchgear: 'switchgear deliveries',
  generator: 'generator deliveries',
  ups: 'UPS deliveries',
  chiller: 'chiller deliveries',
  cdu: 'coolant unit deliveries',
  permits: 'design and permits',
  shell: 'building work',
  network: 'network work and deliveries',
  contract: 'decisions on options',
  'fit-out': 'electrical and mechanical fit-out',
  commissioning: 'commissioning',
  racks: 'rack deliveries',
  'rack-installation': 'rack installation',
  'burn-in': 'burn-in',
  'hall-feed': 'hall feeds',
  cooling: 'cooling plant',
  complete: 'nothing',
}

/** Days on which each cause holds the next megawatt back until the plan is complete, the longest first. */
export function countGateDays({ result, keyDays }: Briefing): { cause: GateCause; dayCount: number }[] {
  const counts = new Map<GateCause, number>()
  for (let day = 0; day < keyDays.readingDay; day++) {
    const cause = gateOn(result, day)?.cause
    if (cause !== undefined && cause !== 'complete') counts.set(cause, (counts.get(cause) ?? 0) + 1)
  }
  return [...counts].map(([cause, dayCount]) => ({ cause, dayCount })).sort((a, b) => b.dayCount - a.dayCount)
}
