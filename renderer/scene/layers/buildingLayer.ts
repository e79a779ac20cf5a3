import type { Building, Campus, Hall } from '../../../shared/results/place.ts'
import { PATTERN } from '../geometry/parts.ts'
import { MOTION, ROLE } from '../materials/instanceTag.ts'
import { entityId } from '../picking/entityId.ts'
import type { Assembly } from './assembly.ts'
import { buildSpans, partOf, type Span } from './buildingSpans.ts'
import { pieceSetter, type SetPiece } from './pieceSetter.ts'
import { headHouseM, roofAround } from './roofAround.ts'

const SLAB_M = 0.3
const WALL_M = 0.4
const PARAPET_M = 0.9
/** assumed: wall panel and column bay of a steel shed, drawn, not designed. */
const PANEL_M = 12
const BAY_M = 11
/** A head house at least this deep has the windows of offices. */
const OFFICE_M = 8

const SHELL_WALL = ROLE.structure | ROLE.wall
const SHELL_ROOF = ROLE.structure | ROLE.roof

/** Buildings in their parts: each rises over the span of the work that makes it. */
export function raiseBuildings(assembly: Assembly): void {
  for (const [index, building] of assembly.result.buildings.entries()) {
    const campus = assembly.result.campuses[building.campusIndex]
    if (!campus) throw new Error(`building ${building.id} names a campus that is not there`)
    const halls = assembly.result.halls.slice(building.firstHall, building.firstHall + building.hallCount)
    raise(assembly, campus, building, index, halls)
  }
}

function raise(
  assembly: Assembly,
  campus: Campus,
  building: Building,
  index: number,
  halls: readonly Hall[],
): void {
  const { footprint, heightM } = building
  const { lengthM: l, widthM: w } = footprint
  const spans = buildSpans(building)
  const set = pieceSetter(assembly, campus, footprint, {
    days: building.stageDays,
    entity: entityId('building', index),
    place: assembly.places.ofBuilding(index),
    motion: MOTION.rise,
    role: ROLE.structure,
    stageWeight: 0.45,
  })
  const top = halls.filter((hall) => hall.floorY + hall.heightM > heightM * 0.4)
  const holes = top.map((hall) => hall.footprint)

  // While planned: an outline. Then the slab.
  set('plate', {
    y: 0.2,
    size: [l, 1, w],
    span: { from: spans.site.from, to: 0 },
    motion: MOTION.plan,
    pattern: PATTERN.outline,
    stageWeight: 1,
  })
  set('box', { size: [l + 1.2, SLAB_M, w + 1.2], span: spans.foundation, surface: 'slab', stageWeight: 0.15 })
  set('plate', {
    y: 0.22,
    size: [l * 1.35, 1, w + l * 0.35],
    span: spans.frame,
    motion: MOTION.always,
    surface: 'pool',
    pattern: PATTERN.pool,
    stageWeight: 0,
  })

  raiseFrame(set, l, w, heightM, spans.frame)
  raiseWalls(set, l, w, heightM, partOf(spans.envelope, 0, 0.8), headHouseM(footprint, holes) >= OFFICE_M)

  const roofSpan = partOf(spans.envelope, 0.5, 1)
  for (const strip of roofAround(footprint, holes)) {
    set('sheet', {
      along: strip.along,
      across: strip.across,
      y: heightM - 0.3,
      size: [strip.lengthM, 0.3, strip.widthM],
      span: roofSpan,
      role: SHELL_ROOF,
      motion: MOTION.extend,
    })
  }
  for (const [h, hall] of halls.entries()) {
    const roof = top.includes(hall) ? roofSpan : null
    furnishHall(assembly, campus, building, hall, building.firstHall + h, roof, spans)
  }
}

/** Columns bay by bay along the length, then the beams over them. */
function raiseFrame(set: SetPiece, l: number, w: number, heightM: number, span: Span): void {
  const bays = Math.max(2, Math.round(l / BAY_M))
  const frames = Math.max(2, Math.round(w / (BAY_M * 1.6)))
  const steel = { surface: 'steel', stageWeight: 1, role: SHELL_WALL } as const
  const eaves = { ...steel, y: heightM - 0.72, aboveFloorM: heightM }
  for (let i = 0; i <= bays; i++) {
    const along = (i / bays - 0.5) * (l - 1)
    const share = (i / (bays + 1)) * 0.75
    for (let j = 0; j <= frames; j++) {
      set('shell', {
        ...steel,
        along,
        across: (j / frames - 0.5) * (w - 1),
        y: SLAB_M,
        size: [0.45, heightM - SLAB_M - 0.7, 0.45],
        span: partOf(span, share, share + 0.15),
      })
    }
    set('shell', {
      ...eaves,
      along,
      size: [0.3, 0.4, w - 0.8],
      span: partOf(span, share + 0.15, share + 0.25),
    })
  }
  for (let j = 0; j <= frames; j++) {
    const across = (j / frames - 0.5) * (w - 1)
    set('shell', {
      ...eaves,
      across,
      size: [l - 0.8, 0.4, 0.3],
      span: partOf(span, 0.2, 1),
      motion: MOTION.extend,
    })
  }
}

