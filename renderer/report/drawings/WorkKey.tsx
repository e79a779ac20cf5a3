import { HatchedRect, type HatchName } from './HatchedRect.tsx'
import { GREY, PEN, textWidth } from '../../charts/pen.ts'

const NAMES: [work: HatchName, name: string][] = [
  ['planning', 'planning'],
  ['site', 'site works'],
  ['foundation', 'foundation'],
  ['frame', 'frame'],
  ['envelope', 'walls and roof'],
  ['fit-out', 'fit-out'],
  ['commissioning', 'commissioning'],
  ['racks', 'racks set and burnt in'],
]

interface WorkKeyProps {
  widthMm: number
  /** Entries a line; all in one line when left out. */
  perLine?: number
}

const LINE_MM = 4.6

/** What the hatches of the programme mean. */
export function WorkKey({ widthMm, perLine = NAMES.length }: WorkKeyProps) {
  const heightMm = Math.ceil(NAMES.length / perLine) * LINE_MM
  const entries = NAMES.map(([work, name], index) => ({ work, name, ...placeOf(index, perLine) }))
  return (
    <svg
      className="drawing"
      width={`${widthMm}mm`}
      height={`${heightMm}mm`}
      viewBox={`0 0 ${widthMm} ${heightMm}`}
    >
      {entries.map(({ work, name, x, y }) => (
        <g key={work} transform={`translate(${x} ${y})`}>
          <HatchedRect hatch={work} x={0.1} y={0.9} width={5.4} height={2.6} />
          <text x={7} y={3} fontSize={PEN.smallText} fill={GREY}>
            {name}
          </text>
        </g>
      ))}
    </svg>
  )
}

/** Entries in one line stand one after another; in several lines, under each other. */
function placeOf(index: number, perLine: number): { x: number; y: number } {
  const y = Math.floor(index / perLine) * LINE_MM
  const widthOf = (name: string): number => 7 + textWidth(name, PEN.smallText) + 4
  const column = index % perLine
  let x = 0
  for (let before = 0; before < column; before++) {
    const inColumn = NAMES.filter((_, other) => other % perLine === before)
    x += Math.max(...inColumn.map(([, name]) => widthOf(name)))
  }
  return { x, y }
}
