import {
  BoxGeometry,
  InstancedMesh,
  Matrix4,
  MeshLambertMaterial,
  PerspectiveCamera,
  Scene,
  WebGLRenderer,
} from 'three'
import { simulate } from '../../electron/model/simulate.ts'
import { createSceneController, type SceneController } from '../../renderer/scene/sceneController.ts'
import type { SimulationResult } from '../../shared/results/result.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'

/**
 * Runs in the window: a portfolio in our scene, and its racks done the plain way. What is timed is called in tasks of their own by
 * functions with names (`scrubStep`, `pickStep` ...), which the trace knows.
 */
const WIDTH = 96
const HEIGHT = 60
/** Without a graphics card a frame of the largest takes long: then as many as fit. */
const MOST_MS = 8_000
const FEWEST = 20

const canvas = document.createElement('canvas')
let scene: SceneController | undefined
let result: SimulationResult | undefined
/** Frames come when they are asked for, not with a screen: a window that no one sees has few. */
let frame: FrameRequestCallback | undefined
globalThis.requestAnimationFrame = (callback) => {
  frame = callback
  return 1
}
globalThis.cancelAnimationFrame = () => {
  frame = undefined
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
/** Calls a function as a task of its own: the trace names it. */
async function call(step: () => void): Promise<void> {
  setTimeout(step, 0)
  await pause()
}

/** Waits until the GPU has done all it was told, and the page has heard of it. */
async function finish(of: HTMLCanvasElement = canvas): Promise<void> {
  const gl = of.getContext('webgl2')
  gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4))
  await pause()
  await pause()
}

function shown(): { scene: SceneController; result: SimulationResult } {
  if (!scene || !result) throw new Error('nothing is shown yet')
  return { scene, result }
}

const page = {
  simulate(scenario: Scenario) {
    result = simulate(scenario)
    const { rows, halls, campuses } = result
    const racks = rows.count.reduce((sum, count) => sum + count, 0)
    return { racks, halls: halls.length, campuses: campuses.length }
  },

  /** From a result to its first frame. `firstStep` is what the page does; the answer is when the GPU is done, too. */
  async first() {
    const simulated = result
    if (!simulated) throw new Error('nothing is simulated yet')
    const of = createSceneController({ canvas, theme: 'paper', quality: 'software' })
    of.resize(WIDTH, HEIGHT, 1)
    await finish()
    const start = performance.now()
    await call(function firstStep() {
      of.setDay(simulated.dayCount - 1)
      of.setResult(simulated)
      of.resize(WIDTH, HEIGHT, 1)
    })
    scene = of
    await finish()
    return performance.now() - start
  },

  /** `setDay` and the frame it asks for, day after day; a frame is drawn when the one before has left the GPU. */
  async scrub(count: number) {
    const { scene, result } = shown()
    const until = performance.now() + MOST_MS
    let made = 0
    while (made < count && (made < FEWEST || performance.now() < until)) {
      await finish()
      const day = ((made * 37) % count) * ((result.dayCount - 1) / count) + 0.25
      await call(function scrubStep() {
        scene.setDay(day)
        frame?.(performance.now())
      })
      made += 1
    }
    scene.setDay(result.dayCount - 1)
    scene.resize(WIDTH, HEIGHT, 1)
    return made
  },

  /** What lies under points across the middle. `pickStep` waits for the pixel. */
  async pick(count: number) {
    const { scene } = shown()
    for (let i = 0; i < count; i++) {
      await finish()
      await call(function pickStep() {
        scene.pick((WIDTH * (i + 0.5)) / count, HEIGHT / 2)
      })
    }
  },

  /** A result that came anew, in which one building of one campus is a metre higher. */
  async edit() {
    const { scene, result } = shown()
    const next = structuredClone(result)
    const building = next.buildings[0]
    if (building) building.heightM += 1
    await finish()
    await call(function editStep() {
      scene.setResult(next)
      scene.resize(WIDTH, HEIGHT, 1)
    })
    await finish()
  },

  goToHall() {
    const { scene, result } = shown()
    const hall = result.halls[0]
    if (hall) scene.setView(`hall:${hall.id}`, false)
    scene.resize(WIDTH, HEIGHT, 1)
  },

  stats: () => shown().scene.stats(),

  /** The plain way: one matrix a rack, written and sent anew every day, as `plainStep`. */
  async plain(racks: number, count: number) {
    const own = document.createElement('canvas')
    const renderer = new WebGLRenderer({ canvas: own, antialias: false })
    renderer.setSize(WIDTH, HEIGHT, false)
    const scene = new Scene()
    const camera = new PerspectiveCamera()
    const start = performance.now()
    const mesh = new InstancedMesh(new BoxGeometry(), new MeshLambertMaterial(), racks)
    mesh.frustumCulled = false
    scene.add(mesh)
    const matrix = new Matrix4()
    const write = (day: number): void => {
      for (let rack = 0; rack < racks; rack++) {
        matrix.makeTranslation(rack % 100, (rack + day) % 7 === 0 ? -1000 : 0, Math.floor(rack / 100))
        mesh.setMatrixAt(rack, matrix)
      }
      mesh.instanceMatrix.needsUpdate = true
      renderer.render(scene, camera)
    }
    write(0)
    await finish(own)
    const firstFrameMs = performance.now() - start
    const until = performance.now() + MOST_MS
    for (let day = 1; day <= count && (day < FEWEST || performance.now() < until); day++) {
      await finish(own)
      await call(function plainStep() {
        write(day)
      })
    }
    mesh.geometry.dispose()
    renderer.dispose()
    return firstFrameMs
  },
}

export type ScrubPage = typeof page
Object.assign(globalThis, { scrubPage: page })