/** Wall panels one after another round the building, with a post at each corner. */
function raiseWalls(
  set: SetPiece,
  l: number,
  w: number,
  heightM: number,
  span: Span,
  hasOffices: boolean,
): void {
  const high = heightM + PARAPET_M - SLAB_M
  const sides = [
    { turn: 0, out: w / 2, length: l },
    { turn: Math.PI / 2, out: l / 2, length: w },
    { turn: Math.PI, out: w / 2, length: l },
    { turn: -Math.PI / 2, out: l / 2, length: w },
  ]
  const perimeter = 2 * (l + w)
  let done = 0
  for (const [i, { turn, out, length }] of sides.entries()) {
    const panels = Math.max(1, Math.round(length / PANEL_M))
    const isWest = i === 3
    for (let k = 0; k < panels; k++) {
      const offset = ((k + 0.5) / panels - 0.5) * length
      const share = ((done + ((k + 0.5) / panels) * length) / perimeter) * 0.8
      set('panel', {
        // Along the wall, and out from the middle: the wall's own axes turned into the building's.
        along: offset * Math.cos(turn) + out * Math.sin(turn),
        across: out * Math.cos(turn) - offset * Math.sin(turn),
        turn,
        y: SLAB_M,
        size: [length / panels, high, WALL_M],
        span: partOf(span, share, share + 0.2),
        pattern: isWest && hasOffices ? PATTERN.glazed : PATTERN.facade,
        role: SHELL_WALL,
      })
    }
    done += length
  }
  for (const [sx, sz] of [
    [1, 1],
    [1, -1],
    [-1, -1],
    [-1, 1],
  ] as const) {
    set('shell', {
      along: (sx * l) / 2,
      across: (sz * w) / 2,
      y: SLAB_M,
      size: [WALL_M + 0.1, high + 0.02, WALL_M + 0.1],
      span: partOf(span, 0.8, 1),
      role: SHELL_WALL,
    })
  }
}

/** A hall: outline while planned, floor, partitions, and its sheet of roof. Everything on it is picked as the hall. */
function furnishHall(
  assembly: Assembly,
  campus: Campus,
  building: Building,
  hall: Hall,
  hallIndex: number,
  roof: Span | null,
  spans: ReturnType<typeof buildSpans>,
): void {
  const { lengthM: l, widthM: w } = hall.footprint
  const set = pieceSetter(assembly, campus, hall.footprint, {
    days: building.stageDays,
    entity: entityId('hall', hallIndex),
    place: assembly.places.ofHall(hallIndex),
    motion: MOTION.rise,
    role: ROLE.structure,
  })
  const floor = partOf(spans.frame, 0, 0.5)
  set('plate', {
    y: 0.21,
    size: [l, 1, w],
    span: { from: spans.site.from, to: 0 },
    motion: MOTION.plan,
    pattern: PATTERN.outline,
    stageWeight: 0.4,
  })
  set('flat', { y: hall.floorY - 0.06, size: [l, 0.08, w], surface: 'card', span: floor })

  const partition = {
    y: hall.floorY,
    span: partOf(spans.envelope, 0.1, 0.9),
    role: SHELL_WALL,
    stageWeight: 0.3,
  }
  const high = Math.min(hall.heightM, building.heightM - hall.floorY - 0.8)
  for (const side of [-1, 1]) {
    set('shell', { ...partition, along: (side * l) / 2, size: [0.2, high, w] })
    set('shell', { ...partition, across: (side * w) / 2, size: [l, high, 0.2] })
  }
  if (roof) {
    set('shell', {
      y: building.heightM - 0.25,
      size: [l, 0.2, w],
      span: roof,
      surface: 'sheet',
      pattern: PATTERN.sheet,
      motion: MOTION.extend,
      role: SHELL_ROOF,
    })
  }
}
