import type { WorkKind } from '../../../shared/catalog/stageTemplate.ts'
import type { Building, StageSpan } from '../../../shared/results/place.ts'

/** A span of work, first day to first day after. */
export interface Span {
  from: number
  to: number
}

/** When a kind of work runs: the whole of the building's stages of that kind. */
export function workSpan(stages: readonly StageSpan[], work: WorkKind): Span | null {
  const own = stages.filter((stage) => stage.work === work)
  if (own.length === 0) return null
  return {
    from: Math.min(...own.map((stage) => stage.startDay)),
    to: Math.max(...own.map((stage) => stage.endDay)),
  }
}

/** A share of a span, 0..1 to 0..1. */
export function partOf(span: Span, from: number, to: number): Span {
  const length = span.to - span.from
  return { from: span.from + length * from, to: span.from + length * to }
}

/**
 * When ground, frame and shell are made; where a template has no stage of a kind, shares of the shell's time. A building
 * that stood before the plan has its spans before day 0.
 */
export function buildSpans(building: Building): Record<'site' | 'foundation' | 'frame' | 'envelope', Span> {
  const { appearDay, installedDay } = building.stageDays
  const shell = { from: appearDay, to: Math.max(installedDay, appearDay + 1) }
  if (building.path === 'retrofit') return { site: shell, foundation: shell, frame: shell, envelope: shell }
  const foundation = workSpan(building.stages, 'foundation') ?? partOf(shell, 0, 0.3)
  return {
    site: workSpan(building.stages, 'site') ?? { from: foundation.from, to: foundation.from + 1 },
    foundation,
    frame: workSpan(building.stages, 'frame') ?? partOf(shell, 0.25, 0.65),
    envelope: workSpan(building.stages, 'envelope') ?? partOf(shell, 0.5, 1),
  }
}
