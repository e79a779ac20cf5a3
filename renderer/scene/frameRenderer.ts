import { Box3, Frustum, Matrix4, Vector3, type WebGLRenderer, type WebGLRenderTarget } from 'three'
import type { SimulationResult } from '../../shared/results/result.ts'
import type { EntityRef } from '../../shared/state/entityRef.ts'
import type { Overlay, Section } from '../../shared/state/viewStore.ts'
import { holdsEntity, tableBounds } from './bounds.ts'
import { createCameraRig } from './camera/cameraRig.ts'
import { FIELD_OF_VIEW_RAD, type Pose } from './camera/pose.ts'
import { pixelJitter, sunDirection } from './camera/sun.ts'
import type { Certainty } from './chunks/places.ts'
import type { FrameUniforms } from './frameUniforms.ts'
import { createHighlight, type Highlight } from './layers/highlight.ts'
import { createStagedMaterials } from './materials/stagedMaterial.ts'
import { createAccumulation } from './passes/accumulation.ts'
import { createDrawList, type DrawList } from './passes/drawList.ts'
import { createReliefPass } from './passes/reliefPass.ts'
import { createShadowPass } from './passes/shadowPass.ts'
import { createPicture, type Picture } from './picture.ts'
import { createPickPass } from './picking/pickPass.ts'
import { fieldOf } from './overlays/offeredOverlays.ts'
import type { SceneQuality } from './quality.ts'
import { writeSection } from './section.ts'

/** One picture: its day, its eye and its size in device pixels. */
export interface Frame {
  day: number
  pose: Pose
  width: number
  height: number
}

/** Draws frames. Holds everything that lives on the GPU; knows nothing of input, time or stores. */
export interface FrameRenderer {
  list: DrawList
  picture: Picture
  selection: Highlight
  hover: Highlight
  setResult: (result: SimulationResult | null) => void
  setOverlay: (overlay: Overlay) => void
  isolate: (entity: EntityRef | null) => void
  setCertainty: (certainty: Certainty | null) => void
  setSection: (section: Section | null) => void
  /** Metres a pixel covers at the target of the last frame. */
  metresPerPixel: () => number
  /** Draws once, straight to the canvas. Shadows may lag where they are dear. */
  drawMoving: (frame: Frame) => void
  /** Draws sample `i` of a resting picture and shows the mean so far in `target` (`null`: the canvas). */
  drawSample: (frame: Frame, i: number, count: number, target: WebGLRenderTarget | null) => void
  /** Entity id under a point of the picture (0..1 from its top left). */
  pick: (frame: Frame, x: number, y: number) => number
  /** Everything derived must be drawn again: after a new theme, a lost context. */
  forget: () => void
  dispose: () => void
}

/** Table without a result: still something to stand on. */
const NO_BOUNDS = new Box3(new Vector3(-200, 0, -150), new Vector3(200, 12, 150))

