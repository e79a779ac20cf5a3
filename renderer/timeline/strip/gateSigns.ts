import type { GateCause } from '../../../shared/results/gate.ts'
import type { TimelineColours } from '../colours.ts'
import type { Hatch } from '../draw/hatches.ts'

/** How a cause is drawn on the constraint strip: causes of one family share a hue, and each has a hatch of its own in it. */
export interface GateSign {
  word: string
  hue: keyof TimelineColours
  /** `null`: plain. */
  hatch: Hatch | null
}

const sign = (word: string, hue: keyof TimelineColours, hatch: Hatch | null): GateSign => ({
  word,
  hue,
  hatch,
})

const SIGNS: Record<GateCause, GateSign> = {
  utility: sign('Grid', 'gateUtility', 'vertical'),
  substation: sign('Substation', 'gateUtility', 'grid'),
  transformer: sign('Transformer', 'gateUtility', 'dots'),
  switchgear: sign('Switchgear', 'gateUtility', 'falling'),
  generator: sign('Generators', 'gateUtility', 'rising'),
  ups: sign('UPS', 'gateUtility', 'horizontal'),
  chiller: sign('Chillers', 'note', 'horizontal'),
  cdu: sign('CDUs', 'note', 'dots'),
  permits: sign('Permits', 'gateBuilding', 'dots'),
  shell: sign('Shell', 'gateBuilding', 'vertical'),
  'fit-out': sign('Fit-out', 'gateBuilding', 'rising'),
  network: sign('Network', 'gateBuilding', 'cross'),
  commissioning: sign('Commissioning', 'gateCommissioning', 'falling'),
  'burn-in': sign('Burn-in', 'gateCommissioning', 'dots'),
  racks: sign('Rack deliveries', 'gateRacks', 'squares'),
  'rack-installation': sign('Rack installation', 'gateRacks', 'vertical'),
  contract: sign('Contract', 'ink2', 'horizontal'),
  'hall-feed': sign('Hall feed', 'gateLimit', 'rising'),
  cooling: sign('Cooling', 'gateLimit', 'falling'),
  complete: sign('All planned is live', 'gateComplete', null),
}

/** The sign of a cause. */
export function signOf(cause: GateCause): GateSign {
  return SIGNS[cause]
}

/** Every cause that has a hatch, for the patterns to be made of. */
export const hatchedCauses = (): [cause: string, sign: GateSign][] => Object.entries(SIGNS)
