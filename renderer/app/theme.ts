import { useLayoutEffect, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { Theme, ViewStore } from '../../shared/state/viewStore.ts'

const darkQuery = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)')

/** The theme of the system. */
export const systemTheme = (): Theme => (darkQuery().matches ? 'night' : 'paper')

function subscribeToSystem(listener: () => void): () => void {
  const query = darkQuery()
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** The theme that holds: chosen, or the system's. Set on the page, where the style sheets find it. */
export function useTheme(viewStore: ViewStore): Theme {
  const chosen = useStore(viewStore, (state) => state.theme)
  const system = useSyncExternalStore(subscribeToSystem, systemTheme)
  const theme = chosen ?? system
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
  return theme
}
