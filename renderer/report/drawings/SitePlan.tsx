import type { ReportRect, ReportSitePlan } from '../../../shared/contract/reportDocument.ts'
import { fitText, GREY, INK, LIGHT, PEN } from '../../charts/pen.ts'
import { drawingScale } from './drawingScale.ts'
import { ScaleBar } from './ScaleBar.tsx'

const GAP_MM = 7
/** Over the boards: the campus's name. Under them: scale bar, key and north. */
const NAMES_MM = 5
const FOOT_MM = 13

interface SitePlanProps {
  plans: readonly ReportSitePlan[]
  label: string
  widthMm: number
  /** Most that the boards may take in height. */
  mostMm: number
}

/** Scale and size that plans take in a width: what stands beside them has to know. */
export function sitePlanSize({ plans, widthMm, mostMm }: Omit<SitePlanProps, 'label'>) {
  const groundM = {
    width: plans.reduce((sum, { lengthM }) => sum + lengthM, 0),
    height: Math.max(...plans.map((plan) => plan.widthM)),
  }
  const gapsMm = (plans.length - 1) * GAP_MM
  const scale = drawingScale(groundM, { width: widthMm - gapsMm - 1, height: mostMm })
  return {
    scale,
    widthMm: (groundM.width * 1000) / scale + gapsMm + 1,
    boardsMm: (groundM.height * 1000) / scale,
    heightMm: (groundM.height * 1000) / scale + NAMES_MM + FOOT_MM,
  }
}

/** Campuses from above, side by side at one scale, north up, with scale bar, north arrow and key. */
export function SitePlan({ plans, label, widthMm, mostMm }: SitePlanProps) {
  const size = sitePlanSize({ plans, widthMm, mostMm })
  const mmPerM = 1000 / size.scale
  const footY = NAMES_MM + size.boardsMm + 5
  const width = Math.max(size.widthMm, 96)
  const leftOf = (index: number): number =>
    plans.slice(0, index).reduce((x, { lengthM }) => x + lengthM * mmPerM + GAP_MM, 0.5)
  return (
    <svg
      className="drawing"
      width={`${width}mm`}
      height={`${size.heightMm}mm`}
      viewBox={`0 0 ${width} ${size.heightMm}`}
      role="img"
      aria-label={label}
    >
      {plans.map((plan, index) => (
        <g key={plan.campus} transform={`translate(${leftOf(index)} ${NAMES_MM})`}>
          <text x={0} y={-1.6} fontSize={PEN.text} fontWeight={500} fill={INK}>
            {fitText(plan.campus, plan.lengthM * mmPerM, PEN.text)}
          </text>
          <Board plan={plan} mmPerM={mmPerM} />
        </g>
      ))}
      <ScaleBar x={0.5} y={footY} scale={size.scale} />
      <North x={46} y={footY + 1} />
      <Key x={54} y={footY} />
    </svg>
  )
}

