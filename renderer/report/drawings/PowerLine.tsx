import type { ReportPowerChain } from '../../../shared/contract/reportDocument.ts'
import { formatMega } from '../../../shared/units/format.ts'
import { HatchedRect } from './HatchedRect.tsx'
import { GREY, INK, PEN } from '../../charts/pen.ts'
import { PowerSymbol, type SymbolKind } from './PowerSymbol.tsx'
import { wrapText } from './wrapText.ts'

interface PowerLineProps {
  chain: ReportPowerChain
  widthMm: number
}

const HEIGHT_MM = 37.5
/** The line the symbols stand on; the line the loss bars hang from, and the longest of them. */
const LINE_Y = 15.5
const BARS_Y = 29.5
const LONGEST_BAR_MM = 7.6
const BAR_WIDTH_MM = 11

interface Station {
  symbol: SymbolKind
  name: string
  /** MW entering. */
  inMw: number
  /** MW lost here, or branching off. */
  awayMw: number
  note: string
}

/** One campus as a single line from the meter to the racks; under each step hangs what it loses or uses. */
export function PowerLine({ chain, widthMm }: PowerLineProps) {
  const stations = listStations(chain)
  const step = widthMm / stations.length
  const x = (index: number): number => step * (index + 0.5)
  const most = Math.max(1e-9, ...stations.map(({ awayMw }) => awayMw))
  return (
    <svg
      className="drawing"
      width={`${widthMm}mm`}
      height={`${HEIGHT_MM}mm`}
      viewBox={`0 0 ${widthMm} ${HEIGHT_MM}`}
      role="img"
      aria-label={chain.caption}
    >
      <path d={`M${x(0)} ${LINE_Y}H${x(stations.length - 1)}`} stroke={INK} strokeWidth={PEN.strong} />
      {stations.map(({ symbol, name, inMw, awayMw, note }, index) => (
        <g key={symbol}>
          <PowerSymbol kind={symbol} x={x(index)} y={LINE_Y} generators={chain.generators !== null} />
          <Name text={name} x={x(index)} roomMm={step - 3} />
          <text
            x={x(index)}
            y={25}
            textAnchor="middle"
            fontSize={PEN.text}
            fontWeight={500}
            fill={INK}
            className="mono"
          >
            {formatMega(inMw)} MW
          </text>
          <text x={x(index)} y={28} textAnchor="middle" fontSize={PEN.smallText} fill={GREY}>
            {note}
          </text>
          {awayMw > 0 && (
            <HatchedRect
              hatch={symbol === 'branch' ? 'use' : 'loss'}
              x={x(index) - BAR_WIDTH_MM / 2}
              y={BARS_Y}
              width={BAR_WIDTH_MM}
              height={(awayMw / most) * LONGEST_BAR_MM}
            />
          )}
        </g>
      ))}
      <path d={`M${x(0) - 6} ${BARS_Y}H${x(stations.length - 1) + 6}`} stroke={GREY} strokeWidth={PEN.hair} />
    </svg>
  )
}

function listStations(chain: ReportPowerChain): Station[] {
  const share = (mw: number, ofMw: number): string =>
    ofMw > 0 ? `, ${((mw / ofMw) * 100).toFixed(1)} %` : ''
  const stations: Station[] = [
    {
      symbol: 'utility',
      name: `Utility, ${chain.utilityVoltageKv} kV`,
      inMw: chain.utilityMw,
      awayMw: 0,
      note: `${formatMega(chain.utilityMva)} MVA`,
    },
  ]
  for (const { kind, name, inMw, lossMw } of chain.elements) {
    const note = `loses ${lossMw.toFixed(2)} MW${share(lossMw, inMw)}`
    stations.push({ symbol: kind, name, inMw, awayMw: lossMw, note })
    if (kind !== 'unit-substation') continue
    stations.push({
      symbol: 'branch',
      name: 'Cooling and site load',
      inMw: inMw - lossMw,
      awayMw: chain.coolingMw + chain.otherMw,
      note: `${chain.coolingMw.toFixed(2)} and ${chain.otherMw.toFixed(2)} MW`,
    })
  }
  stations.push({ symbol: 'racks', name: 'Racks', inMw: chain.itMw, awayMw: 0, note: 'IT power' })
  return stations
}

/** A station's name over its symbol, its last line next to it. */
function Name({ text, x, roomMm }: { text: string; x: number; roomMm: number }) {
  const lines = wrapText(text, roomMm, PEN.smallText).slice(0, 3)
  return (
    <text x={x} textAnchor="middle" fontSize={PEN.smallText} fill={INK}>
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={7.6 - (lines.length - 1 - index) * 2.6}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
