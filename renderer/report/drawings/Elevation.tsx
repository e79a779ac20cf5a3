import type { ReportElevation } from '../../../shared/contract/reportDocument.ts'
import { GREY, INK, PEN } from '../../charts/pen.ts'
import { drawingScale } from './drawingScale.ts'
import { ScaleBar } from './ScaleBar.tsx'

const TOP_MM = 2
/** Under the ground line: the scale bar. */
const FOOT_MM = 11
/** Right of everything: the height of the building. */
const MARGIN_MM = 16
const MOST_HEIGHT_MM = 40
/** A person, metres. */
const PERSON_M = 1.8

interface ElevationProps {
  elevation: ReportElevation
  label: string
  widthMm: number
}

/** A building with its plant from the side: outlines by weight, what is nearer hides what is behind. */
export function Elevation({ elevation, label, widthMm }: ElevationProps) {
  const { boxes, heightM } = elevation
  const fromM = Math.min(...boxes.map((box) => box.fromM)) - 4
  const toM = Math.max(...boxes.map((box) => box.fromM + box.lengthM)) + 4
  const topM = Math.max(...boxes.map((box) => box.bottomM + box.heightM))
  const scale = drawingScale(
    { width: toM - fromM, height: topM },
    { width: widthMm - MARGIN_MM, height: MOST_HEIGHT_MM },
  )
  const mmPerM = 1000 / scale
  const groundY = TOP_MM + topM * mmPerM
  const width = (toM - fromM) * mmPerM + MARGIN_MM
  const heightMm = groundY + FOOT_MM
  const right = (toM - fromM) * mmPerM
  const roofY = groundY - heightM * mmPerM
  return (
    <svg
      className="drawing"
      width={`${width}mm`}
      height={`${heightMm}mm`}
      viewBox={`0 0 ${width} ${heightMm}`}
      role="img"
      aria-label={label}
    >
      {boxes.map((box, index) => (
        <rect
          key={index}
          x={(box.fromM - fromM) * mmPerM}
          y={groundY - (box.bottomM + box.heightM) * mmPerM}
          width={box.lengthM * mmPerM}
          height={box.heightM * mmPerM}
          {...pens[box.kind]}
        />
      ))}
      <path d={`M0 ${groundY}H${right}`} stroke={INK} strokeWidth={PEN.strong} />
      <Person x={1.6} groundY={groundY} mmPerM={mmPerM} />
      <g stroke={GREY} strokeWidth={PEN.thin} fill={GREY}>
        <path d={`M${right} ${groundY}h5M${right} ${roofY}h5M${right + 4} ${groundY}V${roofY}`} fill="none" />
        <path d={`M${right + 3.2} ${groundY + 0.8}l1.6 -1.6M${right + 3.2} ${roofY + 0.8}l1.6 -1.6`} />
        <text x={right + 5.6} y={(groundY + roofY) / 2 + 0.8} fontSize={PEN.smallText} stroke="none">
          {heightM.toFixed(1)} m
        </text>
      </g>
      <ScaleBar x={0.5} y={groundY + 4.5} scale={scale} />
    </svg>
  )
}

const pens: Record<ReportElevation['boxes'][number]['kind'], Record<string, string | number>> = {
  building: { fill: '#f1f3f3', stroke: INK, strokeWidth: PEN.line },
  electrical: { fill: '#dcdfe2', stroke: INK, strokeWidth: PEN.thin },
  cooling: { fill: '#fff', stroke: GREY, strokeWidth: PEN.hair },
}

function Person({ x, groundY, mmPerM }: { x: number; groundY: number; mmPerM: number }) {
  const tall = PERSON_M * mmPerM
  return (
    <g fill={INK}>
      <circle cx={x} cy={groundY - tall * 0.91} r={tall * 0.09} />
      <path
        d={`M${x - tall * 0.13} ${groundY - tall * 0.8}h${tall * 0.26}L${x + tall * 0.1} ${groundY}h${-tall * 0.2}z`}
      />
    </g>
  )
}
