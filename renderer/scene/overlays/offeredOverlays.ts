import type { SimulationResult } from '../../../shared/results/result.ts'
import { OVERLAYS, type Overlay } from '../../../shared/state/viewStore.ts'
import { assumedInputs } from './assumedInputs.ts'
import { coolingKinds, liquidShare, supplyTemperature } from './coolingFields.ts'
import type { FieldMaker, OverlayField } from './overlayField.ts'
import { rackPower } from './rackPower.ts'
import { criticalPath } from './criticalPath.ts'
import { redundancyNow } from './redundancyNow.ts'
import { tenants } from './tenants.ts'

const FIELDS: Record<Exclude<Overlay, 'stage'>, FieldMaker> = {
  'rack-power': rackPower,
  cooling: coolingKinds,
  'liquid-share': liquidShare,
  tenant: tenants,
  'supply-temperature': supplyTemperature,
  redundancy: redundancyNow,
  'critical-path': criticalPath,
  confidence: assumedInputs,
}

/** What an overlay shows of a result; `null` for stages, which need no field, and for what there is no data for. */
export function fieldOf(overlay: Overlay, result: SimulationResult | null): OverlayField | null {
  return overlay === 'stage' || !result ? null : FIELDS[overlay](result)
}

/** Overlays that a result has data for, in their order. */
export function offeredOverlays(result: SimulationResult | null): Overlay[] {
  return OVERLAYS.filter((overlay) => overlay === 'stage' || fieldOf(overlay, result) !== null)
}

/** The overlay after this one, among those offered; the first after the last. */
export function nextOverlay(result: SimulationResult | null, overlay: Overlay): Overlay {
  const offered = offeredOverlays(result)
  return offered[(offered.indexOf(overlay) + 1) % offered.length] ?? 'stage'
}
