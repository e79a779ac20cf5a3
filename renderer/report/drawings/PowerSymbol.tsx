import { GREY, INK, PEN } from '../../charts/pen.ts'

export type SymbolKind =
  'utility' | 'main-transformer' | 'unit-substation' | 'branch' | 'ups' | 'distribution' | 'racks'

interface PowerSymbolProps {
  kind: SymbolKind
  x: number
  y: number
  /** A standby generator stands on the unit substation's busbar. */
  generators: boolean
}

/** Circuit symbols after IEC 60617, centred on the line. */
export function PowerSymbol({ kind, x, y, generators }: PowerSymbolProps) {
  const pen = { stroke: INK, strokeWidth: PEN.line, fill: '#fff' }
  switch (kind) {
    case 'utility':
      return (
        <g {...pen}>
          <circle cx={x} cy={y} r={3.4} />
          <path d={`M${x - 1.9} ${y}q0.95 -2.2 1.9 0t1.9 0`} fill="none" />
        </g>
      )
    case 'main-transformer':
      return <Transformer x={x} y={y} radius={3} />
    case 'unit-substation':
      return (
        <g>
          <Transformer x={x - 3} y={y} radius={2.3} />
          <path d={`M${x + 5} ${y - 5}v10`} stroke={INK} strokeWidth={PEN.bus} />
          {generators && <Generator x={x + 10} y={y - 4} busX={x + 5} />}
        </g>
      )
    case 'branch':
      return (
        <g>
          <circle cx={x} cy={y} r={0.8} fill={INK} />
          <path d={`M${x} ${y}v4.4`} stroke={INK} strokeWidth={PEN.line} />
          <path d={`M${x - 1} ${y + 4}h2l-1 2z`} fill={INK} />
        </g>
      )
    case 'ups':
      return (
        <g {...pen}>
          <rect x={x - 4} y={y - 3} width={8} height={6} />
          <path d={`M${x - 4} ${y + 3}L${x + 4} ${y - 3}`} strokeWidth={PEN.thin} />
          <path d={`M${x - 3} ${y - 1}q0.6 -1.2 1.2 0t1.2 0`} fill="none" strokeWidth={PEN.thin} />
          <path d={`M${x + 0.8} ${y + 1.2}h2.2M${x + 0.8} ${y + 2}h2.2`} strokeWidth={PEN.thin} />
        </g>
      )
    case 'distribution':
      return (
        <g stroke={INK} strokeWidth={PEN.line}>
          <path d={`M${x - 6} ${y}h12`} strokeWidth={PEN.bus} />
          {[-4, 0, 4].map((offset) => (
            <path key={offset} d={`M${x + offset} ${y}v3.4`} />
          ))}
        </g>
      )
    case 'racks':
      return (
        <g {...pen} strokeWidth={PEN.thin}>
          {[-3.4, -1, 1.4].map((offset) => (
            <g key={offset}>
              <rect x={x + offset} y={y - 4} width={2} height={8} />
              <path d={`M${x + offset} ${y - 2}h2M${x + offset} ${y}h2M${x + offset} ${y + 2}h2`} />
            </g>
          ))}
        </g>
      )
  }
}

function Transformer({ x, y, radius }: { x: number; y: number; radius: number }) {
  const offset = radius * 0.62
  return (
    <g stroke={INK} strokeWidth={PEN.line}>
      <circle cx={x - offset} cy={y} r={radius} fill="#fff" />
      <circle cx={x + offset} cy={y} r={radius} fill="#fff" />
      <circle cx={x - offset} cy={y} r={radius} fill="none" />
    </g>
  )
}

function Generator({ x, y, busX }: { x: number; y: number; busX: number }) {
  return (
    <g stroke={GREY} strokeWidth={PEN.thin} fill="#fff">
      <path d={`M${busX} ${y}H${x}`} strokeDasharray="0.8 0.6" />
      <circle cx={x} cy={y} r={2} />
      <text x={x} y={y + 0.8} textAnchor="middle" fontSize={2.2} fill={GREY} stroke="none">
        G
      </text>
    </g>
  )
}
