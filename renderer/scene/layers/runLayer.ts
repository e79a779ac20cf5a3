import type { Campus, Run } from '../../../shared/results/place.ts'
import { PATTERN } from '../geometry/parts.ts'
import { CROSS_ARMS } from '../geometry/pylon.ts'
import { MOTION, NO_PLACE } from '../materials/instanceTag.ts'
import { entityId } from '../picking/entityId.ts'
import type { Assembly } from './assembly.ts'
import { onTable } from './campusPlane.ts'
import type { Instance } from './instanceBatch.ts'
import { hangWire } from './wires.ts'

/** assumed: wire sag as a share of the span, about that of a 138 kV line. */
const SAG_RATIO = 0.035
/** assumed: longest span between towers, metres. */
const TOWER_SPAN_M = 150
const TOWER_HEIGHT_M = 30

interface Segment {
  x: number
  y: number
  z: number
  lengthM: number
  yaw: number
  pitch: number
}

/** Everything that runs through a site: lines, cables, busways, pipes, roads, fences. Each grows from its source. */
export function layRuns(assembly: Assembly): void {
  for (const campus of assembly.result.campuses) {
    for (const run of campus.runs) {
      if (run.kind === 'hv-line') strideLine(assembly, campus, run)
      else layRun(assembly, campus, run)
    }
  }
}

function layRun(assembly: Assembly, campus: Campus, run: Run): void {
  const segments = segmentsOf(run.points)
  const { appearDay, installedDay } = run.stageDays
  const share = (installedDay - appearDay) / Math.max(1, segments.length)
  const place =
    run.hallIndex !== null
      ? assembly.places.ofHall(run.hallIndex)
      : run.buildingIndex !== null
        ? assembly.places.ofBuilding(run.buildingIndex)
        : NO_PLACE
  for (const [i, segment] of segments.entries()) {
    const common = {
      ...onTable(campus, segment.x, segment.z),
      y: segment.y,
      yaw: segment.yaw,
      pitch: segment.pitch,
      days: run.stageDays,
      fromDay: appearDay + i * share,
      toDay: appearDay + (i + 1) * share,
      motion: MOTION.extend,
      place,
      entity: ownerOf(assembly, campus, run),
    } satisfies Partial<Instance>
    const l = segment.lengthM
    const w = run.widthM
    switch (run.kind) {
      case 'road':
        assembly.put('flat', { ...common, scale: [l + w, 0.14, w], surface: 'road', pattern: PATTERN.road })
        break
      case 'fence':
        assembly.put('veil', {
          ...common,
          scale: [l, Math.max(1.8, w), 0.06],
          surface: 'wire',
          pattern: PATTERN.fence,
        })
        break
      case 'mv-cable':
        assembly.put('box', { ...common, scale: [l + w, 0.3, w], surface: 'slab', stageWeight: 0.5 })
        break
      case 'busway':
        assembly.put('box', {
          ...common,
          scale: [l, 0.22, Math.max(0.2, w)],
          surface: 'steel',
          stageWeight: 0.8,
        })
        break
      case 'tray':
        assembly.put('box', {
          ...common,
          scale: [l, 0.1, Math.max(0.3, w)],
          surface: 'machineDark',
          stageWeight: 0.2,
        })
        break
      case 'liquid-supply':
      case 'liquid-return':
      case 'chilled-water': {
        const d = Math.max(0.15, w)
        assembly.put('pipe', {
          ...common,
          scale: [l + d * 0.6, d, d],
          surface: run.kind === 'liquid-return' ? 'cardShade' : 'machine',
          stageWeight: 0.5,
        })
        break
      }
      case 'hv-line':
        break
    }
  }
}

/** What a click on a pipe or cable of the yard selects: the building it serves, or the campus. Inside a hall one clicks through. */
function ownerOf(assembly: Assembly, campus: Campus, run: Run): number {
  if (run.hallIndex !== null || run.kind === 'road' || run.kind === 'fence') return 0
  return run.buildingIndex !== null
    ? entityId('building', run.buildingIndex)
    : entityId('campus', assembly.result.campuses.indexOf(campus))
}

/** Towers along the line and three pairs of wires from tower to tower, ending at the yard's gantry. */
function strideLine(assembly: Assembly, campus: Campus, run: Run): void {
  const supports = stride(run.points)
  const days = run.stageDays
  const first = supports[0]
  const last = supports[supports.length - 1]
  if (!first || !last) return
  for (const [i, support] of supports.entries()) {
    const next = supports[i + 1] ?? support
    const previous = supports[i - 1] ?? support
    const yaw = Math.atan2(-(next.z - previous.z), next.x - previous.x)
    if (i < supports.length - 1) {
      assembly.put('pylon', {
        ...onTable(campus, support.x, support.z),
        yaw,
        scale: [TOWER_HEIGHT_M, TOWER_HEIGHT_M, TOWER_HEIGHT_M],
        days,
        motion: MOTION.rise,
        stageWeight: 0.35,
        surface: 'steel',
      })
      const isLast = i === supports.length - 2
      for (const [height, reach] of CROSS_ARMS) {
        for (const side of [-1, 1]) {
          const across = side * reach * TOWER_HEIGHT_M
          const far = isLast ? across * 0.5 : across
          const y0 = height * TOWER_HEIGHT_M
          const [sx, cz] = [Math.sin(yaw), Math.cos(yaw)]
          const from = { x: support.x + across * sx, y: y0, z: support.z + across * cz }
          const y1 = isLast ? Math.max(6, next.y) : y0
          const to = { x: next.x + far * sx, y: y1, z: next.z + far * cz }
          hangWire(assembly, campus, from, to, days, SAG_RATIO)
        }
      }
    }
  }
}

function stride(points: readonly number[]): { x: number; y: number; z: number }[] {
  const supports: { x: number; y: number; z: number }[] = []
  for (let i = 0; i + 5 < points.length; i += 3) {
    const [x0 = 0, y0 = 0, z0 = 0, x1 = 0, y1 = 0, z1 = 0] = points.slice(i, i + 6)
    const spans = Math.max(1, Math.ceil(Math.hypot(x1 - x0, z1 - z0) / TOWER_SPAN_M))
    for (let k = 0; k < spans; k++) {
      const t = k / spans
      supports.push({ x: x0 + (x1 - x0) * t, y: y0 + (y1 - y0) * t, z: z0 + (z1 - z0) * t })
    }
    if (i + 8 >= points.length) supports.push({ x: x1, y: y1, z: z1 })
  }
  return supports
}

/** Straight pieces of a polyline of x, y, z triples; pieces without length are left out. */
export function segmentsOf(points: readonly number[]): Segment[] {
  const segments: Segment[] = []
  for (let i = 0; i + 5 < points.length; i += 3) {
    const [x0 = 0, y0 = 0, z0 = 0, x1 = 0, y1 = 0, z1 = 0] = points.slice(i, i + 6)
    const flat = Math.hypot(x1 - x0, z1 - z0)
    const lengthM = Math.hypot(flat, y1 - y0)
    if (lengthM < 1e-3) continue
    segments.push({
      x: (x0 + x1) / 2,
      y: (y0 + y1) / 2,
      z: (z0 + z1) / 2,
      lengthM,
      yaw: flat > 0 ? Math.atan2(-(z1 - z0), x1 - x0) : 0,
      pitch: Math.atan2(y1 - y0, flat),
    })
  }
  return segments
}
