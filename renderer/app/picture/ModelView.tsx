import { useCallback, useEffect, useRef } from 'react'
import { pictured, type EntityRef } from '../../../shared/state/entityRef.ts'
import { findPlace } from '../../../shared/state/findPlace.ts'
import { hover, select, type Theme } from '../../../shared/state/viewStore.ts'
import { cameraOfPose, poseOfBookmark } from '../../scene/camera/posePath.ts'
import { SIDES, type Side } from '../../scene/camera/views.ts'
import type { SceneController } from '../../scene/sceneController.ts'
import { Viewport } from '../../scene/Viewport.tsx'
import { ConfidenceSlider } from './ConfidenceSlider.tsx'
import { connectCertainty } from './connectCertainty.ts'
import { connectPath } from './connectPath.ts'
import type { WindowSession } from '../createWindowSession.ts'
import { hoverText } from './hoverText.ts'
import { Legend } from './Legend.tsx'

/** Elevations one after another: from the south, the east, the north, the west. */
let sideAt = -1
function nextSide(): Side {
  sideAt = (sideAt + 1) % SIDES.length
  return SIDES[sideAt] ?? 'south'
}

/** The 3D picture, joined to the window: what is picked is selected, what is pointed at is named, views are gone to. */
export function ModelView({ session, theme }: { session: WindowSession; theme: Theme }) {
  const { stores, views } = session
  const { resultsStore, viewStore, playhead } = stores
  const scene = useRef<SceneController | null>(null)
  const endCertainty = useRef<() => void>(() => undefined)
  const label = useRef<HTMLParagraphElement>(null)

  const glideTo = useCallback(
    (place: string, glideMs: number) => {
      const { result } = resultsStore.getState()
      if (place === 'hero' || place === 'plan') scene.current?.setView(place, true, glideMs)
      else scene.current?.focus((result && findPlace(result, place)) ?? 'all', glideMs)
    },
    [resultsStore],
  )
  useEffect(
    () =>
      views.subscribe((command) => {
        if (command === 'frame-all') scene.current?.focus('all')
        else if (command === 'focus') scene.current?.focus(pictured(viewStore.getState().selection) ?? 'all')
        else if (command === 'next-elevation') scene.current?.setView(`elevation:${nextSide()}`)
        else if (typeof command === 'string') scene.current?.setView(command)
        else if ('camera' in command) scene.current?.setView(poseOfBookmark(command))
        else glideTo(command.place, command.glideMs)
      }),
    [views, viewStore, glideTo],
  )

  const onReady = useCallback(
    (controller: SceneController | null) => {
      scene.current = controller
      endCertainty.current()
      views.setCameraSource(controller && (() => cameraOfPose(controller.getPose())))
      if (!controller) return
      controller.setShown(viewStore.getState().view === 'model')
      const ends = [connectCertainty(controller, stores), connectPath(controller, stores)]
      endCertainty.current = () => {
        for (const end of ends) end()
      }
    },
    [stores, viewStore, views],
  )
  // Covered by another view, the picture keeps its eye and its place, and draws nothing.
  useEffect(() => viewStore.subscribe(({ view }) => scene.current?.setShown(view === 'model')), [viewStore])
  const onHover = (entity: EntityRef | null, x: number, y: number): void => {
    hover(viewStore, entity)
    if (!label.current) return
    const { result } = resultsStore.getState()
    label.current.hidden = !entity || !result
    if (!entity || !result) return
    const [place, state] = hoverText(result, entity, playhead.getDay())
    const [placeLine, stateLine] = label.current.children
    if (placeLine) placeLine.textContent = place
    if (stateLine) stateLine.textContent = state
    label.current.style.transform = `translate(${x + 14}px, ${y + 12}px)`
  }
  return (
    <>
      <Viewport
        resultsStore={resultsStore}
        playhead={playhead}
        viewStore={viewStore}
        theme={theme}
        onReady={onReady}
        onSelect={(entity) => select(viewStore, entity)}
        onHover={onHover}
        onOpen={(entity) => scene.current?.focus(entity)}
      />
      <p ref={label} className="hover-name" aria-hidden hidden>
        <strong />
        <span />
      </p>
      <ConfidenceSlider stores={stores} />
      <Legend stores={stores} theme={theme} />
    </>
  )
}
