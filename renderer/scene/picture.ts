import { Vector3, type Box3, type BufferGeometry } from 'three'
import type { SimulationResult } from '../../shared/results/result.ts'
import type { EntityRef } from '../../shared/state/entityRef.ts'
import { levelAt, type DetailLadder } from './chunks/levelOfDetail.ts'
import { createPlaces, type Certainty } from './chunks/places.ts'
import { hallChunks, leaveOutRacks, putBackRacks, type HallChunk, type RowSpan } from './chunks/hallChunk.ts'
import { createRackChunk, type RackChunk } from './chunks/rackChunk.ts'
import { rowsAsInstances } from './chunks/rowInstances.ts'
import { createRowTexture } from './chunks/rowTexture.ts'
import type { FrameUniforms } from './frameUniforms.ts'
import { rowBox, rowPlate } from './geometry/primitives.ts'
import { rackBox, rackDetail } from './geometry/rack.ts'
import { letterBoards } from './layers/boardTitles.ts'
import { createAssembly } from './layers/assembly.ts'
import { NO_PLACE } from './materials/instanceTag.ts'
import { OVERLAY_MODE } from './materials/overlay.glsl.ts'
import { createMetricTextures, type MetricTextures } from './overlays/metricTextures.ts'
import type { OverlayField } from './overlays/overlayField.ts'
import { placesOf } from './chunks/placesOf.ts'
import { raiseBuildings } from './layers/buildingLayer.ts'
import { bedPlant, groupPlant, type MachineGroup } from './layers/plantLayer.ts'
import { layRuns } from './layers/runLayer.ts'
import { shapeOf } from './layers/shapes.ts'
import { setSurroundings } from './layers/surroundingsLayer.ts'
import { joinSubstations } from './layers/substationLayer.ts'
import { layTable } from './layers/tableLayer.ts'
import { makeGround } from './layers/groundLayer.ts'
import { yardsOf } from './layers/yards.ts'
import { setWorks } from './layers/worksLayer.ts'
import { buildingBounds, plotBounds, substationBounds, tableBounds } from './bounds.ts'
import type { Drawable, DrawList } from './passes/drawList.ts'
import { firstRacks } from './picking/entityId.ts'
import { createPickWindows } from './picking/pickWindows.ts'
import type { SceneQuality } from './quality.ts'

/** Everything on the table for one result, and what the camera's nearness does to it. */
export interface Picture {
  result: SimulationResult
  bounds: Box3
  firstRackOfRow: Uint32Array
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
  showTitles: (isShown: boolean) => void
  dispose: () => void
}

/** Distance from a building's walls at which its roof begins to lift, and has lifted, metres. */
const ROOF_LIFTS_M = 210
const ROOF_OPEN_M = 95
/** A row is drawn while a pixel covers at most this, metres: two thirds of the depth of a rack are then a third of a pixel. */
const ROW_PIXEL_M = 2.4
/** Machines are blocks where a pixel of the nearest covers more than this, metres. */
const BLOCK_PIXEL_M = 0.9

/** A building with its yards, or a substation: what the camera may be near to. */
interface Neighbourhood {
  bounds: Box3
  /** Its machines with it: what must be out of the picture before they are left out. */
  reach: Box3
  level: number
}

interface NearMachines {
  place: number
  group: MachineGroup
  drawable: Drawable | null
}

