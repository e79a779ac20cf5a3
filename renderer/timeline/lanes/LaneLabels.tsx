import { useVirtualizer } from '@tanstack/react-virtual'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useEffect, useState, type KeyboardEvent, type RefObject } from 'react'
import type { EntityRef } from '../../../shared/state/entityRef.ts'
import { isSameEntity } from '../../../shared/state/entityRef.ts'
import { formatDay } from '../../../shared/time/calendar.ts'
import { formatCount } from '../../../shared/units/format.ts'
import { isLaneOpen, type Lane } from './laneTree.ts'

interface LaneLabelsProps {
  lanes: readonly Lane[]
  toggled: ReadonlySet<string>
  startDate: string
  lanePx: number
  /** Scrolls with the lanes beside it. */
  scroller: RefObject<HTMLDivElement | null>
  selection: EntityRef | null
  /** Key of the lane whose own task is chosen. */
  taskLane: string | null
  onChoose: (lane: Lane) => void
  onToggle: (lane: Lane) => void
  /** The lane the keyboard stands on is to be seen. */
  onReveal: (index: number) => void
}

/** What a lane tells, for those who cannot see it. */
function describeLane({ kind, name, span, waves, hasCritical, isOptional }: Lane, startDate: string): string {
  const date = (day: number): string => formatDay(startDate, day)
  const days = span
    ? `${date(span.startDay)} to ${date(Math.max(span.startDay, span.endDay - 1))}`
    : 'nothing planned'
  const racks = waves ? `, ${formatCount(waves.total)} racks from ${date(waves.liveDay)}` : ''
  const what = kind === 'campus' ? 'Campus ' : kind === 'hall' ? 'Hall ' : ''
  return `${what}${name}: ${days}${racks}${hasCritical ? ', on the critical path' : ''}${isOptional ? ', option' : ''}`
}

/** Names of the lanes as a tree: a name selects, its arrow opens. Only the names in sight are there. */
export function LaneLabels(props: LaneLabelsProps) {
  const { lanes, toggled, startDate, lanePx, scroller, selection, taskLane } = props
  const { onChoose, onToggle, onReveal } = props
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const active = Math.max(
    0,
    lanes.findIndex((lane) => lane.key === activeKey),
  )
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing the virtualizer returns is memoized here
  const rows = useVirtualizer({
    count: lanes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lanePx,
    overscan: 4,
  })
  useEffect(() => rows.measure(), [rows, lanePx])

  const go = (index: number): void => {
    const to = Math.max(0, Math.min(lanes.length - 1, index))
    setActiveKey(lanes[to]?.key ?? null)
    onReveal(to)
  }
  const parentOf = (index: number): number => {
    const level = lanes[index]?.level ?? 0
    for (let above = index - 1; above >= 0; above--) if ((lanes[above]?.level ?? 0) < level) return above
    return index
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const lane = lanes[active]
    if (!lane || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const isOpen = isLaneOpen(lane, toggled)
    const moves: Record<string, () => void> = {
      ArrowDown: () => go(active + 1),
      ArrowUp: () => go(active - 1),
      Home: () => go(0),
      End: () => go(lanes.length - 1),
      ArrowRight: () => (isOpen ? go(active + 1) : lane.children.length > 0 && onToggle(lane)),
      ArrowLeft: () => (isOpen ? onToggle(lane) : go(parentOf(active))),
      Enter: () => onChoose(lane),
    }
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    move()
  }
  const activeLane = lanes[active]
  return (
    <div
      className="lane-tree"
      role="tree"
      aria-label="Lanes of the timeline"
      aria-activedescendant={activeLane ? `lane-${activeLane.key}` : undefined}
      tabIndex={0}
      data-testid="lanes"
      style={{ height: rows.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {rows.getVirtualItems().map(({ index, start }) => {
        const lane = lanes[index]
        if (!lane) return null
        const isOpen = isLaneOpen(lane, toggled)
        const isSelected =
          taskLane === null
            ? lane.kind !== 'task' && isSameEntity(selection, lane.place)
            : taskLane === lane.key
        return (
          <div
            key={lane.key}
            id={`lane-${lane.key}`}
            role="treeitem"
            className={`lane-label lane-${lane.kind}`}
            aria-level={lane.level + 1}
            aria-label={describeLane(lane, startDate)}
            aria-selected={isSelected && selection !== null}
            aria-expanded={lane.children.length > 0 ? isOpen : undefined}
            data-active={index === active ? '' : undefined}
            data-level={lane.level}
            title={lane.name}
            style={{ height: lanePx, transform: `translateY(${start}px)` }}
            onClick={() => {
              setActiveKey(lane.key)
              onChoose(lane)
            }}
          >
            {lane.children.length > 0 ? (
              <span
                className="lane-toggle"
                data-testid="lane-toggle"
                onClick={(event) => {
                  event.stopPropagation()
                  onToggle(lane)
                }}
              >
                {isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
              </span>
            ) : (
              <span className="lane-toggle" />
            )}
            <span className="lane-name">{lane.name}</span>
            {lane.hasCritical && lane.kind !== 'campus' ? (
              <span className="lane-critical" aria-hidden>
                critical
              </span>
            ) : null}
          </div>
        )
      })}
    </div>
  )
}
