import {
  HalfFloatType,
  LinearFilter,
  LinearMipmapLinearFilter,
  OrthographicCamera,
  RedFormat,
  WebGLRenderTarget,
  type Box3,
  type WebGLRenderer,
} from 'three'
import type { FrameUniforms } from '../frameUniforms.ts'
import type { DrawList } from './drawList.ts'

/** Map of heights over the whole table; its mip levels dim the sky in corners and beside walls. */
export interface ReliefPass {
  fit: (world: Box3) => void
  draw: (renderer: WebGLRenderer, list: DrawList) => void
  dispose: () => void
}

export function createReliefPass(uniforms: FrameUniforms, sizePx: number): ReliefPass {
  const target = new WebGLRenderTarget(sizePx, sizePx, {
    format: RedFormat,
    type: HalfFloatType,
    minFilter: LinearMipmapLinearFilter,
    magFilter: LinearFilter,
    generateMipmaps: true,
  })
  const camera = new OrthographicCamera()
  camera.up.set(0, 0, -1)
  return {
    fit(world) {
      const length = world.max.x - world.min.x
      const width = world.max.z - world.min.z
      const half = Math.max(length, width) / 2
      const x = (world.min.x + world.max.x) / 2
      const z = (world.min.z + world.max.z) / 2
      camera.left = camera.bottom = -half
      camera.right = camera.top = half
      camera.near = 1
      camera.far = 200
      camera.position.set(x, 120, z)
      camera.lookAt(x, 0, z)
      camera.updateProjectionMatrix()
      camera.updateMatrixWorld(true)
      // The picture's top is north (least z), a texture's origin its bottom: v runs against z.
      uniforms.uReliefBox.value.set(x - half, z + half, 1 / (half * 2), -1 / (half * 2))
    },
    draw(renderer, list) {
      renderer.setRenderTarget(target)
      renderer.clear()
      renderer.render(list.scenes.DEPTH, camera)
      renderer.setRenderTarget(null)
      uniforms.uRelief.value = target.texture
    },
    dispose() {
      target.dispose()
    },
  }
}
