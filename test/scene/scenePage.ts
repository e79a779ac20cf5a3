import {
  BufferAttribute,
  BufferGeometry,
  Camera,
  DataTexture,
  FloatType,
  GLSL3,
  Mesh,
  NearestFilter,
  RGBAFormat,
  ShaderMaterial,
  WebGLRenderer,
  WebGLRenderTarget,
} from 'three'
import { entityBounds } from '../../renderer/scene/bounds.ts'
import { frameBoxes } from '../../renderer/scene/camera/framing.ts'
import { FIELD_OF_VIEW_RAD } from '../../renderer/scene/camera/pose.ts'
import { STAGE_RULE } from '../../renderer/scene/materials/stageRule.glsl.ts'
import { createSceneController, type FrameRequest } from '../../renderer/scene/sceneController.ts'
import { racksPlaced } from '../../shared/results/rowTable.ts'
import type { SimulationResult } from '../../shared/results/result.ts'
import { PLANT_KINDS } from '../../shared/results/plantTable.ts'
import type { Overlay, Theme } from '../../shared/state/viewStore.ts'
import { tinyResult } from '../support/tinyResult.ts'

/** What the specs ask of the page that holds a scene. Runs in the browser. */
const canvas = document.createElement('canvas')
canvas.style.cssText = 'display: block; width: 480px; height: 300px'
document.body.style.margin = '0'
document.body.append(canvas)
const scene = createSceneController({ canvas, theme: 'paper', quality: 'software' })
const result = tinyResult()
scene.resize(480, 300, 1)
scene.setResult(result)

/** Stages by the GLSL rule: five days and a day each case, in that order. */
function stagesOnGpu(cases: number[][]): number[] {
  const data = new Float32Array(cases.length * 8)
  for (const [
    i,
    [appear = 0, installed = 0, commissioning = 0, live = 0, retired = 0, day = 0],
  ] of cases.entries()) {
    data.set([appear, installed, commissioning, live, retired, day, 0, 0], i * 8)
  }
  const texture = new DataTexture(data, 2, cases.length, RGBAFormat, FloatType)
  texture.minFilter = NearestFilter
  texture.magFilter = NearestFilter
  texture.needsUpdate = true
  const triangle = new BufferGeometry()
  triangle.setAttribute('position', new BufferAttribute(new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]), 3))
  const material = new ShaderMaterial({
    glslVersion: GLSL3,
    uniforms: { uCases: { value: texture } },
    vertexShader: 'void main() { gl_Position = vec4(position.xy, 0.0, 1.0); }',
    fragmentShader: `
      precision highp float;
      uniform highp sampler2D uCases;
      layout(location = 0) out vec4 outColour;
      ${STAGE_RULE}
      void main() {
        int row = int(gl_FragCoord.y);
        vec4 rest = texelFetch(uCases, ivec2(1, row), 0);
        outColour = vec4(float(stageOn(texelFetch(uCases, ivec2(0, row), 0), rest.x, rest.y)) / 255.0);
      }`,
  })
  const mesh = new Mesh(triangle, material)
  mesh.frustumCulled = false
  const renderer = new WebGLRenderer({ antialias: false })
  const target = new WebGLRenderTarget(1, cases.length)
  renderer.setRenderTarget(target)
  renderer.render(mesh, new Camera())
  const pixels = new Uint8Array(cases.length * 4)
  renderer.readRenderTargetPixels(target, 0, 0, 1, cases.length, pixels)
  renderer.dispose()
  return cases.map((_, i) => pixels[i * 4] ?? -1)
}

/** A picture as numbers that can be compared: mean colour, and a hash of every pixel. */
function frame(request: FrameRequest): { mean: number[]; hash: number } {
  const { pixels } = scene.renderFrame(request)
  const mean = [0, 0, 0]
  let hash = 2166136261
  for (let i = 0; i < pixels.length; i++) {
    const value = pixels[i] ?? 0
    hash = Math.imul(hash ^ value, 16777619)
    if (i % 4 < 3) mean[i % 4] = (mean[i % 4] ?? 0) + value / (pixels.length / 4)
  }
  return { mean, hash }
}

