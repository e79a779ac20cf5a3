import type { Overlay } from '../../../shared/state/viewStore.ts'

/** Overlays as menus and lists name them. */
export const OVERLAY_WORDS: Record<Overlay, string> = {
  stage: 'Stage',
  'rack-power': 'kW per rack',
  cooling: 'Cooling type',
  'liquid-share': 'Heat to air or liquid',
  tenant: 'Separate capacity',
  'supply-temperature': 'Supply temperature',
  redundancy: 'Redundancy now',
  'critical-path': 'Critical path',
  confidence: 'Assumed inputs',
}
