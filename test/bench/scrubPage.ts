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

/** Runs in the window: what a portfolio costs the page's thread and the GPU, ours and done the plain way. */
const FRAMES = 200
const PLAIN_FRAMES = 24
const WARM_UP = 12
const PICKS = 12
/** Without a graphics card a frame of the largest takes seconds: then as many as fit. */
const MOST_MS = 15_000
const WIDTH = 96
const HEIGHT = 60

export interface Costs {
  medianMs: number
  worstOfHundredMs: number
}

const share = (sorted: number[], at: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0

function costsOf(samples: number[], warmUp: number): Costs {
  const sorted = samples.slice(warmUp).sort((a, b) => a - b)
  return { medianMs: share(sorted, 0.5), worstOfHundredMs: share(sorted, 0.99) }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
const rackCountOf = (result: SimulationResult): number =>
  result.rows.count.reduce((sum, count) => sum + count, 0)

/** Waits until the GPU has done all it was told. */
function finish(canvas: HTMLCanvasElement): void {
  const gl = canvas.getContext('webgl2')
  gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4))
}

/**
 * Frames come when they are asked for, not with a screen: a window that no one sees has few. Says how long the last one took.
 */
function driveFrames(): { lastMs: () => number; restore: () => void } {
  const own = { request: globalThis.requestAnimationFrame, cancel: globalThis.cancelAnimationFrame }
  let lastMs = 0
  globalThis.requestAnimationFrame = (callback) =>
    Number(
      setTimeout(() => {
        const start = performance.now()
        callback(start)
        lastMs = performance.now() - start
      }, 0),
    )
  globalThis.cancelAnimationFrame = (handle) => clearTimeout(handle)
  return {
    lastMs: () => lastMs,
    restore() {
      globalThis.requestAnimationFrame = own.request
      globalThis.cancelAnimationFrame = own.cancel
    },
  }
}

/** Time of `setDay` and of the frame it asks for, step by step. */
async function scrub(scene: SceneController, lastDay: number): Promise<Costs> {
  const frames = driveFrames()
  const samples: number[] = []
  const until = performance.now() + MOST_MS
  for (let i = 0; i < FRAMES + WARM_UP && (i < WARM_UP + 12 || performance.now() < until); i++) {
    const hasDrawn = new Promise<void>((resolve) => {
      const stop = scene.onFrame(() => {
        stop()
        resolve()
      })
    })
    const start = performance.now()
    scene.setDay(((i * 37) % (FRAMES + WARM_UP)) * (lastDay / (FRAMES + WARM_UP)) + 0.25)
    const setMs = performance.now() - start
    await hasDrawn
    await pause()
    samples.push(setMs + frames.lastMs())
  }
  frames.restore()
  return costsOf(samples, WARM_UP)
}

function pickCosts(scene: SceneController): Costs {
  const samples: number[] = []
  const until = performance.now() + MOST_MS
  for (let i = 0; i < PICKS && (i < 4 || performance.now() < until); i++) {
    const start = performance.now()
    scene.pick((WIDTH * (i + 0.5)) / PICKS, HEIGHT / 2)
    samples.push(performance.now() - start)
  }
  return costsOf(samples, 2)
}

async function measureScene(result: SimulationResult) {
  const canvas = document.createElement('canvas')
  const scene = createSceneController({ canvas, theme: 'paper', quality: 'software' })
  scene.resize(WIDTH, HEIGHT, 1)
  finish(canvas)
  const lastDay = result.dayCount - 1
  const start = performance.now()
  scene.setDay(lastDay)
  scene.setResult(result)
  scene.resize(WIDTH, HEIGHT, 1)
  const builtMs = performance.now() - start
  finish(canvas)
  const firstFrameMs = performance.now() - start
  const far = await scrub(scene, lastDay)
  scene.setDay(lastDay)
  scene.resize(WIDTH, HEIGHT, 1)
  const farStats = scene.stats()
  const farPick = pickCosts(scene)
  const hall = result.halls[0]
  if (hall) scene.setView(`hall:${hall.id}`, false)
  const near = await scrub(scene, lastDay)
  scene.setDay(lastDay)
  scene.resize(WIDTH, HEIGHT, 1)
  const nearStats = scene.stats()
  const nearPick = pickCosts(scene)
  scene.dispose()
  return {
    racks: rackCountOf(result),
    halls: result.halls.length,
    campuses: result.campuses.length,
    builtMs,
    firstFrameMs,
    far: { ...far, ...farStats, pickMs: farPick.medianMs },
    near: { ...near, ...nearStats, pickMs: nearPick.medianMs },
  }
}

/** The plain way: one matrix a rack, written and sent anew every day. */
async function measureMatrices(racks: number) {
  const canvas = document.createElement('canvas')
  const renderer = new WebGLRenderer({ canvas, antialias: false })
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
  finish(canvas)
  const firstFrameMs = performance.now() - start
  const samples: number[] = []
  for (let i = 0; i < PLAIN_FRAMES; i++) {
    await pause()
    const begun = performance.now()
    write(i)
    samples.push(performance.now() - begun)
  }
  const gpuBytes = racks * 64
  mesh.geometry.dispose()
  renderer.dispose()
  return { ...costsOf(samples, 8), firstFrameMs, gpuBytes }
}

const page = {
  async measure(scenario: Scenario) {
    const ours = await measureScene(simulate(scenario))
    return { ours, plain: await measureMatrices(ours.racks) }
  },
}
export type ScrubPage = typeof page
Object.assign(globalThis, { scrubPage: page })
