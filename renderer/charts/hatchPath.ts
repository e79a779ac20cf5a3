export interface Rect {
  x: number
  y: number
  width: number
  height: number
}

export type HatchDirection = 'horizontal' | 'vertical' | 'rising' | 'falling'

/**
 * Lines that hatch a rectangle, as one path, cut at its edges. SVG's own patterns would do it in fewer words, but a printed
 * page holds each as a picture of the whole page, coarse and half a megabyte large.
 *
 * @param spacing between two lines, measured along the axes for the slanted ones
 */
export function hatchPath({ x, y, width, height }: Rect, spacing: number, direction: HatchDirection): string {
  const right = x + width
  const bottom = y + height
  const lines: string[] = []
  const line = (fromX: number, fromY: number, toX: number, toY: number): void => {
    lines.push(`M${round(fromX)} ${round(fromY)}L${round(toX)} ${round(toY)}`)
  }
  switch (direction) {
    case 'horizontal':
      for (let at = y + spacing / 2; at < bottom; at += spacing) line(x, at, right, at)
      break
    case 'vertical':
      for (let at = x + spacing / 2; at < right; at += spacing) line(at, y, at, bottom)
      break
    case 'rising':
      // Points with x + y = sum.
      for (let sum = x + y + spacing / 2; sum < right + bottom; sum += spacing) {
        const fromX = Math.max(x, sum - bottom)
        const toX = Math.min(right, sum - y)
        line(fromX, sum - fromX, toX, sum - toX)
      }
      break
    case 'falling':
      // Points with x - y = difference.
      for (let difference = x - bottom + spacing / 2; difference < right - y; difference += spacing) {
        const fromX = Math.max(x, difference + y)
        const toX = Math.min(right, difference + bottom)
        line(fromX, fromX - difference, toX, toX - difference)
      }
      break
  }
  return lines.join('')
}

const round = (mm: number): number => Math.round(mm * 1000) / 1000
