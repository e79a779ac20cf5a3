import { NO_OWNER } from '../../../shared/results/plantTable.ts'
import type { Building } from '../../../shared/results/place.ts'
import { PATTERN } from '../geometry/parts.ts'
import { MOTION } from '../materials/instanceTag.ts'
import type { Assembly } from './assembly.ts'
import { buildSpans, partOf, workSpan, type Span } from './buildingSpans.ts'
import { scatter } from './campusPlane.ts'
import { pieceSetter, type SetPiece } from './pieceSetter.ts'
import type { Yards } from './yards.ts'

const TURN = Math.PI * 2
/** Made ground that machines stand on, metres. */
const GROUND_M = 0.15
const HOARDING_M = 2.2

/**
 * Who works on a building, and when: diggers and a piling rig in the ground, cranes over the frame, scaffold round the walls,
 * a mobile crane among the machines of the yards, lorries, stores and people from the first day on site to the last of fit-out.
 */
export function setWorks(assembly: Assembly, yards: readonly Yards[]): void {
  const settings = machineSpans(assembly)
  for (const [index, building] of assembly.result.buildings.entries()) {
    const campus = assembly.result.campuses[building.campusIndex]
    const own = yards[index]
    if (!campus || !own) continue
    const common = { days: building.stageDays, motion: MOTION.work, surface: 'card' } as const
    const set = pieceSetter(assembly, campus, building.footprint, common)
    const seed = assembly.seed * 97 + index
    workOnBuilding(set, building, seed)
    const setting = settings[index]
    if (!setting) continue
    for (const [i, field] of own.fields.entries()) {
      const inField = pieceSetter(assembly, campus, field, common)
      inField('mobileCrane', {
        along: (scatter(seed, i + 90) - 0.3) * field.lengthM * 0.5,
        across: (i === 0 ? 1 : -1) * (field.widthM / 2 + 1.5),
        y: GROUND_M,
        turn: scatter(seed, i + 95) * 0.5 - 0.25,
        span: partOf(setting, 0.05, 0.9),
      })
    }
    if (building.path === 'retrofit') continue
    fenceOff(pieceSetter(assembly, campus, own.plot, common), own.plot.lengthM, own.plot.widthM, building)
  }
}

/** When the machines beside each building are set, first to last; `null` where it has none, or they stood before the plan. */
function machineSpans({ result: { buildings, plant } }: Assembly): (Span | null)[] {
  const spans = buildings.map((): Span => ({ from: Infinity, to: -Infinity }))
  for (let i = 0; i < plant.count; i++) {
    const span = spans[plant.buildingIndex[i] ?? NO_OWNER]
    if (!span) continue
    span.from = Math.min(span.from, plant.appearDay[i] ?? 0)
    span.to = Math.max(span.to, plant.installedDay[i] ?? 0)
  }
  return spans.map((span) => (span.to - span.from > 1 ? span : null))
}

