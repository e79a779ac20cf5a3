import { ACCENT, INK, PEN } from '../../charts/pen.ts'
import { hatchPath, type HatchDirection, type Rect } from '../../charts/hatchPath.ts'

interface Hatch {
  ground: string
  line?: string
  spacing?: number
  weight?: number
  directions?: readonly HatchDirection[]
}

const OCHRE = '#b27c17'
const PALE_OCHRE = '#f4e6c8'
const SLATE = '#5f6e7d'

/** Each kind of work, loss and grade has its colour and its hatch, so that grey paper loses nothing. */
const HATCHES = {
  planning: { ground: '#fff', line: SLATE, spacing: 1.2, weight: 0.1, directions: ['falling'] },
  site: { ground: PALE_OCHRE },
  foundation: { ground: PALE_OCHRE, line: OCHRE, spacing: 0.9, weight: 0.2, directions: ['horizontal'] },
  frame: { ground: PALE_OCHRE, line: OCHRE, spacing: 1.3, weight: 0.18, directions: ['rising', 'falling'] },
  envelope: { ground: OCHRE },
  'fit-out': { ground: '#dfe4e8', line: SLATE, spacing: 1.1, weight: 0.24, directions: ['rising'] },
  commissioning: { ground: '#cfe2e2', line: ACCENT, spacing: 1, weight: 0.36, directions: ['vertical'] },
  racks: { ground: ACCENT },
  loss: { ground: '#fff', line: SLATE, spacing: 1, weight: 0.14, directions: ['rising'] },
  use: { ground: '#c9dadb' },
  vendor: { ground: '#6f9a9d' },
} as const satisfies Record<string, Hatch>

export type HatchName = keyof typeof HATCHES

export function isHatchName(name: string): name is HatchName {
  return name in HATCHES
}

interface HatchedRectProps extends Rect {
  hatch: HatchName
  /** Drawn but not decided: the outline is dashed. */
  isDashed?: boolean
}

/** A rectangle with a thin outline, filled as its kind is. */
export function HatchedRect({ hatch, isDashed = false, ...rect }: HatchedRectProps) {
  const { ground, line, spacing = 1, weight = 0.2, directions = [] }: Hatch = HATCHES[hatch]
  return (
    <g>
      <rect {...rect} fill={ground} />
      {directions.map((direction) => (
        <path
          key={direction}
          d={hatchPath(rect, spacing, direction)}
          stroke={line}
          strokeWidth={weight}
          fill="none"
        />
      ))}
      <rect
        {...rect}
        fill="none"
        stroke={INK}
        strokeWidth={PEN.hair}
        strokeDasharray={isDashed ? '0.7 0.5' : undefined}
      />
    </g>
  )
}
