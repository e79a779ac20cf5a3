import { WebGLRenderer, WebGLRenderTarget } from 'three'
import type { SimulationResult } from '../../shared/results/result.ts'
import { isSameEntity, type EntityRef } from '../../shared/state/entityRef.ts'
import type { Overlay, Section, Theme } from '../../shared/state/viewStore.ts'
import { entityBounds, holdsEntity } from './bounds.ts'
import { createEye } from './camera/eye.ts'
import type { Pose } from './camera/pose.ts'
import { elevationOf, heroPose, poseOf, poseOfEntity, type Side, type ViewName } from './camera/views.ts'
import { createFrameLoop } from './clock/frameLoop.ts'
import { createFrameRenderer, type Frame } from './frameRenderer.ts'
import { applyTheme, createFrameUniforms } from './frameUniforms.ts'
import { cividisTexture } from './overlays/cividis.ts'
import { entityOf } from './picking/entityId.ts'
import { detectQuality, HARDWARE, SOFTWARE, type SceneQuality } from './quality.ts'
import type { SceneController, SceneOptions, SceneView } from './sceneDoor.ts'
import { pngOf, readPixels } from './stills.ts'
import { SCENE_THEMES } from './theme.ts'

export type { FrameRequest, SceneController } from './sceneDoor.ts'

const STILL_SAMPLES = 16
/** Room that tools above the picture and the legend in it take up, CSS pixels. */
const TOOLS_PX = 46

