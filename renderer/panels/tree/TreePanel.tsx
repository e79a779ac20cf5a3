import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import type { SimulationResult } from '../../../shared/results/result.ts'
import { pictured } from '../../../shared/state/entityRef.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import { hover, select } from '../../../shared/state/viewStore.ts'
import { entityParents } from '../entities.ts'
import { CONTRACTS_KEY, flattenTree, groupPlant, keyOf, PORTFOLIO_KEY, type TreeLine } from './flattenTree.ts'
import { treeMove } from './treeKeys.ts'
import { TreeRow } from './TreeRow.tsx'
import './tree.css'

const ROW_HEIGHT_PX = 24

interface TreePanelProps {
  stores: Stores
  result: SimulationResult
}

/** Portfolio and campuses stand open at first: a first look shows the buildings and, under them, the contracts. */
function firstOpen(result: SimulationResult): Set<string> {
  return new Set([
    PORTFOLIO_KEY,
    CONTRACTS_KEY,
    ...result.campuses.map((_, index) => keyOf({ kind: 'campus', index })),
  ])
}

/** The plan as a tree: every object of the picture, and every contract, reachable by keyboard and by a screen reader. */
export function TreePanel({ stores, result }: TreePanelProps) {
  const { viewStore } = stores
  const selection = useStore(viewStore, (state) => state.selection)
  const selectedKey = keyOf(selection)
  const [open, setOpen] = useState(() => firstOpen(result))
  const [activeKey, setActiveKey] = useState(selectedKey)
  const [followedKey, setFollowedKey] = useState(selectedKey)
  const scroller = useRef<HTMLDivElement>(null)

  // Something was selected elsewhere: open the way to it. Adjusted during render, so that the way is never seen closed.
  if (selectedKey !== followedKey) {
    setFollowedKey(selectedKey)
    setActiveKey(selectedKey)
    if (selection) {
      const way =
        selection.kind === 'contract' ? [CONTRACTS_KEY] : entityParents(result, selection).map(keyOf)
      setOpen(new Set([...open, PORTFOLIO_KEY, ...way]))
    }
  }

  const plantGroups = useMemo(() => groupPlant(result), [result])
  const lines = useMemo(() => flattenTree(result, plantGroups, open), [result, plantGroups, open])
  const active = Math.max(
    0,
    lines.findIndex((line) => line.key === activeKey),
  )
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing the virtualizer returns is memoized here
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: 12,
  })
  useEffect(() => {
    rows.scrollToIndex(active, { align: 'auto' })
  }, [rows, active])

  const setIsOpen = (key: string, isOpen: boolean): void => {
    const next = new Set(open)
    if (isOpen) next.add(key)
    else next.delete(key)
    setOpen(next)
  }
  const choose = (line: TreeLine): void => {
    setActiveKey(line.key)
    if (line.ref || line.key === PORTFOLIO_KEY) select(viewStore, line.ref)
    else setIsOpen(line.key, !line.isOpen)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const move = treeMove(event.key, lines, active)
    if (!move) return
    event.preventDefault()
    if (move.kind === 'open' || move.kind === 'close') setIsOpen(move.key, move.kind === 'open')
    const line = move.kind === 'go' || move.kind === 'choose' ? lines[move.index] : undefined
    if (!line) return
    if (move.kind === 'choose') choose(line)
    else setActiveKey(line.key)
  }
  return (
    <div
      ref={scroller}
      className="tree"
      role="tree"
      aria-label="Everything in the plan"
      aria-activedescendant={`tree-${lines[active]?.key ?? ''}`}
      tabIndex={0}
      data-testid="tree"
      onKeyDown={onKeyDown}
      onPointerLeave={() => hover(viewStore, null)}
    >
      <div className="tree-extent" style={{ height: rows.getTotalSize() }} role="none">
        {rows.getVirtualItems().map((item) => {
          const line = lines[item.index]
          return line ? (
            <TreeRow
              key={line.key}
              line={line}
              result={result}
              feed={stores.dayFeed}
              topPx={item.start}
              isActive={item.index === active}
              isSelected={line.key === selectedKey && (line.ref !== null || line.key === PORTFOLIO_KEY)}
              onChoose={() => choose(line)}
              onToggle={() => setIsOpen(line.key, !line.isOpen)}
              onPoint={() => hover(viewStore, pictured(line.ref))}
            />
          ) : null
        })}
      </div>
    </div>
  )
}
