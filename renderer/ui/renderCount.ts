import { useEffect } from 'react'

declare global {
  interface Window {
    /** How often each counted component was rendered and committed; there only where the page was opened for a test. */
    __rackriseRenderCounts?: Record<string, number>
  }
}

/** Starts counting where the page's address asks for it (`?testHooks`). Called once, before the first render. */
export function startRenderCounts(search: string): void {
  if (new URLSearchParams(search).has('testHooks')) window.__rackriseRenderCounts = {}
}

/** Counts the commits of a component, so that a test can hold that a scrub renders nothing. */
export function useRenderCount(component: string): void {
  useEffect(() => {
    const counts = window.__rackriseRenderCounts
    if (counts) counts[component] = (counts[component] ?? 0) + 1
  })
}