/** The 3D scene behind one door: no React, no stores, no clock of its own. */
export function createSceneController(options: SceneOptions): SceneController {
  const renderer =
    options.renderer ??
    new WebGLRenderer({ ...(options.canvas && { canvas: options.canvas }), antialias: false, alpha: false })
  const canvas = renderer.domElement
  const quality: SceneQuality = options.quality
    ? { software: SOFTWARE, hardware: HARDWARE }[options.quality]
    : detectQuality(renderer.getContext())
  const uniforms = createFrameUniforms()
  const ramp = cividisTexture()
  uniforms.uRamp.value = ramp
  const frames = createFrameRenderer(renderer, uniforms, quality)

  let result: SimulationResult | null = null
  let day = 0
  let width = Math.max(1, canvas.clientWidth)
  let height = Math.max(1, canvas.clientHeight)
  let pixelRatio = 1
  let overlay: Overlay = 'stage'
  let isolated: EntityRef | null = null
  let section: Section | null = null
  let selection: EntityRef | null = null
  let hovered: EntityRef | null = null
  let framedScenario: string | null = null
  /** The canvas has been given its size. */
  let isSized = false
  const frameListeners = new Set<() => void>()
  const viewListeners = new Set<(view: SceneView) => void>()
  /** Told again and again: a scrub allocates nothing. */
  const view: SceneView = { metresPerPixel: 1, bearing: 0 }

  const eye = createEye(
    canvas,
    () => uniforms.uTableReach.value * 12,
    () => loop.invalidate(),
  )
  const current: Frame = { day: 0, pose: eye.get(), width: 1, height: 1 }
  const frame = (): Frame => {
    current.day = day
    current.pose = eye.get()
    current.width = Math.max(1, Math.round(width * pixelRatio))
    current.height = Math.max(1, Math.round(height * pixelRatio))
    return current
  }

  const loop = createFrameLoop(renderer, {
    restSamples: quality.restSamples,
    advance: (now) => eye.advance(now),
    drawMoving: () => {
      frames.drawMoving(frame())
      tellFrame()
    },
    drawSample: (i, count) => {
      frames.drawSample(frame(), i, count, null)
      if (i === count - 1) tellFrame()
    },
  })

  function tellFrame(): void {
    for (const listener of frameListeners) listener()
    if (viewListeners.size === 0) return
    view.metresPerPixel = frames.metresPerPixel() * pixelRatio
    view.bearing = eye.get().bearing
    for (const listener of viewListeners) listener(view)
  }

  function frameHighlights(): void {
    const boxOf = (entity: EntityRef | null) => {
      if (!result || !entity || !holdsEntity(result, entity)) return null
      const box = entityBounds(result, entity)
      // A campus is its board: a frame on the ground.
      if (entity.kind === 'campus') box.max.y = 0.2
      return box
    }
    frames.selection.set(boxOf(selection))
    frames.hover.set(isSameEntity(selection, hovered) ? null : boxOf(hovered))
    loop.invalidate()
  }

  function dressIn(theme: Theme): void {
    applyTheme(uniforms, SCENE_THEMES[theme])
    frames.selection.setColour(SCENE_THEMES[theme].select)
    frames.hover.setColour(SCENE_THEMES[theme].hover)
  }

  /** Clear of the tools above and the legend below, as far as the window has room. */
  const wholeTable = (shown: SimulationResult): Pose =>
    heroPose(shown, width / height, Math.min(0.2, TOOLS_PX / (height / 2)))

  function resolve(view: ViewName | Pose, aspect: number): Pose {
    if (typeof view !== 'string') return view
    const side = /^elevation:(.*)$/.exec(view)?.[1] as Side | undefined
    const shown = isolated ?? selection
    if (side && result && shown && holdsEntity(result, shown))
      return elevationOf([entityBounds(result, shown)], side, aspect)
    const named = result ? poseOf(result, view, aspect) : null
    if (!named) throw new RangeError(`no view "${view}"`)
    return named
  }

  const onRestored = (): void => {
    frames.forget()
    loop.invalidate()
  }
  const onLost = (): void => loop.pause()
  canvas.addEventListener('webglcontextlost', onLost)
  canvas.addEventListener('webglcontextrestored', onRestored)
  dressIn(options.theme)

  return {
    setResult(next) {
      result = next
      frames.setResult(next)
      // Another plan is seen whole first; an edit leaves the eye where it is.
      const scenario = next?.scenarioId ?? null
      const isAnother = next !== null && scenario !== framedScenario
      if (isAnother) eye.goTo(wholeTable(next), false)
      framedScenario = scenario
      frameHighlights()
      // Not in the next frame: the graphics process is at it while the page's panels are filled with the same result.
      if (isAnother && isSized) loop.drawNow()
    },
    setDay(next) {
      if (next === day) return
      day = next
      eye.followDay(day)
      loop.invalidate()
    },
    setOverlay(next) {
      if (next === overlay) return
      overlay = next
      frames.setOverlay(next)
      loop.invalidate()
    },
    setCertainty(certainty) {
      frames.setCertainty(certainty)
      loop.invalidate()
    },
    isolate(entity) {
      if (isSameEntity(entity, isolated)) return
      isolated = entity
      frames.isolate(entity)
      loop.invalidate()
    },
    setSection(next) {
      if (next === section) return
      section = next
      frames.setSection(next)
      loop.invalidate()
    },
    setMouse: (preset) => eye.setPreset(preset),
    setTheme(theme) {
      dressIn(theme)
      loop.invalidate()
    },
    setSelection(entity) {
      if (isSameEntity(entity, selection)) return
      selection = entity
      frameHighlights()
    },
    setHover(entity) {
      if (isSameEntity(entity, hovered)) return
      hovered = entity
      frameHighlights()
    },
    focus(target, glideMs) {
      if (!result) return
      if (target === 'all') eye.goTo(wholeTable(result), true, glideMs)
      else if (holdsEntity(result, target))
        eye.goTo(poseOfEntity(result, target, width / height), true, glideMs)
    },
    setView: (view, isGliding = true, glideMs) =>
      eye.goTo(
        view === 'hero' && result ? wholeTable(result) : resolve(view, width / height),
        isGliding,
        glideMs,
      ),
    setShown: (isShown) => loop.setShown(isShown),
    getPose: () => eye.get(),
    followPath: (stops) => eye.followPath(stops, day),
    onTakenOver: (listener) => eye.onTakenOver(listener),
    pick(x, y) {
      const { shown } = frames.picture
      return shown && entityOf(frames.pick(frame(), x / width, y / height), shown.firstRackOfRow)
    },
    renderFrame(request) {
      const { width: w, height: h } = request
      const still: Frame = { day: request.day, pose: resolve(request.camera, w / h), width: w, height: h }
      const target = new WebGLRenderTarget(w, h)
      const inkWidth = uniforms.uInkWidth.value
      uniforms.uInkWidth.value = Math.max(1, h / 1100)
      const count = request.samples ?? STILL_SAMPLES
      for (let i = 0; i < count; i++) frames.drawSample(still, i, count, target)
      uniforms.uInkWidth.value = inkWidth
      const picture = readPixels(renderer, target)
      target.dispose()
      loop.invalidate()
      return picture
    },
    captureStill({ view, ...request }) {
      return pngOf(this.renderFrame({ ...request, camera: view }))
    },
    resize(nextWidth, nextHeight, nextRatio) {
      isSized = true
      width = Math.max(1, nextWidth)
      height = Math.max(1, nextHeight)
      pixelRatio = Math.min(nextRatio, quality.pixelRatio)
      uniforms.uInkWidth.value = Math.max(1, pixelRatio * 0.85)
      renderer.setPixelRatio(pixelRatio)
      renderer.setSize(width, height, false)
      // A canvas that changes size is blank until it is drawn: no frame may show that.
      loop.drawNow()
    },
    invalidate: () => loop.invalidate(),
    onFrame(listener) {
      frameListeners.add(listener)
      return () => frameListeners.delete(listener)
    },
    onView(listener) {
      viewListeners.add(listener)
      return () => viewListeners.delete(listener)
    },
    stats() {
      const solid = frames.list.measure('COLOUR')
      const glass = frames.list.measure('GLASS')
      return {
        drawCalls: solid.drawCalls + glass.drawCalls,
        triangles: solid.triangles + glass.triangles,
        instances: solid.instances + glass.instances,
        gpuBytes: frames.list.bytes() + frames.picture.textureBytes(),
        geometryCount: renderer.info.memory.geometries,
        textureCount: renderer.info.memory.textures,
      }
    },
    dispose() {
      loop.dispose()
      eye.dispose()
      canvas.removeEventListener('webglcontextlost', onLost)
      canvas.removeEventListener('webglcontextrestored', onRestored)
      frames.dispose()
      ramp.dispose()
      if (!options.renderer) renderer.dispose()
    },
  }
}
