import type { Box3, InstancedBufferGeometry, Texture, Vector3 } from 'three'
import type { SimulationResult } from '../../../shared/results/result.ts'
import type { FrameUniforms } from '../frameUniforms.ts'
import { rowBox, rowPlate } from '../geometry/primitives.ts'
import { rackBox, rackDetail } from '../geometry/rack.ts'
import type { ShapeLibrary } from '../layers/shapeLibrary.ts'
import { NO_PLACE } from '../materials/instanceTag.ts'
import type { Drawable, DrawList } from '../passes/drawList.ts'
import type { SceneQuality } from '../quality.ts'
import { levelAt, type DetailLadder } from './levelOfDetail.ts'
import type { Places } from './places.ts'
import { createRackChunk, hallBounds, type RackChunk } from './rackChunk.ts'
import { rowsAsInstances } from './rowInstances.ts'
import { createRowTexture } from './rowTexture.ts'

/** Rows and racks of all halls: rows as boxes from afar, racks one by one in the halls the eye is near to. */
export interface RackField {
  texture: Texture & { image: { data: ArrayBufferView | null } }
  /** Begins a look: nothing is in view yet. */
  begin: () => void
  /**
   * Level of detail of one hall, and whether its rows are in view.
   * @returns its level: 0 from afar
   */
  lookAt: (
    hall: number,
    eye: Vector3,
    isInView: (box: Box3) => boolean,
    pixelAt: (distanceM: number) => number,
  ) => number
  end: () => void
  /** Sets how many racks of each chunk in view stand on a day. */
  setDay: (day: number) => void
  /** Leaves to the id pass the halls that may be under the pointer, of those from `first` to `end`. */
  openHalls: (first: number, end: number, isUnder: (box: Box3) => boolean) => void
  /** Racks of halls that are not under the pointer are left out until `closeHalls`. */
  leaveOutRacks: (isUnder: (box: Box3) => boolean) => void
  closeHalls: () => void
  dispose: () => void
}

/** A row is drawn while a pixel covers at most this, metres: two thirds of the depth of a rack are then a third of a pixel. */
export const ROW_PIXEL_M = 2.4
/** A rack comes in from within this of its place, metres. */
const ROLLS_IN_M = 3

/** A hall as the camera sees it: how near it is, and its racks one by one while that is near enough. */
interface HallView {
  bounds: Box3
  /** The hall with the racks that are on their way to their place. */
  reach: Box3
  level: number
  chunk: RackChunk | null
  /** Coarse and fine. */
  drawables: Drawable[]
}

