import { BufferAttribute, BufferGeometry } from 'three'
import { surfaceIndex, type Surface } from '../theme.ts'
import { FROM_INSTANCE, PATTERN, PLAIN_PART, type Pattern } from './parts.ts'

type Point = readonly [x: number, y: number, z: number]

/** How the faces that follow are drawn. */
export interface FaceLook {
  /** Left out: the instance's own. */
  surface?: Surface | 'instance'
  pattern?: Pattern | 'instance'
  part?: number
  /** Ink on the edges of these faces. */
  isInked?: boolean
}

interface Faces {
  top?: FaceLook | null
  bottom?: FaceLook | null
  east?: FaceLook | null
  west?: FaceLook | null
  south?: FaceLook | null
  north?: FaceLook | null
}

/**
 * Builds low-poly shapes of flat faces whose edges carry ink. A vertex holds position, normal, `aEdge` (barycentric
 * coordinates, 1 where the opposite edge has no ink, so that the fragment shader finds the distance to inked edges in
 * pixels), `aPart` (palette, pattern, part mark, 0) and `aFace` (drawing coordinates of a pattern, or a pivot).
 */
export class ShapeBuilder {
  private readonly positions: number[] = []
  private readonly normals: number[] = []
  private readonly edges: number[] = []
  private readonly parts: number[] = []
  private readonly faces: number[] = []
  private look: Required<FaceLook>
  private readonly base: Required<FaceLook>

  constructor(surface: Surface | 'instance', pattern: Pattern | 'instance' = PATTERN.plain) {
    this.base = { surface, pattern, part: PLAIN_PART, isInked: true }
    this.look = this.base
  }

  get triangleCount(): number {
    return this.positions.length / 9
  }

  /** Sets the look of the shapes that follow; what is left out falls back to the builder's own. */
  with(look: FaceLook): this {
    this.look = { ...this.base, ...look }
    return this
  }

  private vertex(p: Point, n: Point, edge: Point, face: readonly [number, number]): void {
    const { surface, pattern, part } = this.look
    this.positions.push(...p)
    this.normals.push(...n)
    this.edges.push(...edge)
    this.parts.push(
      surface === 'instance' ? FROM_INSTANCE : surfaceIndex(surface),
      pattern === 'instance' ? FROM_INSTANCE : pattern,
      part,
      0,
    )
    this.faces.push(...face)
  }

  /** Triangle a, b, c counter-clockwise; `ink` says which of ab, bc, ca are inked. */
  triangle(
    a: Point,
    b: Point,
    c: Point,
    ink: readonly [ab: boolean, bc: boolean, ca: boolean] = [true, true, true],
    face: readonly (readonly [number, number])[] = [],
  ): this {
    const n = normalOf(a, b, c)
    const isInked = this.look.isInked
    // The edge opposite a is bc, and so on: without ink that coordinate is 1 everywhere.
    const offA = isInked && ink[1] ? 0 : 1
    const offB = isInked && ink[2] ? 0 : 1
    const offC = isInked && ink[0] ? 0 : 1
    this.vertex(a, n, [1, offB, offC], face[0] ?? [0, 0])
    this.vertex(b, n, [offA, 1, offC], face[1] ?? [0, 0])
    this.vertex(c, n, [offA, offB, 1], face[2] ?? [0, 0])
    return this
  }

  /** Quad a, b, c, d counter-clockwise; `ink` says which of ab, bc, cd, da are inked. */
  quad(
    a: Point,
    b: Point,
    c: Point,
    d: Point,
    ink: readonly [boolean, boolean, boolean, boolean] = [true, true, true, true],
    face: readonly (readonly [number, number])[] = [],
  ): this {
    const f = (i: number): readonly [number, number] => face[i] ?? [0, 0]
    this.triangle(a, b, c, [ink[0], ink[1], false], [f(0), f(1), f(2)])
    return this.triangle(a, c, d, [false, ink[2], ink[3]], [f(0), f(2), f(3)])
  }

  /** Box centred on x, z with its underside at y. `faces` overrides or (null) drops faces; the bottom is left out unless asked. */
  box(
    x: number,
    y: number,
    z: number,
    lengthM: number,
    heightM: number,
    widthM: number,
    faces: Faces = {},
  ): this {
    const [x0, x1] = [x - lengthM / 2, x + lengthM / 2]
    const [y0, y1] = [y, y + heightM]
    const [z0, z1] = [z - widthM / 2, z + widthM / 2]
    const look = this.look
    const side = (own: FaceLook | null | undefined, a: Point, b: Point, c: Point, d: Point): void => {
      if (own === null) return
      this.look = { ...look, ...own }
      this.quad(a, b, c, d)
      this.look = look
    }
    side(faces.top, [x0, y1, z1], [x1, y1, z1], [x1, y1, z0], [x0, y1, z0])
    if (faces.bottom) side(faces.bottom, [x0, y0, z0], [x1, y0, z0], [x1, y0, z1], [x0, y0, z1])
    side(faces.south, [x0, y0, z1], [x1, y0, z1], [x1, y1, z1], [x0, y1, z1])
    side(faces.north, [x1, y0, z0], [x0, y0, z0], [x0, y1, z0], [x1, y1, z0])
    side(faces.east, [x1, y0, z1], [x1, y0, z0], [x1, y1, z0], [x1, y1, z1])
    side(faces.west, [x0, y0, z0], [x0, y0, z1], [x0, y1, z1], [x0, y1, z0])
    return this
  }

