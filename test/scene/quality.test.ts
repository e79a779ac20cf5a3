import { describe, expect, it } from 'vitest'
import { detectQuality, HARDWARE, SOFTWARE } from '../../renderer/scene/quality.ts'

const UNMASKED = 37446
const MASKED = 7937

/** A graphics context that says who draws; browsers may withhold the name behind the extension. */
function contextOf(renderer: string, isWithheld = false): WebGL2RenderingContext {
  return {
    RENDERER: MASKED,
    getExtension: () => (isWithheld ? null : { UNMASKED_RENDERER_WEBGL: UNMASKED }),
    getParameter: (name: number) => (name === (isWithheld ? MASKED : UNMASKED) ? renderer : 'WebKit WebGL'),
  } as unknown as WebGL2RenderingContext
}

describe('how much detail is drawn', () => {
  it.each([
    'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
    'ANGLE (Mesa, llvmpipe (LLVM 15.0.7, 256 bits), OpenGL 4.5)',
    'ANGLE (Microsoft, Microsoft Basic Render Driver (0x0000008C) Direct3D11 vs_5_0 ps_5_0, D3D11)',
  ])('is less where a processor draws: %s', (renderer) => {
    expect(detectQuality(contextOf(renderer))).toBe(SOFTWARE)
    expect(detectQuality(contextOf(renderer, true))).toBe(SOFTWARE)
  })

  it.each([
    'ANGLE (NVIDIA, NVIDIA GeForce RTX 4070 Direct3D11)',
    'ANGLE (Apple, ANGLE Metal Renderer: Apple M2)',
  ])('is all of it on a graphics card: %s', (renderer) =>
    expect(detectQuality(contextOf(renderer))).toBe(HARDWARE),
  )

  it('without a card: fewer pixels and samples, detail only nearer by, shadows that wait until the picture rests', () => {
    const dearer = [
      'pixelRatio',
      'shadowMapPx',
      'reliefPx',
      'shadowTaps',
      'restSamples',
      'nearMachinesM',
      'rackBoxesM',
      'rackDetailM',
    ] as const
    for (const name of dearer) expect(SOFTWARE[name], name).toBeLessThan(HARDWARE[name])
    expect(SOFTWARE.hasMovingShadows).toBe(false)
  })
})
