import { useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { SimulationResult } from '../../../shared/results/result.ts'
import { sampleDaily } from '../../../shared/results/series.ts'
import { formatDay } from '../../../shared/time/calendar.ts'
import { formatCount } from '../../../shared/units/format.ts'
import { Button } from '../../ui/Button.tsx'
import { Modal } from '../../ui/Modal.tsx'
import type { WindowSession } from '../createWindowSession.ts'
import { loadOutlines, type MapOutlines } from './mapOutlines.ts'
import { namePlaces } from './namePlaces.ts'
import './portfolioMap.css'

const WIDTH = 720
const HEIGHT = 400
/** A dot's area is its IT power; this many pixels across for a gigawatt, and a ring of this size where nothing runs yet. */
const GIGAWATT_PX = 30
const EMPTY_PX = 3
/** Shorter lines have no room for their delay; the list below says it. */
const LABELLED_PX = 60

interface Site {
  id: string
  name: string
  providerName: string
  /** Whether it is planned hall by hall, so that there is a model to fly to; otherwise known by totals on dates. */
  isCampus: boolean
  longitude: number
  latitude: number
}

interface Line {
  id: string
  from: Site
  to: Site
  /** `6.5 ms`, one way. */
  delay: string
  words: string
}

/** Campuses, then the sites outside the plan that serve the board's customer. */
function mapSites(result: SimulationResult | null): Site[] {
  return (result?.sites ?? []).map(({ id, name, longitude, latitude, providerId, campusIndex }) => ({
    id,
    name,
    longitude,
    latitude,
    isCampus: campusIndex !== null,
    providerName: result?.board.providers.find((provider) => provider.id === providerId)?.name ?? '',
  }))
}

/** Lines between them, with how long light takes. */
function mapLines(result: SimulationResult | null, sites: readonly Site[]): Line[] {
  return (result?.links ?? []).flatMap(({ id, fromSite, toSite, latencyMs, distanceKm }): Line[] => {
    const from = sites[fromSite]
    const to = sites[toSite]
    if (!from || !to) return []
    const delay = `${latencyMs.toFixed(1)} ms`
    const words = `${from.name} to ${to.name}: ${delay} one way, ${formatCount(distanceKm)} km`
    return [{ id, from, to, delay, words }]
  })
}

/** Sites by provider on a map, each as large as its IT power on the day, and the lines between them; a click or Enter flies to a campus. */
export function PortfolioMap({ session, onClose }: { session: WindowSession; onClose: () => void }) {
  const { stores, views } = session
  const result = useStore(stores.resultsStore, (state) => state.result)
  const sites = useMemo(() => mapSites(result), [result])
  const lines = useMemo(() => mapLines(result, sites), [result, sites])
  const [outlines, setOutlines] = useState<MapOutlines | null>(null)
  const circles = useRef(new Map<string, SVGCircleElement>())
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
        for (const { id, series } of result.sites) {
          const itMw = sampleDaily(series.itMw, day)
          const dot = circles.current.get(id)
          dot?.setAttribute('r', Math.max(EMPTY_PX, (GIGAWATT_PX / 2) * Math.sqrt(itMw / 1000)).toFixed(2))
          dot?.setAttribute('data-live', String(itMw > 0))
          const power = powers.current.get(id)
          if (power)
            power.textContent = `${itMw.toLocaleString('en', { maximumFractionDigits: itMw < 10 ? 1 : 0 })} MW IT`
        }
      }),
    [stores, outlines],
  )
  const dots = useMemo(
    () =>
      sites.flatMap((site) => {
        const at = outlines?.project(site.longitude, site.latitude)
        return at ? { ...site, x: at[0], y: at[1] } : []
      }),
    [sites, outlines],
  )
  const places = useMemo(() => namePlaces(dots), [dots])
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
          Provisioned IT power live for the customer on <span ref={date} />, and lines with their delay one
          way. Choose a campus to go there.
        </>
      }
      onClose={onClose}
      actions={<Button onClick={onClose}>Close</Button>}
    >
      <div className="portfolio-map">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label="Where the sites lie">
          {outlines ? (
            <>
              <path className="map-land" d={outlines.land} />
              <path className="map-borders" d={outlines.borders} />
            </>
          ) : null}
          {lines.map(({ id, from, to, words, delay }) => {
            const start = outlines?.project(from.longitude, from.latitude)
            const end = outlines?.project(to.longitude, to.latitude)
            if (!start || !end) return null
            return (
              <g key={id} className="map-line">
                <line x1={start[0]} y1={start[1]} x2={end[0]} y2={end[1]} />
                {Math.hypot(end[0] - start[0], end[1] - start[1]) > LABELLED_PX ? (
                  <text x={(start[0] + end[0]) / 2} y={(start[1] + end[1]) / 2 + 3}>
                    {delay}
                  </text>
                ) : null}
                <title>{words}</title>
              </g>
            )
          })}
          {dots.map(({ id, name, x, y, isCampus }, index) => {
            const place = places[index]
            if (!place) return null
            return (
              <g
                key={id}
                className="map-site"
                data-campus={isCampus}
                transform={`translate(${x} ${y})`}
                onClick={isCampus ? () => flyTo(id) : undefined}
              >
                <circle
                  r={EMPTY_PX}
                  ref={(dot) => {
                    if (dot) circles.current.set(id, dot)
                  }}
                />
                <text x={place.dx} y={place.dy} textAnchor={place.anchor}>
                  {name}
                </text>
              </g>
            )
          })}
        </svg>
        <ul>
          {sites.map(({ id, name, providerName, isCampus }) => {
            const words = (
              <>
                <strong>{name}</strong>
                <span
                  ref={(power) => {
                    if (power) powers.current.set(id, power)
                  }}
                />
                <span>{isCampus ? providerName : `${providerName}, outside the plan`}</span>
              </>
            )
            return (
              <li key={id}>
                {isCampus ? (
                  <button type="button" className="map-row" onClick={() => flyTo(id)}>
                    {words}
                  </button>
                ) : (
                  <div className="map-row">{words}</div>
                )}
              </li>
            )
          })}
          {lines.map(({ id, words }) => (
            <li key={id} className="map-row-line">
              {words}
            </li>
          ))}
        </ul>
      </div>
    </Modal>
  )
}
