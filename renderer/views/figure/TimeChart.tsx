import type { ReportChart } from '../../../shared/contract/reportDocument.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import { LineChart } from '../../charts/LineChart.tsx'
import { DayCursor } from './DayCursor.tsx'

interface TimeChartProps {
  stores: Stores
  chart: ReportChart
  startDate: string
  widthPx: number
  heightPx?: number
}

/** Curves over time with the line of the day. */
export function TimeChart({ stores, chart, startDate, widthPx, heightPx = 240 }: TimeChartProps) {
  return (
    <LineChart chart={chart} startDate={startDate} width={widthPx} height={heightPx}>
      {(plot) => <DayCursor stores={stores} plot={plot} />}
    </LineChart>
  )
}
