import { geoAlbersUsa, geoEqualEarth, geoPath, type GeoProjection } from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import statesUrl from 'us-atlas/states-10m.json?url'
import countriesUrl from 'world-atlas/countries-110m.json?url'

type Topology = Parameters<typeof feature>[0]

/** A drawn map: land, the borders on it, and where a place lies. */
export interface MapOutlines {
  land: string
  borders: string
  project: (longitude: number, latitude: number) => [x: number, y: number] | null
}

const MARGIN_PX = 12

/** Whether the states are map enough: every place lies on it. */
function fitsStates(places: readonly { longitude: number; latitude: number }[]): boolean {
  const states = geoAlbersUsa()
  return places.every(({ longitude, latitude }) => states([longitude, latitude]) !== null)
}

/**
 * Outlines of the United States where all places lie there, of the world otherwise. Bundled with the app, read when first asked for.
 * Source: us-atlas (US Census Bureau, 2017) and world-atlas (Natural Earth 4.1), both in the public domain.
 */
export async function loadOutlines(
  places: readonly { longitude: number; latitude: number }[],
  widthPx: number,
  heightPx: number,
): Promise<MapOutlines> {
  const isStates = fitsStates(places)
  const response = await fetch(isStates ? statesUrl : countriesUrl)
  const topology = (await response.json()) as Topology
  const whole = topology.objects[isStates ? 'nation' : 'land']
  const parts = topology.objects[isStates ? 'states' : 'countries']
  if (!whole || !parts) throw new Error('the outlines of the map are not what they were')
  const shape = feature(topology, whole)
  const projection: GeoProjection = (isStates ? geoAlbersUsa() : geoEqualEarth()).fitExtent(
    [
      [MARGIN_PX, MARGIN_PX],
      [widthPx - MARGIN_PX, heightPx - MARGIN_PX],
    ],
    shape,
  )
  const draw = geoPath(projection)
  const borders = mesh(topology, parts as Parameters<typeof mesh>[1], (a, b) => a !== b)
  return {
    land: draw(shape) ?? '',
    borders: draw(borders) ?? '',
    project: (longitude, latitude) => projection([longitude, latitude]),
  }
}
