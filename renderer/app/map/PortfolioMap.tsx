import { useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { sampleDaily } from '../../../shared/results/series.ts'
import { formatDay } from '../../../shared/time/calendar.ts'
import { Button } from '../../ui/Button.tsx'
import { Modal } from '../../ui/Modal.tsx'
import type { WindowSession } from '../createWindowSession.ts'
import { loadOutlines, type MapOutlines } from './mapOutlines.ts'
import './portfolioMap.css'

const WIDTH = 720
const HEIGHT = 400
/** A dot's area is its IT power; this many pixels across for a gigawatt, and a ring of this size where nothing runs yet. */
const GIGAWATT_PX = 30
const EMPTY_PX = 3

interface Site {
  id: string
  name: string
  /** The place whose weather it has. */
  weatherOf: string
  longitude: number
  latitude: number
}

/** Whether another site lies where the name would stand on the right; it stands on the left then. */
function isCrowded(
  sites: readonly Site[],
  outlines: MapOutlines | null,
  [x, y]: readonly [x: number, y: number],
): boolean {
  return sites.some(({ longitude, latitude }) => {
    const other = outlines?.project(longitude, latitude)
    return other ? other[0] > x && other[0] - x < 130 && Math.abs(other[1] - y) < 14 : false
  })
}

/** Campuses on a map, each as large as its IT power on the day; a click or Enter flies to it. */
export function PortfolioMap({ session, onClose }: { session: WindowSession; onClose: () => void }) {
  const { stores, views } = session
  const scenario = useStore(stores.documentStore, (state) => state.scenario)
  const sites = useMemo(
    () =>
      (scenario?.campuses ?? []).map(({ id, name, longitude, latitude, locationId }): Site => {
        const location = scenario?.equipment.locations.find((known) => known.id === locationId)
        return { id, name, longitude, latitude, weatherOf: location?.name ?? '' }
      }),
    [scenario],
  )
  const [outlines, setOutlines] = useState<MapOutlines | null>(null)
  const dots = useRef(new Map<string, SVGCircleElement>())
  const powers = useRef(new Map<string, HTMLElement>())
  const date = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    let isOpen = true
    void loadOutlines(sites, WIDTH, HEIGHT).then((loaded) => {
      if (isOpen) setOutlines(loaded)
    })
    return () => {
      isOpen = false
    }
  }, [sites])
  // The day reaches dots and numbers without a render.
  useEffect(
    () =>
      stores.dayFeed.subscribe(({ day }, result) => {
        if (date.current) date.current.textContent = formatDay(result.startDate, day)
        for (const [index, campus] of result.campuses.entries()) {
          const series = result.campusSeries[index]
          const itMw = series ? sampleDaily(series.itMw, day) : 0
          const dot = dots.current.get(campus.id)
          dot?.setAttribute('r', Math.max(EMPTY_PX, (GIGAWATT_PX / 2) * Math.sqrt(itMw / 1000)).toFixed(2))
          dot?.setAttribute('data-live', String(itMw > 0))
          const power = powers.current.get(campus.id)
          if (power)
            power.textContent = `${itMw.toLocaleString('en', { maximumFractionDigits: itMw < 10 ? 1 : 0 })} MW IT`
        }
      }),
    [stores, outlines],
  )
  const flyTo = (id: string): void => {
    stores.viewStore.setState({ view: 'model' })
    views.ask({ place: `campus:${id}`, glideMs: 900 })
    onClose()
  }
  return (
    <Modal
      title="Map of the portfolio"
      testId="portfolio-map"
      isWide
      description={
        <>
          IT power on <span ref={date} />. Choose a campus to go there.
        </>
      }
      onClose={onClose}
      actions={<Button onClick={onClose}>Close</Button>}
    >
      <div className="portfolio-map">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label="Where the campuses lie">
          {outlines ? (
            <>
              <path className="map-land" d={outlines.land} />
              <path className="map-borders" d={outlines.borders} />
            </>
          ) : null}
          {sites.map(({ id, name, longitude, latitude }) => {
            const at = outlines?.project(longitude, latitude)
            if (!at) return null
            return (
              <g
                key={id}
                className="map-site"
                transform={`translate(${at[0]} ${at[1]})`}
                onClick={() => flyTo(id)}
              >
                <circle
                  r={EMPTY_PX}
                  ref={(dot) => {
                    if (dot) dots.current.set(id, dot)
                  }}
                />
                <text
                  {...(isCrowded(sites, outlines, at)
                    ? { x: -10, y: 4, textAnchor: 'end' }
                    : { x: 10, y: 4 })}
                >
                  {name}
                </text>
              </g>
            )
          })}
        </svg>
        <ul>
          {sites.map(({ id, name, weatherOf }) => (
            <li key={id}>
              <button type="button" onClick={() => flyTo(id)}>
                <strong>{name}</strong>
                <span
                  ref={(power) => {
                    if (power) powers.current.set(id, power)
                  }}
                />
                <span>{weatherOf === '' ? '' : `weather of ${weatherOf}`}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Modal>
  )
}
