import { Vector3, type Box3 } from 'three'
import { NO_OWNER } from '../../shared/results/plantTable.ts'
import type { SimulationResult } from '../../shared/results/result.ts'
import type { EntityRef } from '../../shared/state/entityRef.ts'
import { buildingBounds, campusReach, substationBounds, tableBounds } from './bounds.ts'
import { createSite } from './campus/site.ts'
import { levelAt, type DetailLadder } from './chunks/levelOfDetail.ts'
import { createPlaces, type Certainty, type Places } from './chunks/places.ts'
import { placesOf } from './chunks/placesOf.ts'
import { createRackField, ROW_PIXEL_M, type RackField } from './chunks/rackField.ts'
import type { FrameUniforms } from './frameUniforms.ts'
import { createTitles } from './layers/boardTitles.ts'
import { createShapeLibrary } from './layers/shapeLibrary.ts'
import { createFieldColours } from './overlays/fieldColours.ts'
import type { OverlayField } from './overlays/overlayField.ts'
import type { DrawList } from './passes/drawList.ts'
import { firstRacks } from './picking/entityId.ts'
import { createPickWindows } from './picking/pickWindows.ts'
import type { SceneQuality } from './quality.ts'

/** Everything on the table for a result, and what the camera's nearness does to it. */
export interface Picture {
  readonly shown: Shown | null
  /** Takes another result; what it has in common with the last stays as it is. */
  show: (result: SimulationResult | null) => void
  /**
   * Level of detail, lifted roofs and what is in view, for an eye and the planes of its picture.
   * @param pixelAt metres a pixel covers at a distance from the eye, metres
   * @returns whether detail or roofs changed, and with them what throws shadows
   */
  look: (eye: Vector3, isInView: (box: Box3) => boolean, pixelAt: (distanceM: number) => number) => boolean
  /** Leaves to the id pass what may be under the pointer, until told `null`. */
  lookUnder: (isUnder: ((box: Box3) => boolean) | null) => void
  /** Sets how many racks of each chunk in view stand on a day. */
  setDay: (day: number) => void
  /** Colours by a field instead of by stage; `null` for stages. */
  setField: (field: OverlayField | null) => void
  /** Leaves one building or hall standing and ghosts the rest; `null` for all. */
  isolate: (entity: EntityRef | null) => void
  setCertainty: (certainty: Certainty | null) => void
  /** Walls and roofs stay: a section plane opens the buildings instead of the camera's nearness. */
  keepClosed: (isClosed: boolean) => void
  textureBytes: () => number
  dispose: () => void
}

/** What belongs to one result. */
interface Shown {
  result: SimulationResult
  bounds: Box3
  firstRackOfRow: Uint32Array
  places: Places
  racks: RackField
  campuses: CampusView[]
}

/** What the camera may be near to. */
interface Neighbour {
  bounds: Box3
  level: number
}

/** A campus as the camera sees it. */
interface CampusView {
  reach: Box3
  buildings: Neighbour[]
  /** Empty where there is none. */
  substation: Neighbour
  /** No building of it is near, and every roof is shut. */
  isShut: boolean
}

/** Distance from a building's walls at which its roof begins to lift, and has lifted, metres. */
const ROOF_LIFTS_M = 210
const ROOF_OPEN_M = 95
/** A campus has all its detail while a pixel of its nearest point covers at most this, metres. */
const FULL_PIXEL_M = ROW_PIXEL_M
/** Machines are blocks where a pixel of the nearest building covers more than this, metres. */
const BLOCK_PIXEL_M = 0.9
const HYSTERESIS = 0.12

