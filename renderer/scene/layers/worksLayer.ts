import { PATTERN } from '../geometry/parts.ts'
import { MOTION } from '../materials/instanceTag.ts'
import type { Assembly } from './assembly.ts'
import { buildSpans, workSpan } from './buildingSpans.ts'
import { scatter } from './campusPlane.ts'
import { pieceSetter } from './pieceSetter.ts'

const TURN = Math.PI * 2

/**
 * Who works on a building, and when: diggers in the ground, cranes over the frame, scaffold round the walls, lorries and
 * site offices from the first day on site to the last of fit-out.
 */
export function setWorks(assembly: Assembly): void {
  const seed = assembly.seed * 97
  for (const [index, building] of assembly.result.buildings.entries()) {
    const campus = assembly.result.campuses[building.campusIndex]
    if (!campus) continue
    const { footprint, heightM, stages } = building
    const { lengthM: l, widthM: w } = footprint
    const { site, foundation, frame, envelope } = buildSpans(building)
    const onSite = {
      from: (workSpan(stages, 'site') ?? site).from,
      to: (workSpan(stages, 'fit-out') ?? envelope).to,
    }
    const set = pieceSetter(assembly, campus, footprint, {
      days: building.stageDays,
      motion: MOTION.work,
      surface: 'card',
    })

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
        turn: scatter(seed + index, i) * TURN,
        span: { from: frame.from - 10, to: envelope.to - 5 },
      })
    }
    for (let i = 0; i < 3; i++) {
      set('excavator', {
        along: (scatter(seed + index, i + 10) - 0.5) * l * 0.8,
        across: (scatter(seed + index, i + 20) - 0.5) * w * 0.7,
        turn: scatter(seed + index, i + 30) * TURN,
        span: { from: site.from, to: foundation.from + 20 },
      })
    }
    for (let i = 0; i < 3; i++) {
      set('lorry', {
        along: -l / 2 - 7 - i * 4,
        across: -w / 2 + 14 + scatter(seed + index, i + 40) * (w - 28),
        turn: (i % 2 === 0 ? 0.5 : -0.5) * Math.PI,
        span: { from: onSite.from + 8 * i, to: onSite.to - 12 * i },
      })
      set('box', {
        along: -l / 2 - 7,
        across: w / 2 - 4 - i * 3,
        size: [6.1, 2.6, 2.5],
        pattern: PATTERN.corrugated,
        span: onSite,
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
}
