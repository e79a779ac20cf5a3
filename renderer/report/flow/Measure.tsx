import { useLayoutEffect, useRef } from 'react'
import { PAGE } from '../page.ts'
import type { FlowBlock, MeasuredBlock } from './block.ts'

interface MeasureProps {
  blocks: readonly FlowBlock[]
  onMeasured: (measured: MeasuredBlock[]) => void
}

/** Lays every block out once at the width of the page's body and reports how tall it came out. */
export function Measure({ blocks, onMeasured }: MeasureProps) {
  const ground = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = ground.current
    if (!element) return
    const mmPerPx = PAGE.bodyWidthMm / element.getBoundingClientRect().width
    onMeasured(blocks.map((block, index) => measure(block, element.children[index], mmPerPx)))
  }, [blocks, onMeasured])
  return (
    <div ref={ground} className="measure">
      {blocks.map((block) => (
        <div key={block.key}>
          {block.kind === 'solid' ? block.render(0) : block.render(0, block.rowCount, false)}
        </div>
      ))}
    </div>
  )
}

function measure(block: FlowBlock, element: Element | undefined, mmPerPx: number): MeasuredBlock {
  if (!element) throw new Error(`block ${block.key} was not laid out`)
  const heightMm = (of: Element): number => of.getBoundingClientRect().height * mmPerPx
  const { section } = block
  if (block.kind === 'solid') {
    const { stretchMm = 0, isHeading = false } = block
    return { section, kind: 'solid', heightMm: heightMm(element), stretchMm, isHeading }
  }
  const rowMm = [...element.querySelectorAll('[data-row]')].map(heightMm)
  const rowsMm = rowMm.reduce((total, mm) => total + mm, 0)
  const { isWhole = false } = block
  return { section, kind: 'rows', isWhole, fixedMm: heightMm(element) - rowsMm, rowMm }
}
