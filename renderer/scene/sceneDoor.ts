import type { WebGLRenderer } from 'three'
import type { SimulationResult } from '../../shared/results/result.ts'
import type { EntityRef } from '../../shared/state/entityRef.ts'
import type { MousePreset, Overlay, Section, Theme } from '../../shared/state/viewStore.ts'
import type { Pose } from './camera/pose.ts'
import type { PathStop } from './camera/posePath.ts'
import type { ViewName } from './camera/views.ts'
import type { Certainty } from './chunks/places.ts'
import type { FramePixels } from './stills.ts'

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
