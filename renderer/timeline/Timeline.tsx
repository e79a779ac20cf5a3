import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { SimulationResult } from '../../shared/results/result.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import type { EntityRef } from '../../shared/state/entityRef.ts'
import type { Stores } from '../../shared/state/stores.ts'
import { select, type Theme } from '../../shared/state/viewStore.ts'
import { dayOf } from '../../shared/time/calendar.ts'
import { LaneLabels } from './LaneLabels.tsx'
import { headPx, timelineLayout } from './layout.ts'
import { PlayheadForms } from './PlayheadForms.tsx'
import { PlayheadLine } from './PlayheadLine.tsx'
import { pause } from './player.ts'
import { Said } from './Said.tsx'
import { TimelineChart } from './timelineChart.ts'
import { timelineModel, type Lane } from './timelineModel.ts'
import { startTimelinePointer } from './timelinePointer.ts'
import type { TimelineRequests } from './timelineRequests.ts'
import { Transport } from './Transport.tsx'
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

/** The campus an element stands on, null for none. */
function campusOf(result: SimulationResult, selection: EntityRef | null): number | null {
  if (!selection) return null
  const { kind, index } = selection
  if (kind === 'campus') return index
  if (kind === 'building') return result.buildings[index]?.campusIndex ?? null
  if (kind === 'hall') return result.halls[index]?.campusIndex ?? null
  const table = kind === 'plant' ? result.plant : result.rows
  return table.campusIndex[index] ?? null
}

/** The building an element stands in, null for none. */
function buildingOf(result: SimulationResult, selection: EntityRef | null): number | null {
  if (selection?.kind === 'building') return selection.index
  if (selection?.kind === 'hall') return result.halls[selection.index]?.buildingIndex ?? null
  if (selection?.kind !== 'row' && selection?.kind !== 'rack') return null
  return result.halls[result.rows.hallIndex[selection.index] ?? -1]?.buildingIndex ?? null
}

function selectedLane(lanes: readonly Lane[], campus: number | null, building: number | null): number | null {
  const lane = lanes.findIndex((entry) =>
    building === null
      ? entry.kind === 'campus' && entry.index === campus
      : entry.kind === 'building' && entry.index === building,
  )
  return lane === -1 ? null : lane
}

/** The plan as a score: staves for buildings, notes for work, the day as the conductor's line through all of it. */
export function Timeline({ stores, scenario, result, theme, today, requests }: TimelineProps) {
  const { viewStore, playhead } = stores
  const selection = useStore(viewStore, (state) => state.selection)
  const [heightPx, setHeightPx] = useState(0)
  const [chart, setChart] = useState<TimelineChart | null>(null)
  const plot = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLCanvasElement>(null)
  const lanes = useRef<HTMLCanvasElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const labels = useRef<HTMLDivElement>(null)
  const line = useRef<HTMLDivElement>(null)
  const handle = useRef<HTMLDivElement>(null)
  const hint = useRef<HTMLDivElement>(null)

  const campus = campusOf(result, selection)
  const building = buildingOf(result, selection)
  const model = useMemo(
    () => timelineModel(result, scenario, campus, dayOf(result.startDate, today)),
    [result, scenario, campus, today],
  )
  const layout = timelineLayout(heightPx, model.lanes.length)

  useEffect(() => {
    if (
      !plot.current ||
      !head.current ||
      !lanes.current ||
      !line.current ||
      !scroller.current ||
      !handle.current ||
      !hint.current
    )
      return undefined
    const made = new TimelineChart(
      {
        plot: plot.current,
        head: head.current,
        lanes: lanes.current,
        playhead: line.current,
        handle: handle.current,
      },
      playhead,
    )
    const endPointer = startTimelinePointer(
      made,
      playhead,
      { plot: plot.current, scroller: scroller.current, handle: handle.current, hint: hint.current },
      () => {
        pause(viewStore)
      },
    )
    const sizes = new ResizeObserver(([entry]) => {
      if (!entry) return
      const { width, height } = entry.contentRect
      made.setSize(width, height)
      setHeightPx(height)
    })
    sizes.observe(plot.current)
    void document.fonts.ready.then(() => made.requestDraw())
    setChart(made)
    return () => {
      endPointer()
      sizes.disconnect()
      made.dispose()
    }
  }, [playhead, viewStore])

  useEffect(() => chart?.setModel(model), [chart, model])
  useEffect(() => chart?.refreshColours(), [chart, theme])
  useEffect(() => {
    const selected = selectedLane(model.lanes, campus, building)
    chart?.setMarks({ selected, pointed: null })
    if (selected === null || !scroller.current) return
    // The selected lane is brought into sight.
    const top = selected * layout.lanePx
    const lowest = Math.max(0, top + layout.lanePx - layout.lanesPx)
    scroller.current.scrollTop = Math.max(lowest, Math.min(top, scroller.current.scrollTop))
  }, [chart, model, campus, building, layout.lanePx, layout.lanesPx])

  useEffect(
    () =>
      requests.subscribe((request) => {
        if (request.kind === 'zoom') chart?.zoomAtPlayhead(request.direction)
        if (request.kind === 'toggle-whole') chart?.toggleWhole()
      }),
    [chart, requests],
  )
  const placeOf = useCallback(
    (day: number) => ({ x: chart?.scale(day) ?? 0, widthPx: chart?.widthPx ?? 0 }),
    [chart],
  )
  const placeNow = useCallback(() => placeOf(playhead.getDay()), [placeOf, playhead])

  return (
    <section className="timeline" aria-label="Timeline" data-testid="timeline">
      <div className="timeline-gutter">
        <div style={{ height: layout.rulerPx + layout.milestonePx }}>
          <Transport stores={stores} onToggleWhole={() => chart?.toggleWhole()} />
        </div>
        <div className="gutter-curves" style={{ height: layout.curvePx }}>
          <span className="gutter-title">Power</span>
          <span>{model.curvesOf}</span>
        </div>
        <div className="gutter-strip" style={{ height: layout.stripPx }}>
          Next MW held by
        </div>
        <div
          ref={labels}
          className="gutter-lanes"
          style={{ height: layout.lanesPx }}
          onWheel={(event) => {
            if (scroller.current) scroller.current.scrollTop += event.deltaY
          }}
        >
          <LaneLabels
            lanes={model.lanes}
            result={result}
            lanePx={layout.lanePx}
            selection={selection}
            onSelect={(entity) => select(viewStore, entity)}
          />
        </div>
      </div>
      <div ref={plot} className="timeline-plot" data-testid="timeline-plot">
        <canvas
          ref={head}
          role="img"
          aria-label={`Ruler, milestones, megawatt curves of ${model.curvesOf} and what holds the next megawatt back`}
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
            ref={lanes}
            role="img"
            aria-label="Work on each building"
            style={{ height: layout.lanesPx }}
          />
          <div style={{ height: Math.max(0, model.lanes.length * layout.lanePx - layout.lanesPx) }} />
        </div>
        <PlayheadLine stores={stores} lastDay={result.dayCount - 1} lineRef={line} handleRef={handle} />
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
