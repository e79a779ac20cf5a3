import type { Building, Campus, Footprint, Hall, StageSpan } from '../../../shared/results/place.ts'
import type { StageDays } from '../../../shared/results/stage.ts'
import type { WorkKind } from '../../../shared/catalog/stageTemplate.ts'
import { PATTERN } from '../geometry/parts.ts'
import { MOTION, ROLE } from '../materials/instanceTag.ts'
import { entityId } from '../picking/entityId.ts'
import type { Assembly } from './assembly.ts'
import { onTable, within } from './campusPlane.ts'
import type { Instance } from './instanceBatch.ts'
import { roofAround } from './roofAround.ts'
import type { ShapeName } from './shapes.ts'

const SLAB_M = 0.3
const WALL_M = 0.4
const PANEL_M = 12
const BAY_M = 11
const PARAPET_M = 0.9

/** A span of work, first day to first day after. */
interface Span {
  from: number
  to: number
}

/** When each kind of work runs; from the whole of the building's stages of that kind. */
export function workSpan(stages: readonly StageSpan[], work: WorkKind): Span | null {
  const own = stages.filter((stage) => stage.work === work)
  if (own.length === 0) return null
  return {
    from: Math.min(...own.map((stage) => stage.startDay)),
    to: Math.max(...own.map((stage) => stage.endDay)),
  }
}

/** A share of a span. */
function part(span: Span, from: number, to: number): Span {
  const length = span.to - span.from
  return { from: span.from + length * from, to: span.from + length * to }
}

/** Spans of a building's work; where a template has none of a kind, shares of its shell time. */
export function buildSpans(building: Building): Record<'foundation' | 'frame' | 'envelope', Span> {
  const { appearDay, installedDay } = building.stageDays
  const shell = { from: appearDay, to: Math.max(installedDay, appearDay + 1) }
  return {
    foundation: workSpan(building.stages, 'foundation') ?? part(shell, 0, 0.3),
    frame: workSpan(building.stages, 'frame') ?? part(shell, 0.25, 0.65),
    envelope: workSpan(building.stages, 'envelope') ?? part(shell, 0.5, 1),
  }
}

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
  const { footprint, heightM, stageDays } = building
  const spans = buildSpans(building)
  const place = assembly.places.ofBuilding(index)
  const entity = entityId('building', index)
  const { lengthM: l, widthM: w } = footprint

  const put = (
    shape: ShapeName,
    along: number,
    across: number,
    y: number,
    scale: Instance['scale'] & object,
    span: Span,
    more: Partial<Instance>,
  ): void => {
    const at = within(footprint, along, across)
    assembly.put(shape, {
      ...onTable(campus, at.x, at.z),
      y,
      yaw: footprint.yaw,
      scale,
      days: stageDays,
      fromDay: span.from,
      toDay: span.to,
      entity,
      place,
      motion: MOTION.rise,
      role: ROLE.structure,
      stageWeight: 0.5,
      ...more,
    })
  }

  // While planned: an outline. Then bare earth, then the slab.
  put(
    'plate',
    0,
    0,
    0.06,
    [l, 1, w],
    { from: stageDays.appearDay, to: 0 },
    { motion: MOTION.plan, pattern: PATTERN.outline },
  )
  put(
    'flat',
    0,
    0,
    0,
    [l + 16, 0.08, w + 16],
    { from: stageDays.appearDay, to: spans.envelope.to },
    {
      motion: MOTION.work,
      surface: 'earth',
      pattern: PATTERN.grain,
      stageWeight: 0,
    },
  )
  put('box', 0, 0, 0, [l + 1.2, SLAB_M, w + 1.2], spans.foundation, { surface: 'slab', stageWeight: 0.3 })

  raiseFrame(put, l, w, heightM, spans.frame)
  raiseWalls(put, l, w, heightM, part(spans.envelope, 0, 0.8))

  const roofSpan = part(spans.envelope, 0.55, 1)
  const top = halls.filter((hall) => hall.floorY + hall.heightM > heightM * 0.6)
  for (const strip of roofAround(
    footprint,
    top.map((hall) => hall.footprint),
  )) {
    put('shell', strip.along, strip.across, heightM - 0.3, [strip.lengthM, 0.3, strip.widthM], roofSpan, {
      role: ROLE.structure | ROLE.roof,
      motion: MOTION.extend,
    })
  }
  for (const [h, hall] of halls.entries()) {
    furnishHall(assembly, campus, building, hall, building.firstHall + h, {
      roof: top.includes(hall) ? roofSpan : null,
      floor: part(spans.frame, 0, 0.5),
    })
  }
}

type Put = (
  shape: ShapeName,
  along: number,
  across: number,
  y: number,
  scale: readonly [number, number, number],
  span: Span,
  more: Partial<Instance>,
) => void