export function createFrameRenderer(
  renderer: WebGLRenderer,
  uniforms: FrameUniforms,
  quality: SceneQuality,
): FrameRenderer {
  renderer.autoClear = false
  // Scenes lie in the order they are drawn in; see passes/drawList.ts.
  renderer.sortObjects = false
  renderer.setClearColor(0x000000, 0)
  const materials = createStagedMaterials(uniforms, quality.shadowTaps)
  const list = createDrawList(materials)
  const rig = createCameraRig()
  const shadow = createShadowPass(uniforms, quality.shadowMapPx)
  const relief = createReliefPass(uniforms, quality.reliefPx)
  const accumulation = createAccumulation()
  const pickPass = createPickPass()
  const picture = createPicture(list, uniforms, quality)
  const selection = createHighlight(list.scenes.GLASS)
  const hover = createHighlight(list.scenes.GLASS)
  const highlights = [hover, selection]
  const frustum = new Frustum()
  const clip = new Matrix4()
  const eye = new Vector3()
  const sun = new Vector3()
  let overlay: Overlay = 'stage'
  let isolated: EntityRef | null = null
  let certainty: Certainty | null = null
  let section: Section | null = null
  let shadowDay = NaN
  let reliefDay = NaN
  /** Where the maps are dear the very first picture goes without them, and has them once it rests. */
  let hasMaps = quality.hasMovingShadows
  /** What level of detail and culling were last found for. */
  let seenPose: Pose | null = null
  let seenWidth = 0
  let seenHeight = 0
  let isOrthographic = false
  /** Metres a pixel covers for each metre of distance. */
  let pixelAngle = 0

  const world = (): Box3 => picture.shown?.bounds ?? NO_BOUNDS

  /** Camera, day, level of detail. */
  function aim(frame: Frame, jitterX = 0, jitterY = 0): void {
    rig.aim(frame.pose, frame.width, frame.height, world(), jitterX, jitterY)
    uniforms.uDay.value = frame.day
    uniforms.uMetresPerPixel.value = rig.metresPerPixel
    if (!picture.shown) return
    if (frame.pose !== seenPose || frame.width !== seenWidth || frame.height !== seenHeight) {
      seenPose = frame.pose
      seenWidth = frame.width
      seenHeight = frame.height
      clip.multiplyMatrices(rig.camera.projectionMatrix, rig.camera.matrixWorldInverse)
      frustum.setFromProjectionMatrix(clip)
      eye.setFromMatrixPosition(rig.camera.matrixWorld)
      isOrthographic = frame.pose.isOrthographic
      pixelAngle = (2 * Math.tan(FIELD_OF_VIEW_RAD / 2)) / frame.height
      if (picture.look(eye, isInView, pixelAt)) shadowDay = NaN
    }
    picture.setDay(frame.day)
  }
  const pixelAt = (distanceM: number): number =>
    isOrthographic ? rig.metresPerPixel : distanceM * pixelAngle
  const isInView = (box: Box3): boolean => frustum.intersectsBox(box)

  function drawMaps(frame: Frame, isFresh: boolean): void {
    if (!picture.shown) return
    hasMaps ||= isFresh
    uniforms.uShadowStrength.value = uniforms.uReliefStrength.value = Number(hasMaps)
    if (!hasMaps) return
    const hasMoved = shadow.fit(rig.camera, picture.shown.bounds, sun)
    if (hasMoved || shadowDay !== frame.day) {
      if (isFresh || hasMoved || Number.isNaN(shadowDay)) {
        shadow.draw(renderer, list)
        shadowDay = frame.day
      }
    }
    if (reliefDay !== frame.day && (isFresh || Number.isNaN(reliefDay))) {
      relief.draw(renderer, list)
      reliefDay = frame.day
    }
  }

  function drawScene(target: WebGLRenderTarget | null, frame: Frame): void {
    renderer.setRenderTarget(target)
    // Beyond the table's edge the picture goes on in its colour.
    const [r, g, b] = uniforms.uBackdrop.value
    renderer.state.buffers.color.setClear(r, g, b, 1, false)
    renderer.clear()
    renderer.render(list.scenes.COLOUR, rig.camera)
    for (const highlight of highlights) {
      highlight.setPicture(frame.width, frame.height, uniforms.uInkWidth.value * 1.3)
    }
    renderer.render(list.scenes.GLASS, rig.camera)
    renderer.setRenderTarget(null)
  }

  /** What was asked of the picture outlives its result. */
  function dress(): void {
    if (picture.shown) {
      const { result } = picture.shown
      picture.setField(fieldOf(overlay, result))
      picture.isolate(isolated && holdsEntity(result, isolated) ? isolated : null)
      picture.setCertainty(certainty?.solidDay.length === result.halls.length ? certainty : null)
      picture.keepClosed(section !== null)
    }
    seenPose = null
    shadowDay = NaN
    reliefDay = NaN
  }

  return {
    list,
    selection,
    hover,
    picture,
    setOverlay(next) {
      if (next === overlay) return
      overlay = next
      if (picture.shown) picture.setField(fieldOf(overlay, picture.shown.result))
    },
    isolate(entity) {
      isolated = entity
      dress()
    },
    setCertainty(next) {
      certainty = next
      dress()
    },
    setSection(next) {
      section = next
      writeSection(section, uniforms.uSection.value)
      materials.setTwoSided(section !== null)
      dress()
    },
    metresPerPixel: () => rig.metresPerPixel,
    setResult(result) {
      picture.show(result)
      dress()
      relief.fit(result ? tableBounds(result) : NO_BOUNDS)
      shadowDay = NaN
      reliefDay = NaN
    },
    drawMoving(frame) {
      uniforms.uSample.value = 0
      aim(frame)
      sunDirection(sun)
      uniforms.uSunDirection.value.copy(sun)
      drawMaps(frame, quality.hasMovingShadows)
      drawScene(null, frame)
    },
    drawSample(frame, i, count, target) {
      const [jitterX, jitterY] = pixelJitter(i)
      uniforms.uSample.value = i
      if (i === 0) {
        accumulation.resize(frame.width, frame.height)
        accumulation.begin(renderer)
      }
      aim(frame, jitterX, jitterY)
      sunDirection(sun, i, count)
      uniforms.uSunDirection.value.copy(sun)
      drawMaps(frame, true)
      drawScene(accumulation.single, frame)
      accumulation.add(renderer, 1 / count)
      accumulation.present(renderer, count / (i + 1), target)
    },
    pick(frame, x, y) {
      aim(frame)
      return pickPass.read(renderer, list, rig.camera, x, y, frame.width, frame.height, picture)
    },
    forget() {
      shadowDay = NaN
      reliefDay = NaN
    },
    dispose() {
      picture.dispose()
      selection.dispose()
      hover.dispose()
      list.dispose()
      materials.dispose()
      shadow.dispose()
      relief.dispose()
      accumulation.dispose()
      pickPass.dispose()
    },
  }
}
