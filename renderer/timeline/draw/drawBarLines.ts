import { placeLabels } from '../labelLayout.ts'
import { curveTopPx, milestoneTopPx, MILESTONE_ROW_PX } from '../layout.ts'
import type { BarLine } from '../timelineModel.ts'
import { fitText, fontOf, haloText, verticalLine, type Pen } from './pen.ts'

const PRIORITY: Record<BarLine['kind'], number> = {
  target: 0,
  today: 1,
  note: 2,
  decision: 3,
  event: 4,
  modelled: 5,
}
const LONGEST_LABEL_PX = 190
const PINNED_MARGIN_PX = 6
const PINNED_GAP_PX = 14

const byImportance = (lines: readonly BarLine[]): BarLine[] =>
  lines.toSorted((a, b) => PRIORITY[a.kind] - PRIORITY[b.kind])

function inkOf(kind: BarLine['kind'], { colours }: Pen): string {
  if (kind === 'target') return colours.violation
  if (kind === 'note') return colours.ink
  if (kind === 'today') return colours.accent
  return kind === 'modelled' ? colours.ink3 : colours.ink2
}

/**
 * Lines through the score for milestones, targets and today: solid for targets, dotted for the rest. What the model found
 * (a building full, a first megawatt) the lanes show already, so it is marked under its name only.
 */
export function drawBarLines(pen: Pen, topPx: number, bottomPx: number): void {
  const { ctx, model, view, scale, layout } = pen
  const isHead = topPx > 0
  for (const line of model.barLines) {
    const isFound = line.kind === 'modelled'
    if (isFound && !isHead) continue
    if (line.day < view.firstDay || line.day > view.lastDay) continue
    ctx.strokeStyle = inkOf(line.kind, pen)
    ctx.lineWidth = 1
    ctx.globalAlpha = line.kind === 'target' || line.kind === 'today' ? 0.9 : 0.4
    ctx.setLineDash(line.kind === 'target' ? [] : line.kind === 'today' ? [4, 3] : [1, 3])
    verticalLine(ctx, scale(line.day), topPx, isFound ? curveTopPx(layout) : bottomPx)
  }
  ctx.setLineDash([])
  ctx.globalAlpha = 1
}

/** A name as it was drawn, px from the left and the top of the timeline. */
export interface LabelBox {
  line: BarLine
  left: number
  right: number
  top: number
  bottom: number
}

/**
 * Names of the bar lines, none touching another. The target and today are named even where their day does not show.
 *
 * @returns where the names stand, so that they can be pressed
 */
export function drawBarLabels(pen: Pen): LabelBox[] {
  const { ctx, model, view, scale, layout, colours, widthPx } = pen
  ctx.textBaseline = 'alphabetic'
  ctx.textAlign = 'left'
  let pinnedLeft = PINNED_MARGIN_PX
  let pinnedRight = widthPx - PINNED_MARGIN_PX
  const labels = byImportance(model.barLines).flatMap((line) => {
    const isBefore = line.day < view.firstDay
    const isAfter = line.day > view.lastDay
    const isAlwaysNamed = line.kind === 'target' || line.kind === 'today'
    if ((isBefore || isAfter) && !isAlwaysNamed) return []
    ctx.font = fontOf(10.5, isAlwaysNamed ? 600 : 400)
    const name = fitText(ctx, line.kind === 'note' ? `⚑ ${line.name}` : line.name, LONGEST_LABEL_PX)
    const text = isBefore ? `‹ ${name}` : isAfter ? `${name} ›` : name
    const wordsPx = ctx.measureText(text).width
    const x = isBefore ? pinnedLeft : isAfter ? pinnedRight : scale(line.day)
    // Names pinned to one edge stand beside each other.
    if (isBefore) pinnedLeft += wordsPx + PINNED_GAP_PX
    if (isAfter) pinnedRight -= wordsPx + PINNED_GAP_PX
    return [{ line, text, x, widthPx: wordsPx, priority: PRIORITY[line.kind] }]
  })
  return placeLabels(labels, widthPx, layout.milestoneRowCount).flatMap(({ index, left, row }) => {
    const label = labels[index]
    if (!label) return []
    const isStrong = label.line.kind === 'target' || label.line.kind === 'today'
    ctx.font = fontOf(10.5, isStrong ? 600 : 400)
    ctx.fillStyle = inkOf(label.line.kind, pen)
    const top = milestoneTopPx(layout) + row * MILESTONE_ROW_PX
    haloText(ctx, label.text, left, top + 11, colours.surface)
    return [{ line: label.line, left, right: left + label.widthPx, top, bottom: top + MILESTONE_ROW_PX }]
  })
}
