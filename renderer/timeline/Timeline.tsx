import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { SimulationResult } from '../../shared/results/result.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { pictured } from '../../shared/state/entityRef.ts'
import type { Stores } from '../../shared/state/stores.ts'
import type { Theme } from '../../shared/state/viewStore.ts'
import { dayOf } from '../../shared/time/calendar.ts'
import { CurveReadout } from './curves/CurveReadout.tsx'
import { LaneLabels } from './lanes/LaneLabels.tsx'
import { headPx, scrollToLane, timelineLayout } from './layout.ts'
import { PlayheadForms } from './playhead/PlayheadForms.tsx'
import { PlayheadLine } from './playhead/PlayheadLine.tsx'
import { Said } from './Said.tsx'
import { campusOf } from './lanes/selectedPlace.ts'
import { sureDays } from './lanes/sureDays.ts'
import { timelineModel } from './timelineModel.ts'
import type { PointerActions } from './pointer/timelinePointer.ts'
import type { TimelineRequests } from './timelineRequests.ts'
import { Transport } from './playhead/Transport.tsx'
import { useLanes } from './lanes/useLanes.ts'
import { useTimelineChart } from './useTimelineChart.ts'
import { useTimelineActions } from './useTimelineActions.ts'
import './timeline.css'

interface TimelineProps {
  stores: Stores
  scenario: Scenario
  result: SimulationResult
  theme: Theme
  /** ISO date of the calendar's today. */
  today: string
  requests: TimelineRequests
}

/** Width the curves' values need right of the playhead, px. */
const READOUT_PX = 170

/** The plan as a score: staves for buildings, notes for work, the day as the conductor's line through all of it. */
export function Timeline({ stores, scenario, result, theme, today, requests }: TimelineProps) {
  const { viewStore, riskStore, playhead, dayFeed } = stores
  const selection = useStore(viewStore, (state) => pictured(state.selection))
  const taskId = useStore(viewStore, (state) => state.taskId)
  const playRange = useStore(viewStore, (state) => state.playRange)
  const [heightPx, setHeightPx] = useState(0)
  const plot = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLCanvasElement>(null)
  const laneCanvas = useRef<HTMLCanvasElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const line = useRef<HTMLDivElement>(null)
  const handle = useRef<HTMLDivElement>(null)
  const tick = useRef<HTMLDivElement>(null)
  const hint = useRef<HTMLDivElement>(null)
  const labels = useRef<HTMLDivElement>(null)
  const actionsRef = useRef<PointerActions | null>(null)

  const found = useStore(riskStore, (state) => state.risk)
  const riskOf = useStore(riskStore, (state) => state.scenarioId)
  const risk = riskOf === result.scenarioId ? found : null
  const confidence = useStore(viewStore, (state) => state.confidence)
  const sure = useMemo(
    () => (risk && confidence !== null ? sureDays(risk, confidence) : null),
    [risk, confidence],
  )
  const campus = campusOf(result, selection)
  const model = useMemo(
    () => timelineModel(result, scenario, campus, dayOf(result.startDate, today), risk),
    [result, scenario, campus, today, risk],
  )
  const lanes = useLanes(model, result, selection, taskId)
  const layout = useMemo(() => timelineLayout(heightPx, lanes.shown.length), [heightPx, lanes.shown.length])
  const chart = useTimelineChart(
    { plot, head, lanes: laneCanvas, scroller, playhead: line, handle, tick, hint },
    playhead,
    actionsRef,
    setHeightPx,
  )
  const choose = useTimelineActions({ stores, requests, chart, lanes, layout, scroller, actionsRef })

  useEffect(() => chart?.setModel(model), [chart, model])
  useEffect(() => chart?.setLanes(lanes.shown, lanes.toggled), [chart, lanes.shown, lanes.toggled])
  useEffect(
    () => chart?.setMarks({ selected: lanes.selectedKey, task: lanes.task }),
    [chart, lanes.selectedKey, lanes.task],
  )
  useEffect(() => chart?.setPlayRange(playRange), [chart, playRange])
  useEffect(() => chart?.setSureDays(sure), [chart, sure])
  useEffect(() => chart?.refreshColours(), [chart, theme])

  const placeOf = useCallback(
    (day: number) => ({ x: chart?.scale(day) ?? 0, widthPx: chart?.widthPx ?? 0 }),
    [chart],
  )
  const placeNow = useCallback(() => placeOf(playhead.getDay()), [placeOf, playhead])
  const isNearRight = useCallback(
    (day: number) => chart !== null && chart.model !== null && chart.scale(day) + READOUT_PX > chart.widthPx,
    [chart],
  )
  const scrollBoth = (top: number): void => {
    if (scroller.current) scroller.current.scrollTop = top
  }

  return (
    <section className="timeline" aria-label="Timeline" data-testid="timeline">
      <div className="timeline-gutter">
        <div style={{ height: layout.overviewPx + layout.rulerPx + layout.milestonePx }}>
          <Transport stores={stores} onToggleWhole={() => chart?.toggleWhole()} />
        </div>
        <div className="gutter-curves" style={{ height: layout.curvePx }}>
          <span className="gutter-title">
            IT power <span className="gutter-small">mean of the day, MW</span>
          </span>
          <span>{model.curvesOf}</span>
        </div>
        <div className="gutter-strip" style={{ height: layout.stripPx }}>
          Next MW held by
        </div>
        <div
          ref={labels}
          className="gutter-lanes"
          style={{ height: layout.lanesPx }}
          onWheel={(event) => scrollBoth((scroller.current?.scrollTop ?? 0) + event.deltaY)}
          onScroll={(event) => scrollBoth(event.currentTarget.scrollTop)}
        >
          <LaneLabels
            lanes={lanes.shown}
            toggled={lanes.toggled}
            startDate={result.startDate}
            lanePx={layout.lanePx}
            scroller={labels}
            selection={selection}
            taskLane={lanes.taskLane}
            onChoose={choose}
            onToggle={lanes.toggle}
            onReveal={(index) => scrollBoth(scrollToLane(index, layout, scroller.current?.scrollTop ?? 0))}
          />
        </div>
      </div>
      <div ref={plot} className="timeline-plot" data-testid="timeline-plot">
        <canvas
          ref={head}
          role="img"
          aria-label={`Overview, ruler, milestones, megawatt curves of ${model.curvesOf} and what holds the next megawatt back`}
          style={{ height: headPx(layout) }}
        />
        <div
          ref={scroller}
          className="timeline-lanes"
          style={{ height: layout.lanesPx }}
          onScroll={(event) => {
            if (labels.current) labels.current.scrollTop = event.currentTarget.scrollTop
          }}
        >
          <canvas
            ref={laneCanvas}
            role="img"
            aria-label="Work on each building"
            style={{ height: layout.lanesPx }}
          />
          <div style={{ height: Math.max(0, lanes.shown.length * layout.lanePx - layout.lanesPx) }} />
        </div>
        <div ref={tick} className="overview-tick" style={{ height: layout.overviewPx }} />
        <PlayheadLine
          stores={stores}
          lastDay={result.dayCount - 1}
          lineRef={line}
          handleRef={handle}
          topPx={layout.overviewPx}
        >
          <CurveReadout feed={dayFeed} model={model} layout={layout} isNearRight={isNearRight} />
        </PlayheadLine>
        <div ref={hint} className="timeline-hint" hidden />
        <Said requests={requests} placeNow={placeNow} />
        <PlayheadForms
          stores={stores}
          result={result}
          notes={scenario.notes ?? []}
          today={today}
          requests={requests}
          placeOf={placeOf}
        />
      </div>
    </section>
  )
}
