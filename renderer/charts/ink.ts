import { createContext, useContext } from 'react'
import type { HatchDirection } from './hatchPath.ts'
import { ACCENT, GREY, INK, LIGHT, PEN } from './pen.ts'

/** Fill of one band of a stack: a tone and a hatch, so that grey paper and every eye tell it from its neighbours. */
export interface BandFill {
  ground: string
  line: string
  direction: HatchDirection | null
}

/** What a chart is drawn with. The same chart stands on paper, in millimetres, and on the screen, in pixels and the theme's colours. */
export interface Ink {
  unit: 'mm' | 'px'
  /** A millimetre of paper in the drawing's own unit. */
  mm: number
  text: number
  smallText: number
  hair: number
  thin: number
  line: number
  strong: number
  ink: string
  grey: string
  light: string
  accent: string
  paper: string
  bar: string
  /** In the order bands are stacked. */
  bands: readonly BandFill[]
}

export const PRINT_INK: Ink = {
  unit: 'mm',
  mm: 1,
  text: PEN.text,
  smallText: PEN.smallText,
  hair: PEN.hair,
  thin: PEN.thin,
  line: PEN.line - 0.05,
  strong: PEN.strong + 0.1,
  ink: INK,
  grey: GREY,
  light: LIGHT,
  accent: ACCENT,
  paper: '#fff',
  bar: '#aeb6bd',
  bands: [
    { ground: '#c9dadb', line: '#7fa6a9', direction: null },
    { ground: '#dfe4e8', line: '#8e9aa5', direction: 'rising' },
    { ground: '#f1e3c4', line: '#c9a35a', direction: 'falling' },
    { ground: '#eceae6', line: '#a5a198', direction: 'vertical' },
    { ground: '#dcd3dd', line: '#a48fa6', direction: 'horizontal' },
  ],
}

const tone = (colour: string, percent: number): string =>
  `color-mix(in srgb, var(--${colour}) ${percent}%, var(--surface))`

export const SCREEN_INK: Ink = {
  unit: 'px',
  mm: 5,
  text: 11.5,
  smallText: 10.5,
  hair: 0.6,
  thin: 1,
  line: 1.4,
  strong: 2.4,
  ink: 'var(--ink)',
  grey: 'var(--ink-2)',
  light: 'var(--rule)',
  accent: 'var(--accent)',
  paper: 'var(--surface)',
  bar: tone('installed', 55),
  bands: [
    { ground: tone('live', 30), line: tone('live', 60), direction: null },
    { ground: tone('installed', 22), line: tone('installed', 62), direction: 'rising' },
    { ground: tone('work', 22), line: tone('work', 66), direction: 'falling' },
    { ground: tone('planned', 18), line: tone('planned', 60), direction: 'vertical' },
    { ground: tone('gate-racks', 18), line: tone('gate-racks', 56), direction: 'horizontal' },
  ],
}

/** The ink of the drawings below; paper where nothing else was said. */
export const InkContext = createContext<Ink>(PRINT_INK)

export const useInk = (): Ink => useContext(InkContext)