/** Columns bay by bay along the length, then the beams over them. */
function raiseFrame(put: Put, l: number, w: number, heightM: number, span: Span): void {
  const bays = Math.max(2, Math.round(l / BAY_M))
  const frames = Math.max(2, Math.round(w / (BAY_M * 1.6)))
  for (let i = 0; i <= bays; i++) {
    const along = (i / bays - 0.5) * (l - 1)
    const share = i / (bays + 1)
    const columns = part(span, share * 0.75, share * 0.75 + 0.15)
    for (let j = 0; j <= frames; j++) {
      const across = (j / frames - 0.5) * (w - 1)
      put('shell', along, across, SLAB_M, [0.45, heightM - SLAB_M - 0.7, 0.45], columns, {
        surface: 'steel',
        stageWeight: 1,
        role: ROLE.structure | ROLE.wall,
      })
    }
    const beams = part(span, share * 0.75 + 0.15, share * 0.75 + 0.25)
    put('shell', along, 0, heightM - 0.7, [0.3, 0.4, w - 0.8], beams, {
      surface: 'steel',
      stageWeight: 1,
      role: ROLE.structure | ROLE.wall,
    })
  }
  for (let j = 0; j <= frames; j++) {
    const across = (j / frames - 0.5) * (w - 1)
    put('shell', 0, across, heightM - 0.72, [l - 0.8, 0.4, 0.3], part(span, 0.2, 1), {
      surface: 'steel',
      stageWeight: 1,
      motion: MOTION.extend,
      role: ROLE.structure | ROLE.wall,
    })
  }
}

/** Wall panels one after another round the building, then the parapet. */
function raiseWalls(put: Put, l: number, w: number, heightM: number, span: Span): void {
  const sides = [
    { along: 0, across: w / 2, length: l, isCross: false },
    { along: l / 2, across: 0, length: w, isCross: true },
    { along: 0, across: -w / 2, length: l, isCross: false },
    { along: -l / 2, across: 0, length: w, isCross: true },
  ]
  const perimeter = 2 * (l + w)
  let done = 0
  for (const side of sides) {
    const panels = Math.max(1, Math.round(side.length / PANEL_M))
    const panel = side.length / panels
    for (let i = 0; i < panels; i++) {
      const offset = ((i + 0.5) / panels - 0.5) * side.length
      const share = (done + (i + 0.5) * panel) / perimeter
      const scale = side.isCross
        ? ([WALL_M, heightM + PARAPET_M - SLAB_M, panel] as const)
        : ([panel, heightM + PARAPET_M - SLAB_M, WALL_M] as const)
      put(
        'shell',
        side.along + (side.isCross ? 0 : offset),
        side.across + (side.isCross ? offset : 0),
        SLAB_M,
        scale,
        part(span, share * 0.8, share * 0.8 + 0.2),
        { pattern: PATTERN.facade, role: ROLE.structure | ROLE.wall },
      )
    }
    done += side.length
  }
}

/** A hall: outline while planned, floor, partition and its sheet of roof. Everything on it is picked as the hall. */
function furnishHall(
  assembly: Assembly,
  campus: Campus,
  building: Building,
  hall: Hall,
  hallIndex: number,
  spans: { roof: Span | null; floor: Span },
): void {
  const area: Footprint = hall.footprint
  const place = assembly.places.ofHall(hallIndex)
  const entity = entityId('hall', hallIndex)
  const days: StageDays = building.stageDays
  const put = (
    shape: ShapeName,
    along: number,
    across: number,
    y: number,
    scale: readonly [number, number, number],
    more: Partial<Instance>,
  ): void => {
    const at = within(area, along, across)
    assembly.put(shape, {
      ...onTable(campus, at.x, at.z),
      y,
      yaw: area.yaw,
      scale,
      days,
      entity,
      place,
      motion: MOTION.rise,
      role: ROLE.structure,
      ...more,
    })
  }
  const { lengthM: l, widthM: w } = area
  put('plate', 0, 0, 0.07, [l, 1, w], {
    motion: MOTION.plan,
    pattern: PATTERN.outline,
    fromDay: building.stageDays.appearDay,
  })
  put('flat', 0, 0, hall.floorY - 0.06, [l, 0.08, w], {
    surface: 'card',
    fromDay: spans.floor.from,
    toDay: spans.floor.to,
  })
  const wall = {
    fromDay: spans.floor.from,
    toDay: spans.floor.to + 30,
    role: ROLE.structure | ROLE.wall,
    stageWeight: 0.3,
  }
  const height = Math.min(hall.heightM, building.heightM - hall.floorY - 0.4)
  for (const s of [-1, 1]) {
    put('shell', (s * l) / 2, 0, hall.floorY, [0.2, height, w], wall)
    put('shell', 0, (s * w) / 2, hall.floorY, [l, height, 0.2], wall)
  }
  if (spans.roof) {
    put('shell', 0, 0, building.heightM - 0.25, [l, 0.2, w], {
      surface: 'sheet',
      pattern: PATTERN.sheet,
      fromDay: spans.roof.from,
      toDay: spans.roof.to,
      motion: MOTION.extend,
      role: ROLE.structure | ROLE.roof,
    })
  }
}
