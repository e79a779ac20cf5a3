import type { TreeLine } from './flattenTree.ts'

/** What a key asks of a tree, by the rules of the ARIA tree pattern. */
export type TreeMove =
  | { kind: 'go'; index: number }
  | { kind: 'open'; key: string }
  | { kind: 'close'; key: string }
  | { kind: 'choose'; index: number }

const PAGE = 10

/**
 * @param active index of the line that has the focus
 * @returns null for a key that is not the tree's
 */
export function treeMove(key: string, lines: readonly TreeLine[], active: number): TreeMove | null {
  const last = lines.length - 1
  const line = lines[active]
  if (!line) return null
  const go = (index: number): TreeMove => ({ kind: 'go', index: Math.max(0, Math.min(last, index)) })
  switch (key) {
    case 'ArrowDown':
      return go(active + 1)
    case 'ArrowUp':
      return go(active - 1)
    case 'PageDown':
      return go(active + PAGE)
    case 'PageUp':
      return go(active - PAGE)
    case 'Home':
      return go(0)
    case 'End':
      return go(last)
    case 'ArrowRight':
      if (!line.hasChildren) return go(active)
      return line.isOpen ? go(active + 1) : { kind: 'open', key: line.key }
    case 'ArrowLeft':
      if (line.isOpen) return { kind: 'close', key: line.key }
      return go(parentOf(lines, active))
    case 'Enter':
      return { kind: 'choose', index: active }
    default:
      return null
  }
}

function parentOf(lines: readonly TreeLine[], index: number): number {
  const level = lines[index]?.level ?? 1
  for (let above = index - 1; above >= 0; above--) {
    if ((lines[above]?.level ?? 1) < level) return above
  }
  return index
}