/** From ground to roof. */
function workOnBuilding(set: SetPiece, building: Building, seed: number): void {
  const { heightM, stages } = building
  const { lengthM: l, widthM: w } = building.footprint
  const { site, foundation, frame, envelope } = buildSpans(building)
  const onSite = {
    from: (workSpan(stages, 'site') ?? site).from,
    to: (workSpan(stages, 'fit-out') ?? envelope).to,
  }

  // Lamps of the night shift.
  set('plate', {
    y: 0.22,
    size: [l * 1.3, 1, w + l * 0.3],
    span: { from: site.from, to: envelope.to },
    surface: 'pool',
    pattern: PATTERN.pool,
    stageWeight: 1,
  })
  const cranes = l > 110 ? 2 : 1
  for (let i = 0; i < cranes; i++) {
    set('crane', {
      along: cranes === 1 ? l * 0.1 : (i - 0.5) * l * 0.52,
      across: (w / 2 + 7) * (i % 2 === 0 ? -1 : 1),
      turn: scatter(seed, i) * TURN,
      span: { from: frame.from - 10, to: envelope.to - 5 },
    })
  }
  for (let i = 0; i < 3; i++) {
    set('excavator', {
      along: (scatter(seed, i + 10) - 0.5) * l * 0.8,
      across: (scatter(seed, i + 20) - 0.5) * w * 0.7,
      turn: scatter(seed, i + 30) * TURN,
      span: { from: site.from, to: foundation.from + 20 },
    })
    set('heap', {
      along: (scatter(seed, i + 100) - 0.5) * l * 0.7,
      across: w / 2 + 10 + scatter(seed, i + 110) * 6,
      size: [2.4, 2.2 + scatter(seed, i + 120), 2.4],
      span: { from: site.from + 4 * i, to: frame.from + 6 * i },
    })
  }
  drivePiles(set, l, w, foundation, seed)
  store(set, l, w, frame, envelope, seed)
  for (let i = 0; i < 3; i++) {
    set('lorry', {
      along: -l / 2 - 7 - i * 4,
      across: -w / 2 + 14 + scatter(seed, i + 40) * (w - 28),
      y: GROUND_M,
      turn: (i % 2 === 0 ? 0.5 : -0.5) * Math.PI,
      span: { from: onSite.from + 8 * i, to: onSite.to - 12 * i },
    })
    set('box', {
      along: -l / 2 - 7,
      across: w / 2 - 4 - i * 3,
      y: GROUND_M,
      size: [6.1, 2.6, 2.5],
      pattern: PATTERN.corrugated,
      span: onSite,
    })
  }
  for (let i = 0; i < 14; i++) {
    set('person', {
      along: (scatter(seed, i + 130) - 0.5) * (l + 18),
      across: (i % 2 === 0 ? 1 : -1) * (w / 2 + 2.6 + scatter(seed, i + 150) * 9),
      y: GROUND_M,
      turn: scatter(seed, i + 170) * TURN,
      span: partOf({ from: site.from, to: envelope.to }, (i % 5) * 0.04, 1 - (i % 4) * 0.04),
    })
  }
  for (const side of [-1, 1]) {
    set('veil', {
      across: side * (w / 2 + 1.6),
      size: [l * 0.9, heightM + 1, 1.3],
      pattern: PATTERN.lattice,
      span: envelope,
    })
  }
}

/** Heads of piles line by line from the west, until the slab is over them; a rig drives them. */
function drivePiles(set: SetPiece, l: number, w: number, foundation: Span, seed: number): void {
  const columns = Math.max(2, Math.round(l / 11))
  const lines = Math.max(2, Math.round(w / 12))
  for (let i = 0; i <= columns; i++) {
    for (let j = 0; j <= lines; j++) {
      set('box', {
        along: (i / columns - 0.5) * (l - 3),
        across: (j / lines - 0.5) * (w - 3),
        size: [0.9, 0.75, 0.9],
        surface: 'slab',
        span: { from: partOf(foundation, (i / columns) * 0.6, 1).from, to: foundation.to },
      })
    }
  }
  set('pilingRig', {
    along: (scatter(seed, 60) - 0.5) * l * 0.6,
    across: (scatter(seed, 61) - 0.5) * w * 0.5,
    turn: scatter(seed, 62) * TURN,
    span: partOf(foundation, 0, 0.7),
  })
}

/** What lies ready beside the walls: steel while the frame goes up, then stacks of wall panels. */
function store(set: SetPiece, l: number, w: number, frame: Span, envelope: Span, seed: number): void {
  for (let i = 0; i < 5; i++) {
    const along = (i / 4 - 0.5) * l * 0.55 + scatter(seed, i + 200) * 6
    const side = i % 2 === 0 ? 1 : -1
    for (const layer of [0, 1]) {
      set('box', {
        along,
        across: side * (w / 2 + 6.5 + layer * 0.3),
        y: GROUND_M + layer * 0.5,
        size: [11, 0.35, 1.8 - layer * 0.6],
        surface: 'steel',
        span: { from: frame.from - 6 + i * 3, to: partOf(frame, 0.35 + i * 0.13, 1).from },
      })
    }
    set('box', {
      along: along + 9,
      across: side * (w / 2 + 5.5),
      y: GROUND_M,
      size: [8, 1.4, 2.4],
      surface: 'card',
      pattern: PATTERN.corrugated,
      span: { from: envelope.from - 4 + i * 2, to: partOf(envelope, 0.3 + i * 0.12, 1).from },
    })
  }
}

/** A fence round the plot while there is work on it. */
function fenceOff(set: SetPiece, l: number, w: number, building: Building): void {
  const { site, envelope } = buildSpans(building)
  const span = { from: site.from, to: envelope.to }
  const fence = { span, surface: 'wire', pattern: PATTERN.fence } as const
  for (const side of [-1, 1]) {
    set('veil', { ...fence, across: side * (w / 2 - 0.5), size: [l, HOARDING_M, 0.06] })
    set('veil', { ...fence, along: side * (l / 2 - 0.5), turn: Math.PI / 2, size: [w, HOARDING_M, 0.06] })
  }
}