export function createRackField(
  result: SimulationResult,
  places: Places,
  firstRackOfRow: Uint32Array,
  list: DrawList,
  library: ShapeLibrary,
  uniforms: FrameUniforms,
  quality: SceneQuality,
): RackField {
  const texture = createRowTexture(result, firstRackOfRow, places)
  const plateShape = library.get('row plate', rowPlate)
  const boxShape = library.get('row box', rowBox)
  const rackShapes = [library.get('rack box', rackBox), library.get('rack detail', rackDetail)]
  const plates = rowsAsInstances(plateShape, 0)
  const boxes = rowsAsInstances(boxShape, 0)
  const own = [
    list.add(plates, 'ROWPLAN', 'mark', ['GLASS']),
    list.add(boxes, 'ROW', 'solid', ['COLOUR', 'DEPTH']),
  ]
  const ladder: DetailLadder = { thresholds: [quality.rackBoxesM, quality.rackDetailM], hysteresis: 0.12 }
  const views: HallView[] = result.halls.map((hall) => {
    const bounds = hallBounds(result, hall)
    return { bounds, reach: bounds.clone().expandByScalar(ROLLS_IN_M), level: 0, chunk: null, drawables: [] }
  })
  /** Halls near enough to be drawn rack by rack. */
  const standing: HallView[] = []
  const leftOut: Drawable[] = []
  let firstRow = 0
  let endRow = 0

  /** Rows for the id pass: one draw a run of neighbouring halls, each with its own first row. */
  const picked: { geometry: InstancedBufferGeometry; drawable: Drawable; first: number }[] = []
  let pickedCount = 0

  function pickRows(first: number, count: number): void {
    const last = picked[pickedCount - 1]
    if (last && last.first + last.geometry.instanceCount === first) {
      last.geometry.instanceCount += count
      return
    }
    let run = picked[pickedCount]
    if (!run) {
      const geometry = rowsAsInstances(boxShape, 0)
      const drawable = list.add(geometry, 'ROW', 'solid', ['ID'])
      const made = { geometry, drawable, first }
      for (const object of drawable.objects) {
        object.onBeforeRender = (_renderer, _scene, _camera, _geometry, material) => {
          uniforms.uRowBase.value = made.first
          Object.assign(material, { uniformsNeedUpdate: true })
        }
      }
      picked.push(made)
      run = made
    }
    run.first = first
    run.geometry.instanceCount = count
    run.drawable.show(true)
    pickedCount += 1
  }

  function show(view: HallView, hall: number, isVisible: boolean): void {
    if (isVisible && !view.chunk) {
      view.chunk = createRackChunk(result, hall, rackShapes)
      view.drawables = view.chunk.geometries.map((geometry) =>
        list.add(geometry, 'RACK', 'solid', ['COLOUR', 'DEPTH', 'ID']),
      )
      standing.push(view)
    }
    if (view.level === 0 && view.chunk) {
      // Racks the camera has left are given back.
      for (const drawable of view.drawables) list.remove(drawable)
      view.drawables = []
      view.chunk = null
      standing.splice(standing.indexOf(view), 1)
    }
    for (const [i, drawable] of view.drawables.entries()) drawable.show(isVisible && view.level === i + 1)
  }

  return {
    texture,
    begin() {
      firstRow = Infinity
      endRow = 0
    },
    lookAt(hall, eye, isInView, pixelAt) {
      const view = views[hall]
      const rows = result.halls[hall]
      if (!view || !rows) return 0
      const away = view.bounds.distanceToPoint(eye)
      const hasPlace = places.ofHall(hall) !== NO_PLACE
      view.level = hasPlace ? levelAt(ladder, away, view.level) : 0
      const isSeen = (view.level > 0 || pixelAt(away) < ROW_PIXEL_M) && isInView(view.bounds)
      if (isSeen && rows.rowCount > 0 && pixelAt(away) < ROW_PIXEL_M) {
        firstRow = Math.min(firstRow, rows.firstRow)
        endRow = Math.max(endRow, rows.firstRow + rows.rowCount)
      }
      show(view, hall, isSeen && view.level > 0)
      return view.level
    },
    end() {
      if (endRow === 0) firstRow = 0
      uniforms.uRowBase.value = firstRow
      plates.instanceCount = boxes.instanceCount = endRow - firstRow
    },
    setDay(day) {
      for (const { chunk } of standing) chunk?.setDay(day)
    },
    openHalls(first, end, isUnder) {
      for (let hall = first; hall < end; hall++) {
        const rows = result.halls[hall]
        const view = views[hall]
        if (!rows || !view || rows.rowCount === 0 || !isUnder(view.reach)) continue
        const from = Math.max(firstRow, rows.firstRow)
        const count = Math.min(endRow, rows.firstRow + rows.rowCount) - from
        if (count > 0) pickRows(from, count)
      }
    },
    leaveOutRacks(isUnder) {
      for (const { reach, drawables } of standing) {
        if (isUnder(reach)) continue
        for (const drawable of drawables) {
          if (!drawable.isVisible) continue
          drawable.show(false)
          leftOut.push(drawable)
        }
      }
    },
    closeHalls() {
      for (const drawable of leftOut) drawable.show(true)
      leftOut.length = 0
      for (let i = 0; i < pickedCount; i++) picked[i]?.drawable.show(false)
      pickedCount = 0
      uniforms.uRowBase.value = firstRow
    },
    dispose() {
      for (const drawable of own) list.remove(drawable)
      for (const { drawable } of picked) list.remove(drawable)
      for (const { drawables } of standing) for (const drawable of drawables) list.remove(drawable)
      texture.dispose()
    },
  }
}
