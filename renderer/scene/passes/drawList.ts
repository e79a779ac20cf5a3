import { InstancedBufferGeometry, LineSegments, Mesh, Scene, type BufferGeometry, type Object3D } from 'three'
import type { Format, Look, Pass, StagedMaterials } from '../materials/stagedMaterial.ts'

/** Something drawn in one call, in some of the passes. */
export interface Drawable {
  readonly geometry: BufferGeometry
  readonly format: Format
  readonly look: Look
  readonly passes: readonly Pass[]
  /** One in the scene of each pass it takes part in. */
  readonly objects: readonly (Mesh | LineSegments)[]
  readonly isVisible: boolean
  /** Switched by culling and level of detail. */
  show: (isShown: boolean) => void
}

/**
 * Everything that is drawn: a scene for each pass, so that a pass walks what takes part in it and nothing is set up for it. Each lies
 * in the order it is drawn in, material by material, so that no frame sorts: the renderer's own sorting is off.
 */
export interface DrawList {
  scenes: Readonly<Record<Pass, Scene>>
  add: (
    geometry: BufferGeometry,
    format: Format,
    look: Look,
    passes: readonly Pass[],
    isLine?: boolean,
  ) => Drawable
  remove: (drawable: Drawable) => void
  /** Calls, triangles and instances of a pass that are visible. */
  measure: (pass: Pass) => { drawCalls: number; triangles: number; instances: number }
  /** Bytes of all vertex and instance buffers, shared ones once. */
  bytes: () => number
  dispose: () => void
}

export function createDrawList(materials: StagedMaterials): DrawList {
  const scenes: Record<Pass, Scene> = { COLOUR: still(), GLASS: still(), DEPTH: still(), ID: still() }
  const drawables = new Set<Drawable>()
  return {
    scenes,
    add(geometry, format, look, passes, isLine = false) {
      const objects = passes.map((pass) => {
        const material = materials.get(format, look, pass)
        const object = isLine ? new LineSegments(geometry, material) : new Mesh(geometry, material)
        object.frustumCulled = false
        object.matrixAutoUpdate = false
        object.matrixWorldAutoUpdate = false
        // Opaque things lie material by material. Glass lies as it came.
        if (pass !== 'GLASS') object.renderOrder = material.id
        place(scenes[pass], object)
        return object
      })
      let isVisible = true
      const drawable: Drawable = {
        geometry,
        format,
        look,
        passes,
        objects,
        get isVisible() {
          return isVisible
        },
        show(isShown) {
          if (isShown === isVisible) return
          isVisible = isShown
          for (const object of objects) object.visible = isShown
        },
      }
      drawables.add(drawable)
      return drawable
    },
    remove(drawable) {
      for (const object of drawable.objects) object.removeFromParent()
      drawable.geometry.dispose()
      drawables.delete(drawable)
    },
    measure(pass) {
      const total = { drawCalls: 0, triangles: 0, instances: 0 }
      for (const { geometry, objects, passes, isVisible } of drawables) {
        const instances = geometry instanceof InstancedBufferGeometry ? geometry.instanceCount : 1
        if (!isVisible || !passes.includes(pass) || instances === 0) continue
        total.drawCalls += 1
        total.instances += instances
        if (objects[0] instanceof Mesh)
          total.triangles += (geometry.getAttribute('position').count / 3) * instances
      }
      return total
    },
    bytes() {
      const buffers = new Set<ArrayBufferLike>()
      for (const { geometry } of drawables) {
        for (const attribute of Object.values(geometry.attributes)) buffers.add(attribute.array.buffer)
      }
      let bytes = 0
      for (const buffer of buffers) bytes += buffer.byteLength
      return bytes
    },
    dispose() {
      for (const { geometry } of drawables) geometry.dispose()
      drawables.clear()
      for (const scene of Object.values(scenes)) scene.clear()
    },
  }
}

/** Keeps a scene in the order of `renderOrder`; of the same order, what came first is drawn first. */
function place(scene: Scene, object: Object3D): void {
  scene.add(object)
  const { children } = scene
  let at = children.length - 1
  for (
    let before = children[at - 1];
    before && before.renderOrder > object.renderOrder;
    before = children[at - 1]
  ) {
    children[at] = before
    at -= 1
  }
  children[at] = object
}

/** A scene whose things never move: three has no matrix to bring up to date. */
function still(): Scene {
  const scene = new Scene()
  scene.matrixAutoUpdate = false
  scene.matrixWorldAutoUpdate = false
  return scene
}
