import {
  BufferAttribute,
  BufferGeometry,
  DataTexture,
  GLSL3,
  LinearFilter,
  LinearMipmapLinearFilter,
  Mesh,
  RedFormat,
  ShaderMaterial,
  type Scene,
} from 'three'
import type { SimulationResult } from '../../../shared/results/result.ts'
import type { FrameUniforms } from '../frameUniforms.ts'

const LINE_PX = 96
const WIDTH_PX = 2048
const FONT = '500 54px "Inter Variable", Inter, sans-serif'
/** Height of a line of lettering for each metre of board length, at most `MOST_M`. */
const SIZE_RATIO = 0.034
const MOST_M = 30
/** From the board's edge to the lettering, metres. */
const INSET_M = 10

const VERTEX = /* glsl */ `
in vec2 aFace;
out vec2 vFace;
void main() {
  vFace = aFace;
  gl_Position = projectionMatrix * viewMatrix * vec4(position, 1.0);
}
`
const FRAGMENT = /* glsl */ `
uniform sampler2D uTitles;
uniform vec3 uInk;
in vec2 vFace;
layout(location = 0) out vec4 outColour;
void main() {
  outColour = vec4(pow(uInk, vec3(1.0 / 2.2)), texture(uTitles, vFace).r * 0.8);
}
`

/** Lettering on the boards; drawn with the glass. */
export interface BoardTitles {
  /** Letters the boards of a result; those that say and measure the same keep their lettering. */
  set: (result: SimulationResult) => void
  dispose: () => void
}

export function createTitles(scene: Scene, uniforms: FrameUniforms): BoardTitles {
  let lettered: { wording: string; dispose: () => void } | null = null
  const wordingOf = ({ campuses }: SimulationResult): string =>
    JSON.stringify([
      typeof document !== 'undefined' && document.fonts.check(FONT),
      campuses.map((campus) => [
        campus.name,
        campus.boardX,
        campus.boardZ,
        campus.boardLengthM,
        campus.boardWidthM,
      ]),
    ])
  return {
    set(result) {
      const wording = wordingOf(result)
      if (wording === lettered?.wording) return
      lettered?.dispose()
      lettered = { wording, dispose: letterBoards(result, scene, uniforms) }
    },
    dispose() {
      lettered?.dispose()
      lettered = null
    },
  }
}

/**
 * Names of the campuses, lettered along the south edge of their boards like a model maker's title. One texture with a line
 * a campus; where there is no canvas to letter on, the boards stay blank.
 *
 * @returns takes the lettering away
 */
function letterBoards(result: SimulationResult, scene: Scene, uniforms: FrameUniforms): () => void {
  const titles = drawTitles(result)
  if (!titles) return () => undefined
  const count = result.campuses.length
  const positions: number[] = []
  const faces: number[] = []
  for (const [i, campus] of result.campuses.entries()) {
    const high = Math.min(MOST_M, campus.boardLengthM * SIZE_RATIO)
    const long = (high * WIDTH_PX) / LINE_PX
    const x0 = campus.boardX - campus.boardLengthM / 2 + INSET_M
    const z1 = campus.boardZ + campus.boardWidthM / 2 - INSET_M * 0.8
    const corner = (u: number, v: number): void => {
      positions.push(x0 + u * long, 0.12, z1 - (1 - v) * high)
      faces.push(u, (i + v) / count)
    }
    for (const [u, v] of [
      [0, 1],
      [1, 1],
      [1, 0],
      [0, 1],
      [1, 0],
      [0, 0],
    ] as const) {
      corner(u, v)
    }
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3))
  geometry.setAttribute('aFace', new BufferAttribute(new Float32Array(faces), 2))
  const material = new ShaderMaterial({
    glslVersion: GLSL3,
    uniforms: { uTitles: { value: titles }, uInk: uniforms.uInk },
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    transparent: true,
    depthWrite: false,
    toneMapped: false,
  })
  const mesh = new Mesh(geometry, material)
  mesh.frustumCulled = false
  mesh.matrixAutoUpdate = false
  scene.add(mesh)
  // Glass is drawn in the order it lies: lettering first, under marks and highlights.
  scene.children.unshift(...scene.children.splice(-1))
  return () => {
    scene.remove(mesh)
    geometry.dispose()
    material.dispose()
    titles.dispose()
  }
}

/** Coverage of the lettering, one line a campus from the top of the texture's data. */
function drawTitles(result: SimulationResult): DataTexture | null {
  if (typeof OffscreenCanvas === 'undefined' || result.campuses.length === 0) return null
  const height = LINE_PX * result.campuses.length
  const pen = new OffscreenCanvas(WIDTH_PX, height).getContext('2d', { willReadFrequently: true })
  if (!pen) return null
  pen.fillStyle = '#fff'
  pen.textBaseline = 'middle'
  pen.font = FONT
  pen.letterSpacing = '9px'
  for (const [i, campus] of result.campuses.entries()) {
    pen.fillText(campus.name.toUpperCase(), 0, LINE_PX * (i + 0.5), WIDTH_PX)
  }
  const rgba = pen.getImageData(0, 0, WIDTH_PX, height).data
  const cover = new Uint8Array(WIDTH_PX * height)
  for (let i = 0; i < cover.length; i++) cover[i] = rgba[i * 4 + 3] ?? 0
  const texture = new DataTexture(cover, WIDTH_PX, height, RedFormat)
  texture.minFilter = LinearMipmapLinearFilter
  texture.magFilter = LinearFilter
  texture.generateMipmaps = true
  texture.anisotropy = 8
  texture.needsUpdate = true
  return texture
}
