import type { SimulationResult } from '../../../shared/results/result.ts'
import type { Places } from '../chunks/places.ts'
import type { FrameUniforms } from '../frameUniforms.ts'
import { OVERLAY_MODE } from '../materials/overlay.glsl.ts'
import { createMetricTextures, type MetricTextures } from './metricTextures.ts'
import type { OverlayField } from './overlayField.ts'

/** The colours of a chosen overlay, in the uniforms and textures the shader reads. */
export interface FieldColours {
  /** `null`: the colours of the stages. */
  set: (field: OverlayField | null, of: { result: SimulationResult; places: Places } | null) => void
  bytes: () => number
  dispose: () => void
}

export function createFieldColours(uniforms: FrameUniforms): FieldColours {
  let metric: MetricTextures | null = null
  return {
    set(field, of) {
      metric?.dispose()
      metric = field && of ? createMetricTextures(field, of.result, of.places) : null
      uniforms.uOverlay.value = field ? OVERLAY_MODE[field.scale.kind] : OVERLAY_MODE.stage
      uniforms.uMetricLiveOnly.value = field?.isLiveOnly ?? false
      uniforms.uMetricOnBuildings.value = field?.ofBuilding !== null && field !== null
      uniforms.uMetricByRow.value = Boolean(metric?.rows)
      if (!metric) return
      uniforms.uPlaceMetric.value = metric.places
      uniforms.uMetricStepDays.value = metric.stepDays
      if (metric.rows) uniforms.uRowMetric.value = metric.rows
    },
    bytes: () => metric?.bytes ?? 0,
    dispose() {
      metric?.dispose()
      metric = null
    },
  }
}
