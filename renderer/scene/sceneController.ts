import { WebGLRenderer, WebGLRenderTarget } from 'three'
import type { SimulationResult } from '../../shared/results/result.ts'
import { isSameEntity, type EntityRef } from '../../shared/state/entityRef.ts'
import type { MousePreset, Overlay, Section, Theme } from '../../shared/state/viewStore.ts'
import { entityBounds, holdsEntity } from './bounds.ts'
import { listenForOrbit } from './camera/orbitInput.ts'
import type { Pose } from './camera/pose.ts'
import { createPoseGlide } from './camera/poseGlide.ts'
import { poseAlong, type PathStop } from './camera/posePath.ts'
import { elevationOf, heroPose, poseOf, poseOfEntity, type Side, type ViewName } from './camera/views.ts'
import { createFrameLoop } from './clock/frameLoop.ts'
import { createFrameRenderer, type Frame } from './frameRenderer.ts'
import { applyTheme, createFrameUniforms } from './frameUniforms.ts'
import type { Certainty } from './chunks/places.ts'
import { cividisTexture } from './overlays/cividis.ts'
import { entityOf } from './picking/entityId.ts'
import { detectQuality, HARDWARE, SOFTWARE, type SceneQuality } from './quality.ts'
import { pngOf, readPixels, type FramePixels } from './stills.ts'
import { SCENE_THEMES } from './theme.ts'

export interface SceneOptions {
  /** A canvas to draw on, or a renderer that already does. */
  canvas?: HTMLCanvasElement
  renderer?: WebGLRenderer
  theme: Theme
  /** Left out: found from who draws. */
  quality?: 'software' | 'hardware' | undefined
}

/** A picture asked for by day, eye and size in pixels; the same asked twice is the same picture. */
export interface FrameRequest {
  day: number
  camera: ViewName | Pose
  width: number
  height: number
  /** Renderings averaged; more is smoother. 16 where left out. */
  samples?: number
}

/** What a scale bar and a north arrow need. */
export interface SceneView {
  /** At the target, in CSS pixels. */
  metresPerPixel: number
  /** Bearing the eye looks along, rad clockwise from north. */
  bearing: number
}

export interface SceneStats {
  drawCalls: number
  triangles: number
  instances: number
  gpuBytes: number
  /** Held by the GPU at this moment. */
  geometryCount: number
  textureCount: number
}

