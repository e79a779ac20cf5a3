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
import { createSceneController } from '../../renderer/scene/sceneController.ts'
import type { SimulationResult } from '../../shared/results/result.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'

/** Runs in the window: what one step of a scrub costs the page's thread, ours and done the plain way. */
const FRAMES = 60
const WARM_UP = 12

/** The same plan with rows `times` as long: the racks change in number, nothing else. */
function enlarged(result: SimulationResult, times: number): SimulationResult {
  const count = result.rows.count.map((racks) => racks * times)
  return { ...result, rows: { ...result.rows, count } }
}

const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()))

interface Costs {
  medianMs: number
  worstOfHundredMs: number
}

function costsOf(samples: number[]): Costs {
  const sorted = samples.slice(WARM_UP).sort((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { medianMs: at(0.5), worstOfHundredMs: at(0.99) }
}

/** Ours: the time of `setDay` and of the frame it asks for, at a hall with its racks drawn one by one. */
async function scrubScene(result: SimulationResult): Promise<Costs & { racks: number; drawCalls: number }> {
  const canvas = document.createElement('canvas')
  const scene = createSceneController({ canvas, theme: 'paper', quality: 'software' })
  scene.resize(64, 40, 1)
  scene.setResult(result)
  scene.setView(`hall:${result.halls[0]?.id ?? ''}`, false)
  const frames = globalThis.requestAnimationFrame.bind(globalThis)
  let frameMs = 0
  globalThis.requestAnimationFrame = (callback) =>
    frames((now) => {
      const start = performance.now()
      callback(now)
      frameMs = performance.now() - start
    })
  const samples: number[] = []
  for (let i = 0; i < FRAMES + WARM_UP; i++) {
    const hasDrawn = new Promise<void>((resolve) => {
      const stop = scene.onFrame(() => {
        stop()
        resolve()
      })
    })
    const start = performance.now()
    scene.setDay(60 + i * 3.7)
    const setMs = performance.now() - start
    await hasDrawn
    await new Promise((resolve) => setTimeout(resolve, 0))
    samples.push(setMs + frameMs)
  }
  globalThis.requestAnimationFrame = frames
  const { drawCalls } = scene.stats()
  scene.dispose()
  return { ...costsOf(samples), racks: result.rows.count.reduce((sum, racks) => sum + racks, 0), drawCalls }
}

/** The plain way: one matrix a rack, written and sent anew every day. */
async function scrubMatrices(racks: number): Promise<Costs> {
  const renderer = new WebGLRenderer({ antialias: false })
  renderer.setSize(64, 40, false)
  const scene = new Scene()
  const camera = new PerspectiveCamera()
  const mesh = new InstancedMesh(new BoxGeometry(), new MeshLambertMaterial(), racks)
  mesh.frustumCulled = false
  scene.add(mesh)
  const matrix = new Matrix4()
  const samples: number[] = []
  for (let i = 0; i < FRAMES + WARM_UP; i++) {
    await nextFrame()
    const start = performance.now()
    for (let rack = 0; rack < racks; rack++) {
      matrix.makeTranslation(rack % 100, (rack + i) % 7 === 0 ? -1000 : 0, Math.floor(rack / 100))
      mesh.setMatrixAt(rack, matrix)
    }
    mesh.instanceMatrix.needsUpdate = true
    renderer.render(scene, camera)
    samples.push(performance.now() - start)
  }
  renderer.dispose()
  return costsOf(samples)
}

const page = {
  async measure(scenario: Scenario, times: number) {
    const ours = await scrubScene(enlarged(simulate(scenario), times))
    return { ours, plain: await scrubMatrices(ours.racks) }
  },
}
export type ScrubPage = typeof page
Object.assign(globalThis, { scrubPage: page })
