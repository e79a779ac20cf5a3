/** What a machine can draw at ease. */
export interface SceneQuality {
  name: 'software' | 'hardware'
  pixelRatio: number
  shadowMapPx: number
  reliefPx: number
  /** Samples of the shadow map a pixel. */
  shadowTaps: 1 | 4
  /** The pointer must stand still this long before what is under it is looked up. */
  hoverDelayMs: number
  /** Renderings averaged once the picture rests. */
  restSamples: number
  /** Shadows follow every frame, or only once the picture rests. */
  hasMovingShadows: boolean
  /** Metres from the eye under which detail begins: yard machines, rack boxes, racks with trays. */
  nearMachinesM: number
  rackBoxesM: number
  rackDetailM: number
}

export const SOFTWARE: SceneQuality = {
  name: 'software',
  pixelRatio: 1,
  shadowMapPx: 1024,
  reliefPx: 1024,
  shadowTaps: 1,
  hoverDelayMs: 140,
  restSamples: 6,
  hasMovingShadows: false,
  nearMachinesM: 110,
  rackBoxesM: 110,
  rackDetailM: 26,
}

export const HARDWARE: SceneQuality = {
  name: 'hardware',
  pixelRatio: 2,
  shadowMapPx: 4096,
  reliefPx: 2048,
  shadowTaps: 4,
  hoverDelayMs: 30,
  restSamples: 16,
  hasMovingShadows: true,
  nearMachinesM: 240,
  rackBoxesM: 200,
  rackDetailM: 60,
}

/** Names under which processors draw when there is no graphics card. */
const SOFTWARE_RENDERERS = /llvmpipe|swiftshader|softpipe|software|microsoft basic render/i

/** Looks at who draws. `UNMASKED_RENDERER` may be withheld; then the plain name is all there is. */
export function detectQuality(gl: WebGLRenderingContext | WebGL2RenderingContext): SceneQuality {
  const info = gl.getExtension('WEBGL_debug_renderer_info')
  const name: unknown = gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER)
  return SOFTWARE_RENDERERS.test(String(name)) ? SOFTWARE : HARDWARE
}

/** What this display can draw, found on a canvas made for the question. */
export function qualityOfDisplay(): SceneQuality {
  const gl = document.createElement('canvas').getContext('webgl2')
  if (!gl) return SOFTWARE
  const quality = detectQuality(gl)
  gl.getExtension('WEBGL_lose_context')?.loseContext()
  return quality
}
