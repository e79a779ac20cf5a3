import { ChevronRight } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import type { SimulationResult } from '../../../shared/results/result.ts'
import { racksLive } from '../../../shared/results/rowTable.ts'
import type { DayFeed } from '../../../shared/state/dayFeed.ts'
import { pictured, type Selection } from '../../../shared/state/entityRef.ts'
import { formatKw, formatUsd } from '../../../shared/units/format.ts'
import { entityItKw, entityStageDays } from '../entities.ts'
import { StageSign } from '../StageSign.tsx'
import { stageNameOn, STAGE_WORDS } from '../stageWords.ts'
import type { TreeLine } from './flattenTree.ts'

interface TreeRowProps {
  line: TreeLine
  result: SimulationResult
  feed: DayFeed
  topPx: number
  isActive: boolean
  isSelected: boolean
  onChoose: () => void
  onToggle: () => void
  onPoint: () => void
}

/** What stands at the right of a line on a day: live power of places, live racks of rows, what a contract has accrued. */
function amountOn(result: SimulationResult, ref: Selection, day: number): string {
  if (ref.kind === 'contract') {
    const accruedUsd = result.contracts[ref.index]?.series.accruedUsd[day]
    return accruedUsd === undefined ? '' : formatUsd(accruedUsd)
  }
  if (ref.kind === 'rack' || ref.kind === 'plant') return ''
  if (ref.kind === 'row')
    return `${racksLive(result.rows, ref.index, day)}/${result.rows.count[ref.index] ?? 0}`
  const kilowatts = entityItKw(result, ref, day)
  return kilowatts > 0 ? formatKw(kilowatts) : ''
}

export function TreeRow(props: TreeRowProps) {
  const { line, result, feed, topPx, isActive, isSelected, onChoose, onToggle, onPoint } = props
  const { ref } = line
  const sign = useRef<SVGSVGElement>(null)
  const amount = useRef<HTMLSpanElement>(null)
  const spoken = useRef<HTMLSpanElement>(null)
  const place = pictured(ref)
  const days = place ? entityStageDays(result, place) : null

  useLayoutEffect(() => {
    if (!ref) return undefined
    let shown = ''
    return feed.subscribe((state, now) => {
      const amountText = amountOn(now, ref, state.day)
      if (amount.current && amount.current.textContent !== amountText) amount.current.textContent = amountText
      const stageDays = place ? entityStageDays(now, place) : null
      if (!stageDays || !sign.current || !spoken.current) return
      const stage = stageNameOn(stageDays, state.day)
      if (stage === shown) return
      shown = stage
      sign.current.dataset.stage = stage
      spoken.current.textContent = `, ${STAGE_WORDS[stage].toLowerCase()}`
    })
  }, [feed, ref, place])

  return (
    <div
      id={`tree-${line.key}`}
      className="tree-row"
      role="treeitem"
      aria-level={line.level}
      aria-posinset={line.place}
      aria-setsize={line.siblingCount}
      aria-selected={isSelected}
      {...(line.hasChildren ? { 'aria-expanded': line.isOpen } : {})}
      data-active={isActive ? '' : undefined}
      style={{ transform: `translateY(${topPx}px)`, paddingLeft: 6 + Math.max(0, line.level - 2) * 12 }}
      onClick={onChoose}
      onPointerEnter={onPoint}
    >
      <span
        className="tree-toggle"
        aria-hidden
        onClick={(event) => {
          event.stopPropagation()
          if (line.hasChildren) onToggle()
        }}
      >
        {line.hasChildren ? <ChevronRight /> : null}
      </span>
      {days ? <StageSign ref={sign} stage="planned" /> : null}
      <span className="tree-label" title={line.label}>
        {line.label}
      </span>
      <span ref={spoken} className="visually-hidden" />
      <span ref={amount} className="tree-amount" />
    </div>
  )
}