/** One campus, its origin at the upper left corner of the boundary. */
function Board({ plan, mmPerM }: { plan: ReportSitePlan; mmPerM: number }) {
  const at = (x: number, z: number) =>
    `${mm((x + plan.lengthM / 2) * mmPerM)} ${mm((z + plan.widthM / 2) * mmPerM)}`
  const rect = ([x, z, lengthM, widthM]: ReportRect): string =>
    `M${at(x - lengthM / 2, z - widthM / 2)}h${mm(lengthM * mmPerM)}v${mm(widthM * mmPerM)}h${mm(-lengthM * mmPerM)}z`
  const machines = (packed: readonly number[]): string =>
    Array.from({ length: packed.length / 4 }, (_, index) => {
      const [x = 0, z = 0, lengthM = 0, widthM = 0] = packed.slice(4 * index, 4 * index + 4)
      return rect([x, z, lengthM, widthM])
    }).join('')
  const path = (points: readonly number[]): string =>
    points
      .map((value, index) =>
        index % 2 === 0 ? `${index === 0 ? 'M' : 'L'}${at(value, points[index + 1] ?? 0)}` : '',
      )
      .join('')
  return (
    <g fill="none" strokeLinejoin="miter">
      {plan.roads.map(({ points, widthM }, index) => (
        <path
          key={index}
          d={path(points)}
          stroke="#ececea"
          strokeWidth={Math.max(PEN.thin, widthM * mmPerM)}
        />
      ))}
      {plan.lines.map(({ points }, index) => (
        <path
          key={index}
          d={path(points)}
          stroke={INK}
          strokeWidth={PEN.thin}
          strokeDasharray="2.4 0.7 0.5 0.7"
        />
      ))}
      <path
        d={`M0 0h${mm(plan.lengthM * mmPerM)}v${mm(plan.widthM * mmPerM)}h${mm(-plan.lengthM * mmPerM)}z`}
        stroke={GREY}
        strokeWidth={PEN.thin}
        strokeDasharray="4 0.8 0.8 0.8"
      />
      {plan.substation && <path d={rect(plan.substation)} stroke={GREY} strokeWidth={PEN.thin} fill="#fff" />}
      <path d={machines(plan.electrical)} fill={ELECTRICAL} />
      <path d={machines(plan.cooling)} fill={COOLING} />
      {plan.buildings.map(({ name, isOptional, outline, halls }) => (
        <g key={name} strokeDasharray={isOptional ? '1 0.7' : undefined}>
          <path
            d={rect(outline)}
            fill={isOptional ? '#fff' : '#dfe6e7'}
            stroke={INK}
            strokeWidth={isOptional ? PEN.thin : PEN.line}
          />
          <path d={halls.map(rect).join('')} stroke={isOptional ? LIGHT : GREY} strokeWidth={PEN.hair} />
        </g>
      ))}
      {plan.buildings.map(({ name, outline: [x, z, lengthM] }) => (
        <BuildingName key={name} name={name} at={at(x, z)} roomMm={lengthM * mmPerM} />
      ))}
    </g>
  )
}

/** Left out where the building is smaller than its name. */
function BuildingName({ name, at, roomMm }: { name: string; at: string; roomMm: number }) {
  const short = name.replace(/^Building /, '').replace(/ \(.*\)$/, '')
  const [x = '0', y = '0'] = at.split(' ')
  const size = PEN.smallText
  if (short.length * size * 0.56 > roomMm) return null
  return (
    <text
      x={x}
      y={Number(y) + size * 0.35}
      textAnchor="middle"
      fontSize={size}
      fontWeight={600}
      fill={INK}
      stroke="#fff"
      strokeWidth={0.5}
      paintOrder="stroke"
    >
      {short}
    </text>
  )
}

/** Far apart on grey paper, too. */
const ELECTRICAL = '#66727c'
const COOLING = '#a9c6c8'

const mm = (value: number): number => Math.round(value * 100) / 100

function North({ x, y }: { x: number; y: number }) {
  return (
    <g>
      <path d={`M${x} ${y - 3.6}l1.5 5.2l-1.5 -1.1l-1.5 1.1z`} fill={INK} />
      <text x={x} y={y + 4.6} textAnchor="middle" fontSize={PEN.text} fontWeight={600} fill={INK}>
        N
      </text>
    </g>
  )
}

function Key({ x, y }: { x: number; y: number }) {
  const entries = [
    { name: 'building, halls', box: { fill: '#dfe6e7', stroke: INK, strokeWidth: PEN.line } },
    { name: 'electrical plant', box: { fill: ELECTRICAL } },
    { name: 'cooling plant', box: { fill: COOLING } },
  ]
  return (
    <g fontSize={PEN.smallText} fill={GREY}>
      {entries.map(({ name, box }, index) => (
        <g key={name} transform={`translate(${x + (index % 2) * 26} ${y - 1 + Math.floor(index / 2) * 4})`}>
          <rect width={4} height={2} {...box} />
          <text x={5.5} y={1.8}>
            {name}
          </text>
        </g>
      ))}
      <g transform={`translate(${x + 26} ${y + 3})`}>
        <path d="M0 1h4" stroke={INK} strokeWidth={PEN.thin} strokeDasharray="2.4 0.7 0.5 0.7" />
        <text x={5.5} y={1.8}>
          grid line
        </text>
      </g>
    </g>
  )
}
