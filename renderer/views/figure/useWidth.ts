import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** Width of an element, px; 0 before it is first measured. */
export function useWidth<T extends HTMLElement>(): { ref: RefObject<T | null>; widthPx: number } {
  const ref = useRef<T>(null)
  const [widthPx, setWidthPx] = useState(0)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return undefined
    setWidthPx(element.clientWidth)
    const sizes = new ResizeObserver(() => setWidthPx(element.clientWidth))
    sizes.observe(element)
    return () => sizes.disconnect()
  }, [])
  return { ref, widthPx }
}
