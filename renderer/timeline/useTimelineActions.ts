import { useCallback, useEffect, useMemo, useRef, type RefObject } from 'react'
import { isSameEntity } from '../../shared/state/entityRef.ts'
import type { Stores } from '../../shared/state/stores.ts'
import { select, selectTask } from '../../shared/state/viewStore.ts'
import { causeJump } from './strip/gateCause.ts'
import { gateRunOn, type GateRun } from './strip/gateRuns.ts'
import { signOf } from './strip/gateSigns.ts'
import type { Lane } from './lanes/laneTree.ts'
import { scrollToLane, type TimelineLayout } from './layout.ts'
import { pause } from './playhead/player.ts'
import { placeOfTask } from './lanes/selectedPlace.ts'
import type { TimelineChart } from './timelineChart.ts'
import type { PointerActions } from './pointer/timelinePointer.ts'
import type { TimelineRequests } from './timelineRequests.ts'
import type { Lanes } from './lanes/useLanes.ts'

interface Parts {
  stores: Stores
  requests: TimelineRequests
  chart: TimelineChart | null
  lanes: Lanes
  layout: TimelineLayout
  scroller: RefObject<HTMLDivElement | null>
  /** Where the hand looks for what to do. */
  actionsRef: RefObject<PointerActions | null>
}

/** A lane to bring into sight, and what of it to flash: a task, or all of it. */
interface Arrival {
  key: string
  task: number | null
}

/**
 * What the hand and the keys do on the timeline.
 *
 * @returns what a click on the name of a lane does
 */
export function useTimelineActions(parts: Parts): (lane: Lane) => void {
  const { stores, requests, chart, lanes, layout, scroller, actionsRef } = parts
  const { viewStore, playhead } = stores
  /** A lane to go to as soon as it is open. */
  const wanted = useRef<Arrival | null>(null)
  const { shown, selectedKey, openTo } = lanes

  const latest = useRef({ shown, layout, chart })

  /** Scrolls to a lane and flashes it. @returns whether it is open */
  const arrive = useCallback(
    (lane: Arrival): boolean => {
      const { current } = latest
      const index = current.shown.findIndex(({ key }) => key === lane.key)
      if (index === -1) return false
      bringIntoSight(scroller.current, index, current.layout)
      current.chart?.flash(lane.key, lane.task)
      return true
    },
    [scroller],
  )
  useEffect(() => {
    latest.current = { shown, layout, chart }
    if (wanted.current && arrive(wanted.current)) wanted.current = null
  }, [shown, layout, chart, arrive])

  // What is selected anywhere is brought into sight here.
  const selection = viewStore.getState().selection
  useEffect(() => {
    const index = shown.findIndex(({ key }) => key === selectedKey)
    if (index !== -1) bringIntoSight(scroller.current, index, layout)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a lane opened elsewhere does not move the lanes
  }, [selectedKey, selection])

  const made = useMemo(() => {
    const showLane = (answers: (lane: Lane) => boolean, task: number | null): void => {
      const key = openTo(answers)
      wanted.current = key === null || arrive({ key, task }) ? null : { key, task }
    }
    const chooseTask = (index: number): void => {
      const task = chart?.model?.programme.tasks[index]
      if (!task) return
      selectTask(viewStore, task.id, placeOfTask(task))
      chart.revealSpan(task.startDay, task.endDay)
    }
    const goToCause = (run: GateRun): void => {
      const { model } = chart ?? {}
      if (!model) return
      pause(viewStore)
      const { gate } = run
      const { task, day } = causeJump(model, run)
      playhead.setDay(day)
      if (task === null) {
        const place = placeOfTask(gate)
        select(viewStore, place)
        const building = gate.buildingIndex
        const lanePlace = building === null ? place : { kind: 'building' as const, index: building }
        showLane((lane) => lane.kind !== 'task' && isSameEntity(lane.place, lanePlace), null)
      } else {
        chooseTask(task)
        showLane((lane) => lane.tasks.includes(task), task)
      }
      requests.ask({ kind: 'say', words: `${signOf(gate.cause).word}: ${gate.label}` })
    }
    const press: PointerActions = {
      onScrub: () => pause(viewStore),
      onPress: (hit) => {
        if (hit.band === 'strip' && hit.run) goToCause(hit.run)
        if (hit.band === 'lanes' && hit.task !== null) chooseTask(hit.task)
      },
      onDoublePress: (hit) => {
        if (hit.band === 'ruler' || hit.band === 'overview') chart?.toggleWhole()
        if (hit.band !== 'lanes') return
        const task = hit.task === null ? undefined : chart?.model?.programme.tasks[hit.task]
        const span = task ?? hit.lane?.span
        if (span) chart?.zoomToSpan(span.startDay, span.endDay)
      },
      onPressLabel: (line) => {
        pause(viewStore)
        playhead.setDay(line.day)
        if (line.kind === 'note') requests.ask({ kind: 'note' })
      },
      onPressDate: () => requests.ask({ kind: 'type-date' }),
    }
    const choose = (lane: Lane): void => {
      const [task] = lane.tasks
      if (lane.kind === 'task' && task !== undefined) chooseTask(task)
      else if (lane.place) select(viewStore, lane.place)
    }
    return { press, choose, goToCause, showLane }
  }, [chart, playhead, viewStore, requests, openTo, arrive])

  useEffect(
    () =>
      requests.subscribe((request) => {
        if (request.kind === 'zoom') chart?.zoomAtPlayhead(request.direction)
        if (request.kind === 'toggle-whole') chart?.toggleWhole()
        if (request.kind === 'show-building') {
          const place = { kind: 'building' as const, index: request.buildingIndex }
          made.showLane((lane) => lane.kind === 'building' && isSameEntity(lane.place, place), null)
        }
        if (request.kind === 'go-to-cause') {
          const run = gateRunOn(chart?.model?.gateRuns ?? [], playhead.getDay())
          if (run) made.goToCause(run)
        }
      }),
    [chart, playhead, requests, made],
  )
  useEffect(() => {
    actionsRef.current = made.press
  }, [actionsRef, made])
  return made.choose
}

function bringIntoSight(scroller: HTMLDivElement | null, index: number, layout: TimelineLayout): void {
  if (scroller) scroller.scrollTop = scrollToLane(index, layout, scroller.scrollTop)
}