  /** Upright cylinder or cone frustum with inked rims, underside at y. */
  cylinder(
    x: number,
    y: number,
    z: number,
    radiusM: number,
    heightM: number,
    sides: number,
    topRadiusM: number = radiusM,
    cap: FaceLook | null = {},
  ): this {
    const at = (i: number, r: number, h: number): Point => {
      const angle = (i / sides) * Math.PI * 2
      return [x + r * Math.cos(angle), h, z - r * Math.sin(angle)]
    }
    const look = this.look
    const top = y + heightM
    for (let i = 0; i < sides; i++) {
      const ink = [true, false, true, false] as const
      if (topRadiusM <= 0)
        this.triangle(at(i, radiusM, y), at(i + 1, radiusM, y), [x, top, z], [true, false, false])
      else
        this.quad(
          at(i, radiusM, y),
          at(i + 1, radiusM, y),
          at(i + 1, topRadiusM, top),
          at(i, topRadiusM, top),
          ink,
        )
      if (cap && topRadiusM > 0) {
        this.look = { ...look, ...cap }
        const unit = (j: number): readonly [number, number] => {
          const angle = (j / sides) * Math.PI * 2
          return [Math.cos(angle), -Math.sin(angle)]
        }
        this.triangle(
          at(i, topRadiusM, top),
          at(i + 1, topRadiusM, top),
          [x, top, z],
          [true, false, false],
          [unit(i), unit(i + 1), [0, 0]],
        )
        this.look = look
      }
    }
    return this
  }

  /** Cylinder lying along x (its west end at x). */
  pipeAlongX(x: number, y: number, z: number, radiusM: number, lengthM: number, sides: number): this {
    const at = (i: number, px: number): Point => {
      const angle = (i / sides) * Math.PI * 2
      return [px, y + radiusM * Math.cos(angle), z + radiusM * Math.sin(angle)]
    }
    for (let i = 0; i < sides; i++) {
      this.quad(at(i, x), at(i + 1, x), at(i + 1, x + lengthM), at(i, x + lengthM), [
        false,
        false,
        false,
        false,
      ])
      this.triangle([x, y, z], at(i + 1, x), at(i, x), [false, true, false])
      this.triangle([x + lengthM, y, z], at(i, x + lengthM), at(i + 1, x + lengthM), [false, true, false])
    }
    return this
  }

  /** Deck of fans lying flat at height y: one face, the fans drawn by the fan pattern, one a unit of `aFace`. */
  fanDeck(x: number, y: number, z: number, lengthM: number, widthM: number, columns = 1, rows = 1): this {
    const [l, w] = [lengthM / 2, widthM / 2]
    const look = this.look
    this.look = { ...look, pattern: PATTERN.fan, isInked: false }
    this.quad([x - l, y, z + w], [x + l, y, z + w], [x + l, y, z - w], [x - l, y, z - w], undefined, [
      [0, rows],
      [columns, rows],
      [columns, 0],
      [0, 0],
    ])
    this.look = look
    return this
  }

  /** Fan blades that turn while the machine is live. */
  fanBlades(x: number, y: number, z: number, radiusM: number, bladeCount: number): this {
    const look = this.look
    this.look = { ...look, part: 1, isInked: false }
    const pivot = [x, z] as const
    for (let i = 0; i < bladeCount; i++) {
      const from = (i / bladeCount) * Math.PI * 2
      const to = from + (Math.PI * 2 * 0.55) / bladeCount
      const tip = (angle: number, h: number): Point => [
        x + radiusM * Math.cos(angle),
        h,
        z - radiusM * Math.sin(angle),
      ]
      this.triangle(
        [x, y + 0.05, z],
        tip(from, y - 0.04),
        tip(to, y + 0.1),
        [false, false, false],
        [pivot, pivot, pivot],
      )
    }
    this.look = look
    return this
  }

  build(): BufferGeometry {
    const geometry = new BufferGeometry()
    geometry.setAttribute('position', new BufferAttribute(new Float32Array(this.positions), 3))
    geometry.setAttribute('normal', new BufferAttribute(new Float32Array(this.normals), 3))
    geometry.setAttribute(
      'aEdge',
      new BufferAttribute(new Uint8Array(this.edges.map((e) => e * 255)), 3, true),
    )
    geometry.setAttribute('aPart', new BufferAttribute(new Uint8Array(this.parts), 4))
    geometry.setAttribute('aFace', new BufferAttribute(new Float32Array(this.faces), 2))
    geometry.computeBoundingBox()
    return geometry
  }
}

function normalOf(a: Point, b: Point, c: Point): Point {
  const u = [b[0] - a[0], b[1] - a[1], b[2] - a[2]] as const
  const v = [c[0] - a[0], c[1] - a[1], c[2] - a[2]] as const
  const n = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]] as const
  const length = Math.hypot(...n)
  if (length === 0) throw new Error('a face without area')
  return [n[0] / length, n[1] / length, n[2] / length]
}
