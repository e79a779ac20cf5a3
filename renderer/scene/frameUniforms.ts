import { Color, DataTexture, Matrix4, Vector2, Vector3, Vector4, type IUniform, type Texture } from 'three'
import { STAGES } from '../../shared/results/stage.ts'
import { CATEGORIES } from './overlays/categories.ts'
import { litFlat, SURFACES, TABLE_EDGE_SHADE, type SceneTheme } from './theme.ts'

/**
 * Every uniform of the picture, one object shared by all materials: writing `uDay.value` is the whole cost of a scrub.
 * Colours are linear; lists of them lie flat, three numbers each, as the GPU takes them.
 */
export function createFrameUniforms() {
  const blank: Texture = new DataTexture(new Uint8Array(4), 1, 1)
  blank.needsUpdate = true
  return {
    uDay: { value: 0 },
    uPlaces: { value: blank },
    uFill: { value: blank },
    uFillStepDays: { value: 7 },
    uRows: { value: blank },
    /** First row drawn: rows out of sight are left out at both ends. */
    uRowBase: { value: 0 },
    uPalette: { value: new Float32Array(SURFACES.length * 3) },
    uStageColour: { value: new Float32Array(STAGES.length * 3) },
    uWarm: { value: new Color() },
    uInk: { value: new Color() },
    uInkAlpha: { value: 0.6 },
    /** Ink width in device pixels. */
    uInkWidth: { value: 1 },
    uGridAlpha: { value: 0.1 },
    uNight: { value: 0 },
    /** See `OVERLAY_MODE`. */
    uOverlay: { value: 0 },
    uMetricByRow: { value: false },
    uMetricOnBuildings: { value: false },
    uMetricLiveOnly: { value: false },
    uRowMetric: { value: blank },
    uPlaceMetric: { value: blank },
    uMetricStepDays: { value: 1 },
    uCategory: { value: new Float32Array(CATEGORIES.length * 3) },
    uShowsCertainty: { value: false },
    uSection: { value: new Vector4(0, 0, 0, 1) },
    uSample: { value: 0 },
    uRamp: { value: blank },
    /** What lies beyond the table, sRGB 0..1 as it is written to the canvas. */
    uBackdrop: { value: [0, 0, 0] as [number, number, number] },
    uTableCentre: { value: new Vector2() },
    uTableReach: { value: 1000 },
    /** At the target, device pixels. */
    uMetresPerPixel: { value: 1 },
    uSunDirection: { value: new Vector3(0, 1, 0) },
    uSunLight: { value: new Vector3() },
    uSkyLight: { value: new Vector3() },
    uBounceLight: { value: new Vector3() },
    uShadowMap: { value: null as Texture | null },
    uShadowMatrix: { value: new Matrix4() },
    /** Size of one shadow texel on the ground, metres. */
    uShadowTexel: { value: 1 },
    uShadowStrength: { value: 0 },
    uRelief: { value: blank },
    uReliefBox: { value: new Vector4(0, 0, 1, 1) },
    uReliefStrength: { value: 0 },
  } satisfies Record<string, IUniform>
}
export type FrameUniforms = ReturnType<typeof createFrameUniforms>

/** Writes a theme's colours and light. */
export function applyTheme(uniforms: FrameUniforms, theme: SceneTheme): void {
  const colour = new Color()
  const write = (into: Float32Array, index: number, hex: string): void => {
    colour.set(hex).toArray(into, index * 3)
  }
  for (const [index, surface] of SURFACES.entries()) {
    write(uniforms.uPalette.value, index, theme.surfaces[surface])
  }
  for (const [index, hex] of theme.stages.entries()) write(uniforms.uStageColour.value, index, hex)
  for (const [index, { colour }] of CATEGORIES.entries()) write(uniforms.uCategory.value, index, colour)
  const backdrop = new Color(theme.surfaces.table)
    .multiplyScalar(TABLE_EDGE_SHADE)
    .multiply(new Color(...litFlat(theme)))
    .convertLinearToSRGB()
  uniforms.uBackdrop.value = [backdrop.r, backdrop.g, backdrop.b]
  uniforms.uWarm.value.set(theme.warm)
  uniforms.uInk.value.set(theme.ink)
  uniforms.uInkAlpha.value = theme.inkAlpha
  uniforms.uGridAlpha.value = theme.gridAlpha
  uniforms.uNight.value = theme.night
  uniforms.uSunLight.value.set(...theme.sun)
  uniforms.uSkyLight.value.set(...theme.sky)
  uniforms.uBounceLight.value.set(...theme.bounce)
}
