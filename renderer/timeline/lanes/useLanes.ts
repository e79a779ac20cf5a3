import { useCallback, useMemo, useState } from 'react'
import type { SimulationResult } from '../../../shared/results/result.ts'
import { isSameEntity, type EntityRef } from '../../../shared/state/entityRef.ts'
import { pathToLane, visibleLanes, withPathOpen, type Lane } from './laneTree.ts'
import { lanePlaceOf } from './selectedPlace.ts'
import type { TimelineModel } from '../timelineModel.ts'

/** The lanes that are open, and which of them stands out. */
export interface Lanes {
  shown: readonly Lane[]
  toggled: ReadonlySet<string>
  /** Key of the lane of what is selected; null for none. */
  selectedKey: string | null
  /** The chosen task in the programme, and the key of the lane that is its alone where that is open. */
  task: number | null
  taskLane: string | null
  toggle: (lane: Lane) => void
  /** Opens the way to a lane. @returns its key, null where there is no such lane */
  openTo: (answers: (lane: Lane) => boolean) => string | null
}

export function useLanes(
  model: TimelineModel,
  result: SimulationResult,
  selection: EntityRef | null,
  taskId: string | null,
): Lanes {
  const [toggled, setToggled] = useState<ReadonlySet<string>>(() => new Set())
  const shown = useMemo(() => visibleLanes(model.laneTree, toggled), [model.laneTree, toggled])
  const task = useMemo(() => {
    const index = taskId === null ? -1 : model.programme.tasks.findIndex(({ id }) => id === taskId)
    return index === -1 ? null : index
  }, [model.programme, taskId])
  const place = lanePlaceOf(result, selection)
  const taskLane = useMemo(() => {
    if (task === null) return null
    return shown.find((lane) => lane.kind === 'task' && lane.tasks.includes(task))?.key ?? null
  }, [shown, task])
  const hallLane =
    selection?.kind === 'hall'
      ? shown.find((lane) => lane.kind === 'hall' && isSameEntity(lane.place, selection))
      : undefined
  const selectedKey =
    taskLane ??
    hallLane?.key ??
    (place
      ? (shown.find((lane) => lane.kind !== 'task' && isSameEntity(lane.place, place))?.key ?? null)
      : null)

  const toggle = useCallback((lane: Lane) => {
    setToggled((now) => {
      const next = new Set(now)
      if (next.has(lane.key)) next.delete(lane.key)
      else next.add(lane.key)
      return next
    })
  }, [])
  const openTo = useCallback(
    (answers: (lane: Lane) => boolean) => {
      const path = pathToLane(model.laneTree, answers)
      setToggled((now) => withPathOpen(path, now))
      return path.at(-1)?.key ?? null
    },
    [model.laneTree],
  )
  return { shown, toggled, selectedKey, task, taskLane, toggle, openTo }
}
