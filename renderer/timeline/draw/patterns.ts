import type { WorkKind } from '../../../shared/catalog/stageTemplate.ts'
import type { TaskKind } from '../../../shared/scenario/taskKind.ts'
import type { TimelineColours } from '../colours.ts'
import { hatchedCauses } from '../strip/gateSigns.ts'
import { HATCH_STROKES, HATCH_TILE_PX, type Hatch } from './hatches.ts'

/** Each kind of work has its own hatch, so that it is told apart without colour. */
const WORK_HATCHES: Record<WorkKind, Hatch> = {
  planning: 'dots',
  site: 'squares',
  foundation: 'horizontal',
  frame: 'vertical',
  envelope: 'bricks',
  'fit-out': 'rising',
  network: 'cross',
  commissioning: 'falling',
}

/** So has each kind of task that is no work on a stage. */
const KIND_HATCHES: Readonly<Record<Exclude<TaskKind, 'stage' | 'milestone'>, Hatch>> = {
  procurement: 'horizontal',
  grid: 'vertical',
  energisation: 'rising',
  delivery: 'squares',
  install: 'vertical',
  'burn-in': 'dots',
  seeding: 'cross',
}

/** The name of a task's pattern and colour. */
export function taskFill(
  task: { kind: TaskKind; work: WorkKind | null },
  colours: TimelineColours,
): { pattern: string; colour: string } {
  if (task.kind === 'stage') {
    const work = task.work ?? 'site'
    return { pattern: work, colour: workColour(work, colours) }
  }
  return { pattern: task.kind, colour: kindColour(task.kind, colours) }
}

function workColour(work: string, colours: TimelineColours): string {
  if (work === 'planning') return colours.planned
  if (work === 'fit-out' || work === 'network') return colours.installed
  return work === 'commissioning' ? colours.live : colours.work
}

function kindColour(kind: string, colours: TimelineColours): string {
  if (kind === 'grid' || kind === 'energisation') return colours.gateUtility
  if (kind === 'procurement') return colours.ink3
  return kind === 'delivery' || kind === 'install' ? colours.gateRacks : colours.live
}

/** The name of a cause's pattern. */
export const gatePattern = (cause: string): string => `gate/${cause}`

/** The name of the pattern between what most and what few runs deliver. */
export const BAND_PATTERN = 'band'

/** One tile a kind of work, of task and of cause, drawn at the screen's own resolution. */
export function createPatterns(
  ctx: CanvasRenderingContext2D,
  colours: TimelineColours,
  pixelRatio: number,
): Map<string, CanvasPattern> {
  const patterns = new Map<string, CanvasPattern>()
  const add = (name: string, hatch: Hatch | null, colour: string): void => {
    const pattern = hatch && tile(ctx, hatch, colour, pixelRatio)
    if (pattern) patterns.set(name, pattern)
  }
  for (const [work, hatch] of Object.entries(WORK_HATCHES)) add(work, hatch, workColour(work, colours))
  for (const [kind, hatch] of Object.entries(KIND_HATCHES)) add(kind, hatch, kindColour(kind, colours))
  for (const [cause, { hatch, hue }] of hatchedCauses()) add(gatePattern(cause), hatch, colours[hue])
  add(BAND_PATTERN, 'rising', colours.ink3)
  return patterns
}

function tile(
  ctx: CanvasRenderingContext2D,
  hatch: Hatch,
  colour: string,
  pixelRatio: number,
): CanvasPattern | null {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = Math.round(HATCH_TILE_PX * pixelRatio)
  const tileContext = canvas.getContext('2d')
  if (!tileContext) return null
  tileContext.scale(canvas.width / HATCH_TILE_PX, canvas.height / HATCH_TILE_PX)
  tileContext.globalAlpha = 0.18
  tileContext.fillStyle = colour
  tileContext.fillRect(0, 0, HATCH_TILE_PX, HATCH_TILE_PX)
  tileContext.globalAlpha = 0.75
  tileContext.strokeStyle = colour
  tileContext.lineWidth = 0.9
  HATCH_STROKES[hatch](tileContext)
  const pattern = ctx.createPattern(canvas, 'repeat')
  pattern?.setTransform(
    new DOMMatrix([HATCH_TILE_PX / canvas.width, 0, 0, HATCH_TILE_PX / canvas.height, 0, 0]),
  )
  return pattern
}
