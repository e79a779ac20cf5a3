import type { ReportWave } from '../../../shared/contract/reportDocument.ts'

const HEIGHT_MM = 22
const AXIS_MM = 10

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })

/** Power of a training job through a checkpoint: raw thin, at the meter thick. */
export function SwingWave({ wave, widthMm }: { wave: ReportWave; widthMm: number }) {
  const spanS = wave.timeS.at(-1) ?? 1
  const most = Math.max(...wave.rawMw, ...wave.gridMw, 1e-9)
  const y = (mw: number): number => HEIGHT_MM - (mw / most) * (HEIGHT_MM - 2)
  const path = (values: readonly number[]): string =>
    values
      .map((mw, i) => {
        const x = AXIS_MM + ((wave.timeS[i] ?? 0) / spanS) * (widthMm - AXIS_MM)
        return `${i === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y(mw).toFixed(2)}`
      })
      .join('')
  return (
    <svg
      width={`${widthMm}mm`}
      height={`${HEIGHT_MM + 1}mm`}
      viewBox={`0 0 ${widthMm} ${HEIGHT_MM + 1}`}
      role="img"
      aria-label={wave.caption}
      fontSize={2.3}
      fill="none"
      stroke="currentColor"
    >
      <path d={`M${AXIS_MM} ${HEIGHT_MM}H${widthMm}`} strokeWidth={0.15} />
      <path d={path(wave.rawMw)} strokeWidth={0.12} opacity={0.6} />
      <path d={path(wave.gridMw)} strokeWidth={0.4} />
      <text x={AXIS_MM - 1} y={y(most) + 1} textAnchor="end" fill="currentColor" stroke="none">
        {whole.format(most)}
      </text>
      <text x={AXIS_MM - 1} y={HEIGHT_MM} textAnchor="end" fill="currentColor" stroke="none">
        0 MW
      </text>
    </svg>
  )
}
