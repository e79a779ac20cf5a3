import { formatCount } from '../../../shared/units/format.ts'
import { GREY, INK, PEN } from '../../charts/pen.ts'
import { barLengthM } from './drawingScale.ts'

const LONGEST_MM = 30
/** Each number needs this much beside the next. */
const ROOM_MM = 8

interface ScaleBarProps {
  x: number
  y: number
  scale: number
}

/** A bar of two halves, one black, with its length in metres and the scale. */
export function ScaleBar({ x, y, scale }: ScaleBarProps) {
  const mmPerM = 1000 / scale
  const lengthM = barLengthM(mmPerM, LONGEST_MM)
  const half = (lengthM * mmPerM) / 2
  return (
    <g fontSize={PEN.smallText} fill={GREY}>
      <rect x={x} y={y} width={half} height={1.1} fill={INK} />
      <rect x={x + half} y={y} width={half} height={1.1} fill="#fff" stroke={INK} strokeWidth={PEN.thin} />
      <text x={x} y={y - 1}>
        0
      </text>
      {half > ROOM_MM && (
        <text x={x + half} y={y - 1} textAnchor="middle">
          {formatCount(lengthM / 2)}
        </text>
      )}
      <text x={x + 2 * half} y={y - 1} textAnchor="middle">
        {formatCount(lengthM)} m
      </text>
      <text x={x} y={y + 4}>
        1:{formatCount(scale)} on A4
      </text>
    </g>
  )
}
