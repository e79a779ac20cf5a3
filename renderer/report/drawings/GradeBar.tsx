import type { SectionOf } from '../../../shared/contract/reportDocument.ts'
import { formatCount } from '../../../shared/units/format.ts'
import { HatchedRect } from './HatchedRect.tsx'
import { GREY, PEN } from '../../charts/pen.ts'

interface GradeBarProps {
  shares: SectionOf<'assumptions'>['shares']
  widthMm: number
}

/** Surer is darker; what is only assumed is hatched. */
const HATCHES = { measured: 'racks', vendor: 'vendor', reported: 'use', assumed: 'loss' } as const

/** One bar, divided among the grades; each part named under its left end. */
export function GradeBar({ shares, widthMm }: GradeBarProps) {
  const all = shares.reduce((total, { count }) => total + count, 0)
  const present = shares.filter(({ count }) => count > 0)
  const starts = present.map((_, index) =>
    present.slice(0, index).reduce((total, { count }) => total + (count / all) * widthMm, 0),
  )
  return (
    <svg className="drawing" width={`${widthMm}mm`} height="11mm" viewBox={`0 0 ${widthMm} 11`}>
      {present.map(({ confidence, count }, index) => {
        const x = starts[index] ?? 0
        const width = (count / all) * widthMm
        // A narrow part's name would run into the next one's: it stands on a second line.
        const isNarrow = width < 26
        return (
          <g key={confidence}>
            <HatchedRect hatch={HATCHES[confidence]} x={x} y={0} width={width} height={4} />
            <text x={x} y={isNarrow && index % 2 === 1 ? 10 : 7} fontSize={PEN.text} fill={GREY}>
              {confidence} {formatCount(count)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