export function createPicture(
  result: SimulationResult,
  list: DrawList,
  uniforms: FrameUniforms,
  quality: SceneQuality,
): Picture {
  const places = createPlaces(result)
  const bounds = tableBounds(result)
  const firstRackOfRow = firstRacks(result.rows)
  const rowTexture = createRowTexture(result, firstRackOfRow, places)
  const shapes: BufferGeometry[] = []
  const drawables: Drawable[] = []
  const keep = (shape: BufferGeometry): BufferGeometry => {
    shapes.push(shape)
    return shape
  }

  uniforms.uPlaces.value = places.state
  uniforms.uFill.value = places.fill.texture
  uniforms.uFillStepDays.value = places.fill.stepDays
  uniforms.uRows.value = rowTexture
  const centre = bounds.getCenter(new Vector3())
  const extent = bounds.getSize(new Vector3())
  uniforms.uTableCentre.value.set(centre.x, centre.z)
  uniforms.uTableReach.value = Math.max(extent.x, extent.z) / 2

  const assembly = createAssembly(result, places)
  layTable(assembly, centre, Math.max(extent.x, extent.z))
  const yards = yardsOf(result)
  makeGround(assembly, yards)
  raiseBuildings(assembly)
  layRuns(assembly)
  joinSubstations(assembly)
  bedPlant(assembly)
  setSurroundings(assembly, yards)
  setWorks(assembly, yards)
  const windows = createPickWindows(result, list, firstRackOfRow)
  for (const [name, batch] of assembly.batches) {
    const shape = shapeOf(name)
    const starts = batch.arrange(windows.ownerOf, windows.ownerCount)
    const [geometry] = batch.build(keep(shape.make()))
    drawables.push(windows.add(geometry, starts, shape.look, shape.passes, shape.isLine))
  }

  const titles = letterBoards(result, list.scene, uniforms)

  const nearMachines: NearMachines[] = []
  const farMachines: { far: Drawable; farthest: Drawable }[] = []
  for (const group of groupPlant(result, places)) {
    if (group.far.count > 0) {
      const starts = group.far.arrange(windows.ownerOf, windows.ownerCount)
      const [machine, block] = group.far.build(keep(group.makeFar()), keep(group.makeBlock()))
      const far = windows.add(machine, starts, 'solid', ['COLOUR', 'DEPTH', 'ID'])
      const farthest = windows.add(block, starts, 'solid', ['COLOUR', 'DEPTH', 'ID'])
      drawables.push(far, farthest)
      farMachines.push({ far, farthest })
    }
    for (const place of group.nearByPlace.keys()) {
      nearMachines.push({ place, group, drawable: null })
    }
  }

  const plates = rowsAsInstances(keep(rowPlate()), result.rows.rowCount)
  const boxes = rowsAsInstances(keep(rowBox()), result.rows.rowCount)
  if (result.rows.rowCount > 0) {
    drawables.push(
      list.add(plates, 'ROWPLAN', 'mark', ['GLASS']),
      list.add(boxes, 'ROW', 'solid', ['COLOUR', 'DEPTH', 'ID']),
    )
  }

  const rackShapes = [keep(rackBox()), keep(rackDetail())]
  const chunks = hallChunks(result)
  const buildings = result.buildings.map((_, index): Neighbourhood => ({
    bounds: buildingBounds(result, index),
    reach: plotBounds(result, index, yards[index]?.plot),
    level: 0,
  }))
  const substations = result.campuses.map((_, index): Neighbourhood => {
    const bounds = substationBounds(result, index)
    return { bounds, reach: bounds, level: 0 }
  })
  const neighbourhoods = new Map<number, Neighbourhood>([
    ...buildings.map((building, index) => [places.ofBuilding(index), building] as const),
    ...substations.map((substation, index) => [places.ofCampus(index), substation] as const),
  ])
  neighbourhoods.delete(NO_PLACE)
  const machineLadder: DetailLadder = { thresholds: [quality.nearMachinesM], hysteresis: 0.12 }
  const rackLadder: DetailLadder = { thresholds: [quality.rackBoxesM, quality.rackDetailM], hysteresis: 0.12 }

  /** Chunks near enough to be drawn rack by rack. */
  const standing: RackChunk[] = []
  /** Rows of the halls in view. */
  const seenRows: RowSpan = { first: 0, end: 0 }
  const pickedRows: RowSpan = { first: 0, end: 0 }
  let metric: MetricTextures | null = null
  let isKeptClosed = false

  const look: Picture['look'] = (eye, isInView, pixelAt) => {
    let firstRow = Infinity
    let endRow = 0
    let nearestM = Infinity
    standing.length = 0
    for (let index = 0; index < buildings.length; index++) {
      const building = buildings[index]
      if (!building) continue
      const distance = building.bounds.distanceToPoint(eye)
      building.level = levelAt(machineLadder, distance, building.level)
      nearestM = Math.min(nearestM, distance)
      const open = isKeptClosed ? 0 : 1 - smoothstep(ROOF_OPEN_M, ROOF_LIFTS_M, distance)
      places.write(places.ofBuilding(index), open, building.level > 0)
      const spec = result.buildings[index]
      if (!spec) continue
      for (let hall = spec.firstHall; hall < spec.firstHall + spec.hallCount; hall++) {
        const chunk = chunks[hall]
        if (!chunk) continue
        const away = chunk.bounds.distanceToPoint(eye)
        chunk.level = levelAt(rackLadder, away, chunk.level)
        const rows = result.halls[hall]
        if (rows && rows.rowCount > 0 && pixelAt(away) < ROW_PIXEL_M && isInView(chunk.bounds)) {
          firstRow = Math.min(firstRow, rows.firstRow)
          endRow = Math.max(endRow, rows.firstRow + rows.rowCount)
        }
        const place = places.ofHall(hall)
        if (place === NO_PLACE) continue
        places.write(place, open, chunk.level > 0)
        showChunk(chunk, hall, isInView)
        if (chunk.chunk) standing.push(chunk.chunk)
      }
    }
    for (let index = 0; index < substations.length; index++) {
      const substation = substations[index]
      if (!substation || substation.bounds.isEmpty()) continue
      const distance = substation.bounds.distanceToPoint(eye)
      substation.level = levelAt(machineLadder, distance, substation.level)
      nearestM = Math.min(nearestM, distance)
      places.write(places.ofCampus(index), 0, substation.level > 0)
    }
    for (const near of nearMachines) {
      const around = neighbourhoods.get(near.place)
      const isNear = around !== undefined && around.level > 0
      if (isNear) near.drawable ??= addNear(near)
      if (near.drawable) near.drawable.isVisible = isNear && isInView(around.reach)
    }
    const isBlocky = pixelAt(nearestM) > BLOCK_PIXEL_M
    for (const { far, farthest } of farMachines) {
      far.isVisible = !isBlocky
      farthest.isVisible = isBlocky
    }
    seenRows.first = endRow > 0 ? firstRow : 0
    seenRows.end = endRow
    showRows(seenRows)
    return places.flush()
  }

  function showRows({ first, end }: RowSpan): void {
    uniforms.uRowBase.value = first
    plates.instanceCount = boxes.instanceCount = Math.max(0, end - first)
  }

  const lookUnder: Picture['lookUnder'] = (isUnder) => {
    if (isUnder) {
      windows.open(isUnder)
      leaveOutRacks(chunks, result, isUnder, seenRows, pickedRows)
      showRows(pickedRows)
      return
    }
    windows.close()
    putBackRacks(chunks)
    showRows(seenRows)
  }

  function addNear({ place, group }: NearMachines): Drawable {
    const batch = group.nearByPlace.get(place)
    if (!batch) throw new Error('machines without a place')
    const [geometry] = batch.build(keep(group.makeNear()))
    const drawable = list.add(geometry, 'CARD', 'solid', ['COLOUR', 'DEPTH', 'ID'])
    drawables.push(drawable)
    return drawable
  }

  function showChunk(chunk: HallChunk, hall: number, isInView: (box: Box3) => boolean): void {
    const isVisible = chunk.level > 0 && isInView(chunk.bounds)
    if (isVisible && !chunk.chunk) {
      chunk.chunk = createRackChunk(result, hall, rackShapes)
      chunk.drawables = chunk.chunk.geometries.map((geometry) =>
        list.add(geometry, 'RACK', 'solid', ['COLOUR', 'DEPTH', 'ID']),
      )
    }
    if (chunk.level === 0 && chunk.chunk) {
      // Racks the camera has left are given back.
      for (const drawable of chunk.drawables) list.remove(drawable)
      chunk.drawables = []
      chunk.chunk = null
    }
    for (let i = 0; i < chunk.drawables.length; i++) {
      const drawable = chunk.drawables[i]
      if (drawable) drawable.isVisible = isVisible && chunk.level === i + 1
    }
  }

  return {
    result,
    bounds,
    firstRackOfRow,
    look,
    lookUnder,
    setDay(day) {
      for (const chunk of standing) chunk.setDay(day)
    },
    setField(field) {
      metric?.dispose()
      metric = field ? createMetricTextures(field, result, places) : null
      uniforms.uOverlay.value = field ? OVERLAY_MODE[field.scale.kind] : OVERLAY_MODE.stage
      uniforms.uMetricLiveOnly.value = field?.isLiveOnly ?? false
      uniforms.uMetricOnBuildings.value = field?.ofBuilding !== null && field !== null
      uniforms.uMetricByRow.value = Boolean(metric?.rows)
      if (!metric) return
      uniforms.uPlaceMetric.value = metric.places
      uniforms.uMetricStepDays.value = metric.stepDays
      if (metric.rows) uniforms.uRowMetric.value = metric.rows
    },
    isolate(entity) {
      places.isolate(entity && placesOf(result, places, entity))
    },
    setCertainty(certainty) {
      places.setCertainty(certainty)
      uniforms.uShowsCertainty.value = certainty !== null
    },
    keepClosed(isClosed) {
      isKeptClosed = isClosed
    },
    textureBytes: () =>
      [rowTexture, places.state, places.fill.texture].reduce(
        (sum, texture) => sum + bytesOf(texture.image.data),
        metric?.bytes ?? 0,
      ),
    showTitles: (isShown) => titles?.show(isShown),
    dispose() {
      metric?.dispose()
      titles?.dispose()
      windows.dispose()
      for (const drawable of drawables) list.remove(drawable)
      for (const chunk of chunks) for (const drawable of chunk.drawables) list.remove(drawable)
      plates.dispose()
      boxes.dispose()
      for (const shape of shapes) shape.dispose()
      rowTexture.dispose()
      places.dispose()
    },
  }
}

function smoothstep(from: number, to: number, at: number): number {
  const t = Math.max(0, Math.min(1, (at - from) / (to - from)))
  return t * t * (3 - 2 * t)
}

function bytesOf(data: ArrayBufferView | null): number {
  return data?.byteLength ?? 0
}
