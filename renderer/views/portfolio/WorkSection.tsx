import { useMemo } from 'react'
import { jobChart, latencyChart, usableChart } from '../../../shared/contract/charts/workCharts.ts'
import type { ReportChart } from '../../../shared/contract/reportDocument.ts'
import type { SimulationResult } from '../../../shared/results/result.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import { DayText } from '../../panels/DayText.tsx'
import { BoardCell } from '../BoardPage.tsx'
import { Readings } from '../Readings.tsx'
import { ChartFigure, CopyCsv } from '../figure/ChartFigure.tsx'
import { DataGrid } from '../figure/DataGrid.tsx'
import { TimeChart } from '../figure/TimeChart.tsx'
import { jobTable, latencyTable, latencyWords, linkTable, usableTable, workReadings } from './workModel.ts'

interface WorkSectionProps {
  stores: Stores
  result: SimulationResult
  fromDay: number
  toDay: number
}

/** Where work runs: what software can use, how large one job can be and where, the lines between sites, how far users are. */
export function WorkSection({ stores, result, fromDay, toDay }: WorkSectionProps) {
  const readings = useMemo(() => workReadings(result), [result])
  const latency = useMemo(() => latencyWords(result), [result])
  if (readings.length === 0) return null
  const { links, placement, startDate } = result
  const lines = linkTable(result)
  const drawn = (chart: ReportChart) => (widthPx: number) => (
    <TimeChart stores={stores} chart={chart} startDate={startDate} widthPx={widthPx} />
  )
  return (
    <>
      <BoardCell isWide>
        <section data-testid="where-work-runs" aria-label="Where work runs">
          <h3 className="board-section">Where work runs</h3>
          <Readings feed={stores.dayFeed} readings={readings} label="Where work runs on the day" />
        </section>
      </BoardCell>
      <BoardCell>
        <ChartFigure
          title="Usable throughput by platform"
          testId="usable"
          table={usableTable(result, fromDay, toDay)}
          note="Live accelerators in H100s, less the acceptance of each row and what a platform has not been learned yet."
          draw={drawn(usableChart(result, fromDay, toDay))}
        />
      </BoardCell>
      <BoardCell>
        <ChartFigure
          title="The largest training job"
          testId="largest-job"
          table={jobTable(result, fromDay, toDay)}
          note={
            placement.crossSiteTraining
              ? 'One job may span linked sites, at a loss, and stays in one place where that is faster. Set under Deal, Placement of work, in the inspector.'
              : 'One job fills one low-latency network. Deal, Placement of work, in the inspector lets it span linked sites at a loss.'
          }
          draw={drawn(jobChart(result, fromDay, toDay))}
        />
      </BoardCell>
      {placement.regions.length > 0 ? (
        <BoardCell>
          <ChartFigure
            title="Round trip from users to inference"
            testId="latency"
            table={latencyTable(result, fromDay, toDay)}
            note={<DayText feed={stores.dayFeed} read={latency} />}
            draw={drawn(latencyChart(result, fromDay, toDay))}
          />
        </BoardCell>
      ) : null}
      {links.length > 0 ? (
        <BoardCell>
          <figure className="figure" data-testid="links">
            <header className="figure-head">
              <h3 className="figure-title">Lines between sites</h3>
              <CopyCsv table={lines} title={lines.caption} />
            </header>
            <DataGrid table={lines} />
            <figcaption className="figure-note">
              One way through the fibre; a petabyte with the whole line to itself.
            </figcaption>
          </figure>
        </BoardCell>
      ) : null}
    </>
  )
}
