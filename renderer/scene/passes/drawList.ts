import {
  InstancedBufferGeometry,
  LineSegments,
  Mesh,
  Scene,
  type BufferGeometry,
  type ShaderMaterial,
} from 'three'
import type { Format, Look, Pass, StagedMaterials } from '../materials/stagedMaterial.ts'

/** Something drawn in one call, in some of the passes. */
export interface Drawable {
  object: Mesh | LineSegments
  format: Format
  look: Look
  passes: readonly Pass[]
  /** One for each pass it takes part in. */
  materials: Partial<Record<Pass, ShaderMaterial>>
  /** Switched by culling and level of detail; a pass draws what is visible and takes part in it. */
  isVisible: boolean
}

/** Everything that is drawn, and the scene that holds it; a pass is prepared by giving each object that pass's material. */
export interface DrawList {
  scene: Scene
  add: (
    geometry: BufferGeometry,
    format: Format,
    look: Look,
    passes: readonly Pass[],
    isLine?: boolean,
  ) => Drawable
  remove: (drawable: Drawable) => void
  prepare: (pass: Pass) => void
  /** Calls, triangles and instances of the last prepared pass that are visible. */
  measure: (pass: Pass) => { drawCalls: number; triangles: number; instances: number }
  /** Bytes of all vertex and instance buffers, shared ones once. */
  bytes: () => number
  dispose: () => void
}

export function createDrawList(materials: StagedMaterials): DrawList {
  const scene = new Scene()
  scene.matrixAutoUpdate = false
  scene.matrixWorldAutoUpdate = false
  const drawables: Drawable[] = []
  return {
    scene,
    add(geometry, format, look, passes, isLine = false) {
      const object = isLine ? new LineSegments(geometry) : new Mesh(geometry)
      object.frustumCulled = false
      object.matrixAutoUpdate = false
      const own: Drawable['materials'] = {}
      for (const pass of passes) own[pass] = materials.get(format, look, pass)
      const drawable: Drawable = { object, format, look, passes, materials: own, isVisible: true }
      drawables.push(drawable)
      scene.add(object)
      return drawable
    },
    remove(drawable) {
      scene.remove(drawable.object)
      drawable.object.geometry.dispose()
      const at = drawables.indexOf(drawable)
      if (at >= 0) drawables.splice(at, 1)
    },
    prepare(pass) {
      for (const drawable of drawables) {
        const material = drawable.materials[pass]
        const takesPart = drawable.isVisible && material !== undefined
        drawable.object.visible = takesPart
        if (takesPart) drawable.object.material = material
      }
    },
    measure(pass) {
      const total = { drawCalls: 0, triangles: 0, instances: 0 }
      for (const { object, passes, isVisible } of drawables) {
        const { geometry } = object
        const instances = geometry instanceof InstancedBufferGeometry ? geometry.instanceCount : 1
        if (!isVisible || !passes.includes(pass) || instances === 0) continue
        total.drawCalls += 1
        total.instances += instances
        if (object instanceof Mesh)
          total.triangles += (geometry.getAttribute('position').count / 3) * instances
      }
      return total
    },
    bytes() {
      const buffers = new Set<ArrayBufferLike>()
      for (const { object } of drawables) {
        for (const attribute of Object.values(object.geometry.attributes)) buffers.add(attribute.array.buffer)
      }
      let bytes = 0
      for (const buffer of buffers) bytes += buffer.byteLength
      return bytes
    },
    dispose() {
      for (const { object } of drawables) object.geometry.dispose()
      drawables.length = 0
      scene.clear()
    },
  }
}
