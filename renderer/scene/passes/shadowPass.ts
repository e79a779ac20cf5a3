import {
  Box3,
  DepthTexture,
  HalfFloatType,
  LessEqualCompare,
  LinearFilter,
  Matrix4,
  NearestFilter,
  OrthographicCamera,
  RedFormat,
  UnsignedIntType,
  Vector3,
  WebGLRenderTarget,
  type Camera,
  type WebGLRenderer,
} from 'three'
import type { FrameUniforms } from '../frameUniforms.ts'
import type { DrawList } from './drawList.ts'

/** Sun's shadow map over the part of the table the camera sees. */
export interface ShadowPass {
  /** Fits the map to the view; says whether it moved, so that it must be drawn again. */
  fit: (camera: Camera, world: Box3, sun: Vector3) => boolean
  draw: (renderer: WebGLRenderer, list: DrawList) => void
  dispose: () => void
}

/** Highest thing that throws a shadow, metres. */
const TALLEST_M = 45

const UP = new Vector3(0, 1, 0)
const ORIGIN = new Vector3()

export function createShadowPass(uniforms: FrameUniforms, sizePx: number): ShadowPass {
  const depth = new DepthTexture(sizePx, sizePx, UnsignedIntType)
  depth.compareFunction = LessEqualCompare
  depth.minFilter = LinearFilter
  depth.magFilter = LinearFilter
  const target = new WebGLRenderTarget(sizePx, sizePx, {
    depthTexture: depth,
    format: RedFormat,
    type: HalfFloatType,
    minFilter: NearestFilter,
    magFilter: NearestFilter,
  })
  const light = new OrthographicCamera()
  const ground = new Box3()
  const ray = new Vector3()
  const origin = new Vector3()
  const centre = new Vector3()
  const corner = new Vector3()
  const size = new Vector3()
  /** World from light axes, without the light's place; and back. */
  const turn = new Matrix4()
  const turnBack = new Matrix4()
  const fitted = new Float64Array(6)
  const next = new Float64Array(6)

  return {
    fit(camera, world, sun) {
      seenGround(camera, world, ground)
      const radius = ground.getSize(size).length() / 2
      // Sizes in steps of a quarter octave and centres on whole texels: the map rests while the camera glides.
      const half = 2 ** (Math.ceil(Math.log2(Math.max(10, radius)) * 4) / 4)
      const texel = (half * 2) / sizePx
      ground.getCenter(centre)
      turn.lookAt(sun, ORIGIN, UP)
      turnBack.copy(turn).invert()
      corner.copy(centre).applyMatrix4(turnBack)
      const step = texel * 32
      corner.x = Math.round(corner.x / step) * step
      corner.y = Math.round(corner.y / step) * step
      next[0] = half
      next[1] = corner.x
      next[2] = corner.y
      sun.toArray(next, 3)
      let isSame = true
      for (let i = 0; i < next.length; i++) isSame &&= Math.abs((next[i] ?? 0) - (fitted[i] ?? 0)) < 1e-6
      if (isSame) return false
      fitted.set(next)
      centre.copy(corner).applyMatrix4(turn)
      light.quaternion.setFromRotationMatrix(turn)
      light.position
        .copy(sun)
        .multiplyScalar(half * 2 + TALLEST_M * 3)
        .add(centre)
      light.left = light.bottom = -half
      light.right = light.top = half
      light.near = 1
      light.far = half * 4 + TALLEST_M * 6
      light.updateProjectionMatrix()
      light.updateMatrixWorld(true)
      uniforms.uShadowTexel.value = texel
      uniforms.uShadowMatrix.value
        .copy(TO_TEXTURE)
        .multiply(light.projectionMatrix)
        .multiply(light.matrixWorldInverse)
      return true
    },
    draw(renderer, list) {
      // The map must not be bound while it is written.
      uniforms.uShadowMap.value = null
      renderer.setRenderTarget(target)
      renderer.clear()
      renderer.render(list.scenes.DEPTH, light)
      renderer.setRenderTarget(null)
      uniforms.uShadowMap.value = depth
    },
    dispose() {
      target.dispose()
      depth.dispose()
    },
  }

  /** Box of the ground inside the camera's picture, cut to the table. */
  function seenGround(camera: Camera, world: Box3, into: Box3): void {
    into.makeEmpty()
    for (let x = -1; x <= 1; x++) {
      for (let y = -1; y <= 1; y++) {
        origin.set(x, y, -1).unproject(camera)
        ray.set(x, y, 1).unproject(camera).sub(origin)
        const t = ray.y < 0 ? Math.min(1, -origin.y / ray.y) : 1
        corner.copy(origin).addScaledVector(ray, t)
        corner.set(
          Math.min(world.max.x, Math.max(world.min.x, corner.x)),
          0,
          Math.min(world.max.z, Math.max(world.min.z, corner.z)),
        )
        into.expandByPoint(corner)
      }
    }
  }
}

/** Clip space -1..1 to texture space 0..1. */
const TO_TEXTURE = new Matrix4().set(0.5, 0, 0, 0.5, 0, 0.5, 0, 0.5, 0, 0, 0.5, 0.5, 0, 0, 0, 1)