export interface SceneController {
  setResult: (result: SimulationResult | null) => void
  /** Scenario day, fractional. Writes one number and asks for a frame. */
  setDay: (day: number) => void
  setOverlay: (overlay: Overlay) => void
  /** Shows how sure each hall's load is on the day: solid, translucent or outlined; `null` shows the plan as it is. */
  setCertainty: (certainty: Certainty | null) => void
  /** Leaves one thing's building, hall or campus standing and ghosts the rest; `null` for all. */
  isolate: (entity: EntityRef | null) => void
  /** Cuts the model open; `null` closes it. */
  setSection: (section: Section | null) => void
  setMouse: (preset: MousePreset) => void
  setTheme: (theme: Theme) => void
  setSelection: (entity: EntityRef | null) => void
  setHover: (entity: EntityRef | null) => void
  /** Glides to an entity, or to the whole table; `glideMs` where left out is the interface's own. */
  focus: (target: EntityRef | 'all', glideMs?: number) => void
  /** Takes a named view or a pose; glides there unless told not to. */
  setView: (view: ViewName | Pose, isGliding?: boolean, glideMs?: number) => void
  /** While the picture is covered nothing is drawn. */
  setShown: (isShown: boolean) => void
  /** Where the eye stands now. */
  getPose: () => Pose
  /** Ties the camera to the day along these stops; a hand on the camera ends it. `null` unties it. */
  followPath: (stops: readonly PathStop[] | null) => void
  /** Called when a hand has taken the camera off its path. @returns ends the subscription */
  onTakenOver: (listener: () => void) => () => void
  /** What is drawn at a point of the canvas, CSS pixels from its top left. */
  pick: (x: number, y: number) => EntityRef | null
  renderFrame: (request: FrameRequest) => FramePixels
  /** The same as a PNG. */
  captureStill: (request: Omit<FrameRequest, 'camera'> & { view: ViewName | Pose }) => Promise<Blob>
  resize: (width: number, height: number, pixelRatio: number) => void
  invalidate: () => void
  /** Called after each frame on the canvas. @returns ends the subscription */
  onFrame: (listener: () => void) => () => void
  onView: (listener: (view: SceneView) => void) => () => void
  stats: () => SceneStats
  dispose: () => void
}

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
  let mouse: MousePreset = 'orbit'
  let isolated: EntityRef | null = null
  let section: Section | null = null
  let selection: EntityRef | null = null
  let hovered: EntityRef | null = null
  let framedScenario: string | null = null
  /** The canvas has been given its size. */
  let isSized = false
  let path: readonly PathStop[] | null = null
  const frameListeners = new Set<() => void>()
  const takeOverListeners = new Set<() => void>()
  const viewListeners = new Set<(view: SceneView) => void>()
  /** Told again and again: a scrub allocates nothing. */
  const view: SceneView = { metresPerPixel: 1, bearing: 0 }

  const pose = createPoseGlide(() => loop.invalidate())
  const current: Frame = { day: 0, pose: pose.get(), width: 1, height: 1 }
  const frame = (): Frame => {
    current.day = day
    current.pose = pose.get()
    current.width = Math.max(1, Math.round(width * pixelRatio))
    current.height = Math.max(1, Math.round(height * pixelRatio))
    return current
  }

  const loop = createFrameLoop(renderer, {
    restSamples: quality.restSamples,
    advance: (now) => pose.advance(now),
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
    view.bearing = pose.get().bearing
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

  function goTo(next: Pose | null, isGliding: boolean, glideMs?: number): void {
    if (!next) return
    if (isGliding) pose.glideTo(next, glideMs)
    else pose.set(next)
    loop.invalidate()
  }

  /** Wants no motion: the camera stands at stops instead of going between them. */
  const isStill = (): boolean => globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches
  function followDay(): void {
    const next = path && poseAlong(path, day, isStill())
    if (next) pose.set(next)
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

  const stopOrbit = listenForOrbit({
    element: canvas,
    getPose: () => pose.get(),
    getPreset: () => mouse,
    setPose: (next) => {
      if (path) {
        path = null
        for (const listener of takeOverListeners) listener()
      }
      goTo(next, false)
    },
    farthestM: () => uniforms.uTableReach.value * 12,
  })
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
      if (isAnother) goTo(wholeTable(next), false)
      framedScenario = scenario
      frameHighlights()
      // Not in the next frame: the graphics process is at it while the page's panels are filled with the same result.
      if (isAnother && isSized) loop.drawNow()
    },
    setDay(next) {
      if (next === day) return
      day = next
      followDay()
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
    setMouse: (preset) => {
      mouse = preset
    },
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
      if (target === 'all') goTo(wholeTable(result), true, glideMs)
      else if (holdsEntity(result, target)) goTo(poseOfEntity(result, target, width / height), true, glideMs)
    },
    setView: (view, isGliding = true, glideMs) =>
      goTo(
        view === 'hero' && result ? wholeTable(result) : resolve(view, width / height),
        isGliding,
        glideMs,
      ),
    setShown: (isShown) => loop.setShown(isShown),
    getPose: () => pose.get(),
    followPath(stops) {
      path = stops
      followDay()
      loop.invalidate()
    },
    onTakenOver(listener) {
      takeOverListeners.add(listener)
      return () => takeOverListeners.delete(listener)
    },
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
      stopOrbit()
      canvas.removeEventListener('webglcontextlost', onLost)
      canvas.removeEventListener('webglcontextrestored', onRestored)
      frames.dispose()
      ramp.dispose()
      if (!options.renderer) renderer.dispose()
    },
  }
}
