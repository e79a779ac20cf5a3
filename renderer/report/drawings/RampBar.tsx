import { GREY, PEN, textWidth } from '../../charts/pen.ts'
import type { ColourRamp } from '../setting.ts'

const BAR_MM = 60
const HEIGHT_MM = 5.4

/** What the colours of a picture mean: a bar from low to high, its stops named under it. */
export function RampBar({ ramp: { unit, stops }, widthMm }: { ramp: ColourRamp; widthMm: number }) {
  const stepMm = BAR_MM / stops.length
  return (
    <svg
      className="drawing"
      width={`${widthMm}mm`}
      height={`${HEIGHT_MM}mm`}
      viewBox={`0 0 ${widthMm} ${HEIGHT_MM}`}
      role="img"
      aria-label={`Colours: ${stops.map(({ label }) => label).join(', ')} ${unit}`}
    >
      {stops.map(({ label, colour }, index) => (
        <g key={label}>
          <rect x={index * stepMm} y={1.4} width={stepMm} height={1.8} fill={colour} />
          <text x={index * stepMm} y={HEIGHT_MM} fontSize={PEN.smallText} fill={GREY}>
            {label}
          </text>
        </g>
      ))}
      <text
        x={BAR_MM - stepMm + textWidth('0000', PEN.smallText)}
        y={HEIGHT_MM}
        fontSize={PEN.smallText}
        fill={GREY}
      >
        {unit}
      </text>
    </svg>
  )
}
