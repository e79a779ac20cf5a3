import { Layers } from 'lucide-react'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { offeredOverlays } from '../../scene/overlays/offeredOverlays.ts'
import { Choice } from '../../ui/Choice.tsx'
import type { WindowSession } from '../createWindowSession.ts'
import { OVERLAY_WORDS } from './overlayWords.ts'

/** What colour means in the picture: those overlays that the result has data for. */
export function OverlayChoice({ session }: { session: WindowSession }) {
  const { stores, actions } = session
  const overlay = useStore(stores.viewStore, (state) => state.overlay)
  const result = useStore(stores.resultsStore, (state) => state.result)
  const options = useMemo(
    () => offeredOverlays(result).map((value) => ({ value, label: OVERLAY_WORDS[value] })),
    [result],
  )
  return (
    <>
      <Layers className="toolbar-sign" aria-hidden />
      <Choice label="Colour shows" value={overlay} options={options} onChange={actions.setOverlay} />
    </>
  )
}
