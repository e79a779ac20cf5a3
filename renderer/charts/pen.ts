/** Pens and letters of the drawings on paper, millimetres (ISO 128 line widths). */
export const PEN = {
  hair: 0.09,
  thin: 0.18,
  line: 0.35,
  strong: 0.5,
  bus: 0.9,
  text: 2.3,
  smallText: 2,
} as const

export const INK = '#16191d'
export const GREY = '#4c5359'
export const LIGHT = '#d3d6d9'
export const ACCENT = '#0c5a61'

/** Width that a text is likely to take in Inter at a size, in the size's unit: a drawing must leave room before the text is set. */
export function textWidth(text: string, size: number): number {
  return text.length * size * 0.56
}

/** A text cut where it is likely to run over a width. */
export function fitText(text: string, width: number, size: number): string {
  const most = Math.floor(width / (size * 0.56))
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1)).trimEnd()}…`
}
