import { PATTERN } from '../geometry/parts.ts'
import { MOTION } from '../materials/instanceTag.ts'
import type { Assembly } from './assembly.ts'
import { buildSpans, workSpan } from './buildingLayer.ts'
import { onTable, scatter, within } from './campusPlane.ts'
import type { Instance } from './instanceBatch.ts'
import type { ShapeName } from './shapes.ts'

/** Who works on a building, and when: diggers in the ground, cranes over the frame, scaffold round the walls, lorries throughout. */
export function setWorks(assembly: Assembly): void {
  for (const [index, building] of assembly.result.buildings.entries()) {
    const campus = assembly.result.campuses[building.campusIndex]
    if (!campus) continue
    const { footprint, heightM, stageDays, stages } = building
    const { lengthM: l, widthM: w } = footprint
    const spans = buildSpans(building)
    const site = workSpan(stages, 'site') ?? { from: stageDays.appearDay, to: spans.foundation.to }
    const put = (
      shape: ShapeName,
      along: number,
      across: number,
      turn: number,
      from: number,
      to: number,
      more: Partial<Instance> = {},
    ): void => {
      const at = within(footprint, along, across)
      assembly.put(shape, {
        ...onTable(campus, at.x, at.z),
        yaw: footprint.yaw + turn,
        days: stageDays,
        fromDay: from,
        toDay: to,
        motion: MOTION.work,
        surface: 'card',
        ...more,
      })
    }

    const cranes = l > 110 ? 2 : 1
    for (let i = 0; i < cranes; i++) {
      const along = cranes === 1 ? l * 0.1 : (i - 0.5) * l * 0.52
      const turn = scatter(index, i) * Math.PI * 2
      put(
        'crane',
        along,
        (w / 2 + 7) * (i % 2 === 0 ? -1 : 1),
        turn,
        spans.foundation.to - 10,
        spans.envelope.to - 5,
      )
    }
    for (let i = 0; i < 3; i++) {
      const along = (scatter(index, i + 10) - 0.5) * l * 0.8
      const across = (scatter(index, i + 20) - 0.5) * w * 0.7
      put('excavator', along, across, scatter(index, i + 30) * 6.28, site.from, spans.foundation.from + 20)
    }
    for (let i = 0; i < 4; i++) {
      const along = (i / 3 - 0.5) * l * 0.7 + scatter(index, i + 40) * 8
      put(
        'lorry',
        along,
        w / 2 + 5.5,
        i % 2 === 0 ? 0 : Math.PI,
        site.from + 8 * i,
        spans.envelope.to + 6 * i,
      )
    }
    for (const side of [-1, 1]) {
      put('veil', 0, side * (w / 2 + 1.6), 0, spans.envelope.from, spans.envelope.to, {
        scale: [l * 0.9, heightM + 1, 1.3],
        pattern: PATTERN.lattice,
      })
    }
    for (let i = 0; i < 3; i++) {
      put('box', -l / 2 - 6, (i - 1) * 3.4, 0, site.from, stageDays.commissioningDay, {
        scale: [6.1, 2.6, 2.5],
        surface: 'card',
        pattern: PATTERN.corrugated,
      })
    }
  }
}
