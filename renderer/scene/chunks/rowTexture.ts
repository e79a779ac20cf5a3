import { DataTexture, FloatType, NearestFilter, RGBAFormat } from 'three'
import type { SimulationResult } from '../../../shared/results/result.ts'
import { rackKindIndex } from '../geometry/parts.ts'
import { TEXELS_PER_ROW } from '../materials/rowTexture.glsl.ts'
import type { Places } from './places.ts'

/** Rows side by side in one line of the texture. */
const ROWS_PER_LINE = 400

/** Rows of racks as a texture, world metres and days; layout in materials/rowTexture.glsl.ts. */
export function createRowTexture(
  result: SimulationResult,
  firstRackOfRow: Uint32Array,
  places: Places,
): DataTexture {
  const { rows } = result
  const lines = Math.max(1, Math.ceil(rows.rowCount / ROWS_PER_LINE))
  const width = ROWS_PER_LINE * TEXELS_PER_ROW
  const data = new Float32Array(width * lines * 4)
  for (let row = 0; row < rows.rowCount; row++) {
    const campus = result.campuses[rows.campusIndex[row] ?? 0]
    const rackType = result.rackTypes[rows.rackTypeIndex[row] ?? 0]
    if (!campus || !rackType) throw new Error(`row ${row} names a campus or rack type that is not there`)
    const at = row * TEXELS_PER_ROW * 4
    data.set(
      [
        (rows.x[row] ?? 0) + campus.boardX,
        rows.y[row] ?? 0,
        (rows.z[row] ?? 0) + campus.boardZ,
        rows.yaw[row] ?? 0,
        rows.pitchM[row] ?? 0,
        rows.appearDay[row] ?? 0,
        rows.daysPerRack[row] ?? 0,
        rows.installDays[row] ?? 0,
        rows.commissioningDay[row] ?? 0,
        rows.liveDay[row] ?? 0,
        rows.retiredDay[row] ?? 0,
        rows.rackKw[row] ?? 0,
        rackType.widthM,
        rackType.heightM,
        rackType.depthM,
        rows.count[row] ?? 0,
        firstRackOfRow[row] ?? 0,
        places.ofHall(rows.hallIndex[row] ?? 0),
        rackKindIndex(rackType.kind),
        0,
      ],
      at,
    )
  }
  const texture = new DataTexture(data, width, lines, RGBAFormat, FloatType)
  texture.minFilter = NearestFilter
  texture.magFilter = NearestFilter
  texture.needsUpdate = true
  return texture
}