export function createPicture(list: DrawList, uniforms: FrameUniforms, quality: SceneQuality): Picture {
  const library = createShapeLibrary()
  const windows = createPickWindows(list)
  const site = createSite(list, library, () => windows.forget())
  const titles = createTitles(list.scenes.GLASS, uniforms)
  const colours = createFieldColours(uniforms)
  const machineLadder: DetailLadder = { thresholds: [quality.nearMachinesM], hysteresis: HYSTERESIS }
  /** Farther off, no building is near and no roof lifts. */
  const shutM = Math.max(ROOF_LIFTS_M, Math.max(quality.nearMachinesM, quality.rackBoxesM) * (1 + HYSTERESIS))
  let shown: Shown | null = null
  let isKeptClosed = false

  function show(result: SimulationResult | null): void {
    forget()
    if (!result) {
      site.clear()
      titles.dispose()
      return
    }
    const places = createPlaces(result)
    const bounds = tableBounds(result)
    const firstRackOfRow = firstRacks(result.rows)
    const centre = bounds.getCenter(new Vector3())
    const extent = bounds.getSize(new Vector3())
    const racks = createRackField(result, places, firstRackOfRow, list, library, uniforms, quality)
    uniforms.uPlaces.value = places.state
    uniforms.uFill.value = places.fill.texture
    uniforms.uFillStepDays.value = places.fill.stepDays
    uniforms.uRows.value = racks.texture
    uniforms.uTableCentre.value.set(centre.x, centre.z)
    uniforms.uTableReach.value = Math.max(extent.x, extent.z) / 2
    site.set(result, places, centre, Math.max(extent.x, extent.z))
    titles.set(result)
    const campuses = result.campuses.map((campus, index) => ({
      reach: campusReach(result, index),
      buildings: Array.from({ length: campus.buildingCount }, (_, i) => ({
        bounds: buildingBounds(result, campus.firstBuilding + i),
        level: 0,
      })),
      substation: { bounds: substationBounds(result, index), level: 0 },
      isShut: false,
    }))
    shown = { result, bounds, firstRackOfRow, places, racks, campuses }
  }

  /** What lives with one result; campuses and shapes stay for the next. */
  function forget(): void {
    colours.set(null, null)
    shown?.racks.dispose()
    shown?.places.dispose()
    shown = null
  }

  const look: Picture['look'] = (eye, isInView, pixelAt) => {
    if (!shown) return false
    const { campuses, places, racks } = shown
    let nearestM = Infinity
    racks.begin()
    for (let index = 0; index < campuses.length; index++) {
      const campus = campuses[index]
      if (!campus) continue
      const away = campus.reach.distanceToPoint(eye)
      const isSeen = isInView(campus.reach)
      const fullPixelM = FULL_PIXEL_M * (site.isFull(index) ? 1 + HYSTERESIS : 1)
      const isFull = pixelAt(away) < fullPixelM
      if (isSeen || !isFull) site.want(index, isFull)
      if (away < nearestM) nearestM = nearestOf(campus, eye, nearestM)
      const isShut = away > shutM
      if (isShut && campus.isShut && !(isSeen && pixelAt(away) < ROW_PIXEL_M)) continue
      campus.isShut = isShut
      lookAtBuildings(shown, index, campus, eye, isInView, pixelAt)
    }
    racks.end()
    site.showBlocks(pixelAt(nearestM) > BLOCK_PIXEL_M)
    const hasLaid = site.lay()
    return places.flush() || hasLaid
  }

  function lookAtBuildings(
    { result, places, racks }: Shown,
    campus: number,
    { buildings, substation }: CampusView,
    eye: Vector3,
    isInView: (box: Box3) => boolean,
    pixelAt: (distanceM: number) => number,
  ): void {
    const firstBuilding = result.campuses[campus]?.firstBuilding ?? 0
    if (!substation.bounds.isEmpty()) {
      substation.level = levelAt(machineLadder, substation.bounds.distanceToPoint(eye), substation.level)
      places.write(places.ofCampus(campus), 0, substation.level > 0)
      site.yards.look(campus, NO_OWNER, substation.level > 0, isInView)
    }
    for (let i = 0; i < buildings.length; i++) {
      const view = buildings[i]
      const spec = result.buildings[firstBuilding + i]
      if (!view || !spec) continue
      const distance = view.bounds.distanceToPoint(eye)
      view.level = levelAt(machineLadder, distance, view.level)
      const open = isKeptClosed ? 0 : 1 - smoothstep(ROOF_OPEN_M, ROOF_LIFTS_M, distance)
      places.write(places.ofBuilding(firstBuilding + i), open, view.level > 0)
      site.yards.look(campus, i, view.level > 0, isInView)
      for (let hall = spec.firstHall; hall < spec.firstHall + spec.hallCount; hall++) {
        const level = racks.lookAt(hall, eye, isInView, pixelAt)
        places.write(places.ofHall(hall), open, level > 0)
      }
    }
  }

  return {
    get shown() {
      return shown
    },
    show,
    look,
    lookUnder(isUnder) {
      if (!shown) return
      const { campuses, racks, result } = shown
      if (!isUnder) {
        windows.close()
        racks.closeHalls()
        return
      }
      racks.leaveOutRacks(isUnder)
      for (const [index, { reach }] of campuses.entries()) {
        const campus = result.campuses[index]
        if (!campus || !isUnder(reach)) continue
        windows.open(site.entries(), index, site.shiftOf(index), isUnder)
        racks.openHalls(campus.firstHall, campus.firstHall + campus.hallCount, isUnder)
      }
    },
    setDay(day) {
      shown?.racks.setDay(day)
    },
    setField(field) {
      colours.set(field, shown)
    },
    isolate(entity) {
      shown?.places.isolate(entity && placesOf(shown.result, shown.places, entity))
    },
    setCertainty(certainty) {
      shown?.places.setCertainty(certainty)
      uniforms.uShowsCertainty.value = certainty !== null
    },
    keepClosed(isClosed) {
      isKeptClosed = isClosed
    },
    textureBytes() {
      if (!shown) return 0
      const { places, racks } = shown
      return [racks.texture, places.state, places.fill.texture].reduce(
        (sum, { image }) => sum + (image.data?.byteLength ?? 0),
        colours.bytes(),
      )
    },
    dispose() {
      forget()
      colours.dispose()
      titles.dispose()
      site.clear()
    },
  }
}

/** Distance to the nearest building or substation of a campus, if it is under `nearestM`. */
function nearestOf({ buildings, substation }: CampusView, eye: Vector3, nearestM: number): number {
  let least = nearestM
  if (!substation.bounds.isEmpty()) least = Math.min(least, substation.bounds.distanceToPoint(eye))
  for (const { bounds } of buildings) least = Math.min(least, bounds.distanceToPoint(eye))
  return least
}

function smoothstep(from: number, to: number, at: number): number {
  const t = Math.max(0, Math.min(1, (at - from) / (to - from)))
  return t * t * (3 - 2 * t)
}
