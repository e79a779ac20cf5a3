import {
  BufferAttribute,
  BufferGeometry,
  Camera,
  CustomBlending,
  GLSL3,
  HalfFloatType,
  Mesh,
  NearestFilter,
  NoBlending,
  OneFactor,
  RGBAFormat,
  ShaderMaterial,
  UnsignedByteType,
  WebGLRenderTarget,
  type Texture,
  type WebGLRenderer,
} from 'three'

/**
 * Means of several renderings of the same moment, each with the picture shifted by a part of a pixel and the sun by a part
 * of its width: smooth edges and soft shadows without multisampling, and deterministic.
 */
export interface Accumulation {
  /** Where a single rendering goes. */
  single: WebGLRenderTarget
  resize: (width: number, height: number) => void
  begin: (renderer: WebGLRenderer) => void
  /** Adds the single rendering with a weight; weights of a whole mean come to 1. */
  add: (renderer: WebGLRenderer, weight: number) => void
  /** Draws the sum times `scale` into `target`, `null` for the canvas. */
  present: (renderer: WebGLRenderer, scale: number, target: WebGLRenderTarget | null) => void
  dispose: () => void
}

const VERTEX = /* glsl */ `
void main() { gl_Position = vec4(position.xy, 0.0, 1.0); }
`
const FRAGMENT = /* glsl */ `
uniform sampler2D uSource;
uniform float uWeight;
layout(location = 0) out vec4 outColour;
void main() { outColour = vec4(texelFetch(uSource, ivec2(gl_FragCoord.xy), 0).rgb * uWeight, 1.0); }
`

export function createAccumulation(): Accumulation {
  const single = new WebGLRenderTarget(1, 1, {
    format: RGBAFormat,
    type: UnsignedByteType,
    minFilter: NearestFilter,
    magFilter: NearestFilter,
  })
  const sum = new WebGLRenderTarget(1, 1, {
    format: RGBAFormat,
    type: HalfFloatType,
    minFilter: NearestFilter,
    magFilter: NearestFilter,
    depthBuffer: false,
  })
  const triangle = new BufferGeometry()
  triangle.setAttribute('position', new BufferAttribute(new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]), 3))
  const make = (isAdding: boolean): ShaderMaterial =>
    new ShaderMaterial({
      glslVersion: GLSL3,
      uniforms: { uSource: { value: null as Texture | null }, uWeight: { value: 1 } },
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      depthTest: false,
      depthWrite: false,
      toneMapped: false,
      blending: isAdding ? CustomBlending : NoBlending,
      blendSrc: OneFactor,
      blendDst: OneFactor,
    })
  const adding = make(true)
  const copying = make(false)
  const quad = new Mesh(triangle, adding)
  quad.frustumCulled = false
  const camera = new Camera()
  const draw = (renderer: WebGLRenderer, material: ShaderMaterial, source: Texture, weight: number): void => {
    quad.material = material
    const { uSource, uWeight } = material.uniforms
    if (uSource) uSource.value = source
    if (uWeight) uWeight.value = weight
    renderer.render(quad, camera)
  }
  return {
    single,
    resize(width, height) {
      single.setSize(width, height)
      sum.setSize(width, height)
    },
    begin(renderer) {
      renderer.setRenderTarget(sum)
      renderer.clear()
    },
    add(renderer, weight) {
      renderer.setRenderTarget(sum)
      draw(renderer, adding, single.texture, weight)
    },
    present(renderer, scale, target) {
      renderer.setRenderTarget(target)
      draw(renderer, copying, sum.texture, scale)
      renderer.setRenderTarget(null)
    },
    dispose() {
      single.dispose()
      sum.dispose()
      triangle.dispose()
      adding.dispose()
      copying.dispose()
    },
  }
}
