import { BufferGeometry, Camera, Mesh, Scene, WebGLRenderTarget, type WebGLRenderer } from 'three'
import type { Format, Look, Pass, StagedMaterials } from './stagedMaterial.ts'

/** What the first picture of a plan is drawn with. */
const FIRST_PICTURE: readonly (readonly [Format, Look, Pass])[] = [
  ['CARD', 'ground', 'DEPTH'],
  ['CARD', 'solid', 'DEPTH'],
  ['CARD', 'shell', 'DEPTH'],
  ['ROW', 'solid', 'DEPTH'],
  ['CARD', 'ground', 'COLOUR'],
  ['CARD', 'solid', 'COLOUR'],
  ['CARD', 'shell', 'COLOUR'],
  ['ROW', 'solid', 'COLOUR'],
  ['CARD', 'mark', 'GLASS'],
  ['CARD', 'shell', 'GLASS'],
  ['ROWPLAN', 'mark', 'GLASS'],
]

/**
 * Has the shaders of a first picture compiled before there is one: the graphics process does it while the plan is still being
 * worked out and built. Waits for nothing.
 */
export function warmUp(renderer: WebGLRenderer, materials: StagedMaterials): void {
  const geometry = new BufferGeometry()
  const camera = new Camera()
  // A program belongs to the kind of target it draws to: maps are drawn to textures, the picture to the canvas.
  const map = new WebGLRenderTarget(1, 1)
  for (const isMap of [true, false]) {
    const scene = new Scene()
    for (const [format, look, pass] of FIRST_PICTURE) {
      if ((pass === 'DEPTH') === isMap) scene.add(new Mesh(geometry, materials.get(format, look, pass)))
    }
    renderer.setRenderTarget(isMap ? map : null)
    renderer.compile(scene, camera)
  }
  renderer.setRenderTarget(null)
  map.dispose()
}