/** A small picture in a theme and an overlay, as a PNG in base64; leaves the page as it was. */
async function pngOf(shown: Pick<FrameRequest, 'day' | 'camera'> & { theme: Theme; overlay: Overlay }) {
  scene.setTheme(shown.theme)
  scene.setOverlay(shown.overlay)
  const size = { width: 240, height: 150, samples: 4 }
  const png = await scene.captureStill({ day: shown.day, view: shown.camera, ...size })
  scene.setOverlay('stage')
  scene.setTheme('paper')
  return btoa(String.fromCharCode(...new Uint8Array(await png.arrayBuffer())))
}

/** Looks straight down on a rack at a day and picks it; says what the model says of the same rack. */
function pickRack(row: number, slot: number, day: number): { isPicked: boolean; isPlaced: boolean } {
  scene.setDay(day)
  const rack = entityBounds(result, { kind: 'rack', index: row, slot })
  scene.setView(
    frameBoxes([rack], { bearing: 0, elevation: 1.5, isOrthographic: false }, 480 / 300, 0.6),
    false,
  )
  const entity = scene.pick(240, 150)
  return {
    isPicked: entity?.kind === 'rack' && entity.index === row && entity.slot === slot,
    isPlaced: slot < racksPlaced(result.rows, row, day),
  }
}

/** Looks down on the whole table and picks the middle of every machine of the yards; says which are not what is found there. */
function missedFromAbove(day: number): { machines: number; missed: string[] } {
  scene.setDay(day)
  scene.setView('plan', false)
  const { targetX, targetZ, distanceM } = scene.getPose()
  const metresPerPixel = (distanceM * Math.tan(FIELD_OF_VIEW_RAD / 2)) / 150
  const { plant, campuses } = result
  const missed: string[] = []
  let machines = 0
  for (let i = 0; i < plant.count; i++) {
    const kind = PLANT_KINDS[plant.kind[i] ?? 0] ?? ''
    const board = campuses[plant.campusIndex[i] ?? 0]
    if (!board || !['main-transformer', 'generator', 'chiller', 'dry-cooler', 'cooling-tower'].includes(kind))
      continue
    machines++
    const x = 240 + ((plant.x[i] ?? 0) + board.boardX - targetX) / metresPerPixel
    const y = 150 + ((plant.z[i] ?? 0) + board.boardZ - targetZ) / metresPerPixel
    const found = scene.pick(x, y)
    if (found?.kind !== 'plant' || found.index !== i) missed.push(`${kind} ${i}`)
  }
  return { machines, missed }
}

/** Colours of two racks of a row seen from where a row is one box, red, green, blue. */
function colourFromAfar(row: number, slots: [number, number], day: number): number[][] {
  const box = entityBounds(result, { kind: 'row', index: row })
  const pose = frameBoxes([box], { bearing: 0, elevation: 1.5, isOrthographic: true }, 2)
  const [width, height] = [1200, 600]
  const picture = scene.renderFrame({ day, camera: { ...pose, distanceM: 160 }, width, height, samples: 1 })
  const metresPerPixel = (2 * 160 * Math.tan(FIELD_OF_VIEW_RAD / 2)) / height
  return slots.map((slot) => {
    const rack = entityBounds(result, { kind: 'rack', index: row, slot })
    const x = width / 2 + ((rack.min.x + rack.max.x) / 2 - pose.targetX) / metresPerPixel
    const z = height / 2 + ((rack.min.z + rack.max.z) / 2 - pose.targetZ) / metresPerPixel
    const at = (Math.round(z) * width + Math.round(x)) * 4
    return Array.from(picture.pixels.slice(at, at + 3))
  })
}

/** The same plan with its first building of another height, as it comes anew from the engine. */
function edited(heightM: number): SimulationResult {
  const next = structuredClone(result)
  const building = next.buildings[0]
  if (building) building.heightM = heightM
  return next
}

/** Long enough for an event of the context to come through. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 420))

async function loseContext(): Promise<void> {
  const gl = canvas.getContext('webgl2')
  const extension = gl?.getExtension('WEBGL_lose_context')
  const isBack = new Promise((resolve) =>
    canvas.addEventListener('webglcontextrestored', resolve, { once: true }),
  )
  extension?.loseContext()
  await settled()
  extension?.restoreContext()
  await isBack
  await settled()
}

const page = {
  scene,
  result,
  stagesOnGpu,
  frame,
  pngOf,
  pickRack,
  missedFromAbove,
  edited,
  colourFromAfar,
  loseContext,
}
export type ScenePage = typeof page
Object.assign(globalThis, { scenePage: page })
