import {
  Frustum,
  Matrix4,
  NearestFilter,
  WebGLRenderTarget,
  type Box3,
  type Camera,
  type WebGLRenderer,
} from 'three'
import type { DrawList } from '../passes/drawList.ts'
import type { Picture } from '../picture.ts'

/**
 * Reads which entity is drawn under a point: the picture's one pixel, drawn again with ids for colours by the same staged
 * shader, so that nothing unbuilt is found. Only what stands where that pixel looks is drawn: the cost is a campus's, whatever the
 * number of racks.
 */
export interface PickPass {
  /** @param x, y point of the picture, 0..1 from its top left @returns id, 0 for nothing */
  read: (
    renderer: WebGLRenderer,
    list: DrawList,
    camera: Camera,
    x: number,
    y: number,
    width: number,
    height: number,
    picture: Pick<Picture, 'lookUnder'> | null,
  ) => number
  dispose: () => void
}

export function createPickPass(): PickPass {
  const target = new WebGLRenderTarget(1, 1, { minFilter: NearestFilter, magFilter: NearestFilter })
  const pixel = new Uint8Array(4)
  const crop = new Matrix4()
  const whole = new Matrix4()
  const seen = new Matrix4()
  const frustum = new Frustum()
  const isUnder = (box: Box3): boolean => frustum.intersectsBox(box)
  return {
    read(renderer, list, camera, x, y, width, height, picture) {
      // Magnifies the pixel to the whole of clip space.
      const sx = width
      const sy = height
      const cx = x * 2 - 1
      const cy = 1 - y * 2
      crop.set(sx, 0, 0, -sx * cx, 0, sy, 0, -sy * cy, 0, 0, 1, 0, 0, 0, 0, 1)
      whole.copy(camera.projectionMatrix)
      camera.projectionMatrix.premultiply(crop)
      frustum.setFromProjectionMatrix(
        seen.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse),
      )
      picture?.lookUnder(isUnder)
      renderer.setRenderTarget(target)
      renderer.clear()
      renderer.render(list.scenes.ID, camera)
      renderer.readRenderTargetPixels(target, 0, 0, 1, 1, pixel)
      renderer.setRenderTarget(null)
      picture?.lookUnder(null)
      camera.projectionMatrix.copy(whole)
      const [r = 0, g = 0, b = 0, a = 0] = pixel
      return (r | (g << 8) | (b << 16) | (a << 24)) >>> 0
    },
    dispose() {
      target.dispose()
    },
  }
}
