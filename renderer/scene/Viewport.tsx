import { Canvas, useThree } from '@react-three/fiber'
import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react'
import { WebGLRenderer } from 'three'
import type { EntityRef } from '../../shared/state/entityRef.ts'
import type { Playhead } from '../../shared/state/playhead.ts'
import type { ResultsStore } from '../../shared/state/resultsStore.ts'
import type { Theme, ViewStore } from '../../shared/state/viewStore.ts'
import { connectStores } from './clock/connectStores.ts'
import './furniture/furniture.css'
import { scaleBar } from './furniture/scaleBar.ts'
import { qualityOfDisplay, type SceneQuality } from './quality.ts'
import { createSceneController, type SceneController } from './sceneController.ts'

export interface ViewportProps {
  resultsStore: ResultsStore
  playhead: Playhead
  viewStore: ViewStore
  /** The theme that holds, the system's where none is chosen. */
  theme: Theme
  onSelect?: (entity: EntityRef | null) => void
  /** The thing under the pointer and where, in CSS pixels of the viewport. */
  onHover?: (entity: EntityRef | null, x: number, y: number) => void
  /** A double click: come nearer. */
  onOpen?: (entity: EntityRef) => void
  /** The door to the scene, `null` when it closes. */
  onReady?: (controller: SceneController | null) => void
}

/** A press that moves less than this is a click, CSS pixels. */
const CLICK_PX = 5
const SCALE_BAR_PX = 150

/** The picture in the window. Days, selection and theme reach the scene without rendering React. */
export function Viewport(props: ViewportProps) {
  const { onSelect, onHover, onOpen } = props
  const [quality] = useState(qualityOfDisplay)
  const controllerRef = useRef<SceneController | null>(null)
  const press = useRef<{ x: number; y: number } | null>(null)
  const hoverTimer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const scaleRef = useRef<HTMLDivElement>(null)
  const northRef = useRef<SVGSVGElement>(null)
  useEffect(() => () => clearTimeout(hoverTimer.current), [])

  const onDown = (event: PointerEvent): void => {
    clearTimeout(hoverTimer.current)
    press.current = event.button === 0 ? at(event) : null
  }
  const onUp = (event: PointerEvent): void => {
    const from = press.current
    press.current = null
    const to = at(event)
    if (!from || Math.hypot(to.x - from.x, to.y - from.y) > CLICK_PX) return
    onSelect?.(controllerRef.current?.pick(to.x, to.y) ?? null)
  }
  const onMove = (event: PointerEvent): void => {
    clearTimeout(hoverTimer.current)
    if (!onHover || event.buttons !== 0) return
    const { x, y } = at(event)
    hoverTimer.current = setTimeout(
      () => onHover(controllerRef.current?.pick(x, y) ?? null, x, y),
      quality.hoverDelayMs,
    )
  }

  return (
    <div className="viewport" data-testid="viewport" aria-label="3D picture of the plan" role="img">
      <div
        className="viewport-canvas"
        onPointerDown={onDown}
        onPointerUp={onUp}
        onPointerMove={onMove}
        onPointerLeave={() => {
          clearTimeout(hoverTimer.current)
          onHover?.(null, 0, 0)
        }}
        onDoubleClick={(event) => {
          const { x, y } = at(event)
          const entity = controllerRef.current?.pick(x, y)
          if (entity) onOpen?.(entity)
        }}
      >
        <Canvas
          frameloop="never"
          flat
          dpr={[1, quality.pixelRatio]}
          gl={(defaults) =>
            new WebGLRenderer({
              canvas: defaults.canvas,
              antialias: quality.name === 'hardware',
              powerPreference: 'high-performance',
            })
          }
        >
          <Scene
            {...props}
            quality={quality}
            controllerRef={controllerRef}
            scaleRef={scaleRef}
            northRef={northRef}
          />
        </Canvas>
      </div>
      <div className="viewport-furniture" aria-hidden="true">
        <div className="viewport-scale" ref={scaleRef}>
          <span />
          <svg width="0" height="6">
            <path fill="none" stroke="currentColor" />
          </svg>
        </div>
        <svg ref={northRef} width="26" height="34" viewBox="-13 -17 26 34">
          <path d="M0,-15 L5.5,9 L0,5.5 Z" fill="currentColor" />
          <path d="M0,-15 L-5.5,9 L0,5.5 Z" fill="none" stroke="currentColor" strokeLinejoin="round" />
        </svg>
      </div>
    </div>
  )
}

interface SceneProps extends ViewportProps {
  quality: SceneQuality
  controllerRef: RefObject<SceneController | null>
  scaleRef: RefObject<HTMLDivElement | null>
  northRef: RefObject<SVGSVGElement | null>
}

/** Joins the canvas that R3F made and sized to the controller; draws nothing itself. */
function Scene(props: SceneProps) {
  const { resultsStore, playhead, viewStore, theme, onReady, quality, controllerRef, scaleRef, northRef } =
    props
  const gl = useThree((state) => state.gl)
  const size = useThree((state) => state.size)
  const openingTheme = useRef(theme)

  useEffect(() => {
    const scene = createSceneController({ renderer: gl, theme: openingTheme.current, quality: quality.name })
    controllerRef.current = scene
    const disconnect = connectStores(scene, { resultsStore, playhead, viewStore })
    const stopView = scene.onView(({ metresPerPixel, bearing }) => {
      if (scaleRef.current) drawScale(scaleRef.current, metresPerPixel)
      if (northRef.current) northRef.current.style.transform = `rotate(${-bearing}rad)`
    })
    onReady?.(scene)
    return () => {
      onReady?.(null)
      stopView()
      disconnect()
      controllerRef.current = null
      scene.dispose()
    }
  }, [gl, quality, resultsStore, playhead, viewStore, onReady, controllerRef, scaleRef, northRef])

  useEffect(() => controllerRef.current?.setTheme(theme), [controllerRef, theme])
  useEffect(() => {
    controllerRef.current?.resize(size.width, size.height, gl.getPixelRatio())
  }, [controllerRef, gl, size.width, size.height])
  return null
}

function at(event: { currentTarget: Element; clientX: number; clientY: number }): { x: number; y: number } {
  const box = event.currentTarget.getBoundingClientRect()
  return { x: event.clientX - box.left, y: event.clientY - box.top }
}

function drawScale(element: HTMLElement, metresPerPixel: number): void {
  const { widthPx, label } = scaleBar(metresPerPixel, SCALE_BAR_PX)
  const [text, bar] = element.children
  if (text && text.textContent !== label) text.textContent = label
  const width = widthPx.toFixed(1)
  bar?.setAttribute('width', width)
  bar?.firstElementChild?.setAttribute('d', `M0.5,0 V5.5 H${width} V0 M${(widthPx / 2).toFixed(1)},2 V5.5`)
}
