import { Box3, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { simulate } from '../../electron/model/simulate.ts'
import { campusModels } from '../../renderer/scene/campus/campusModels.ts'
import { layCampus } from '../../renderer/scene/campus/layCampus.ts'
import { createNearYards } from '../../renderer/scene/campus/nearYards.ts'
import { createTableBatch } from '../../renderer/scene/campus/tableBatch.ts'
import { tableShift } from '../../renderer/scene/campus/tableShift.ts'
import { createPlaces } from '../../renderer/scene/chunks/places.ts'
import { createFrameUniforms } from '../../renderer/scene/frameUniforms.ts'
import { unitBox } from '../../renderer/scene/geometry/primitives.ts'
import { placesOfCampuses } from '../../renderer/scene/layers/campusSlice.ts'
import { FLOATS, TAGS } from '../../renderer/scene/layers/instanceBatch.ts'
import { createShapeLibrary } from '../../renderer/scene/layers/shapeLibrary.ts'
import { PLACE_MASK } from '../../renderer/scene/materials/instanceTag.ts'
import { createStagedMaterials } from '../../renderer/scene/materials/stagedMaterial.ts'
import { createDrawList } from '../../renderer/scene/passes/drawList.ts'
import { indexOfId, kindOfId } from '../../renderer/scene/picking/entityId.ts'
import { PLANT_KINDS } from '../../shared/results/plantTable.ts'
import type { SimulationResult } from '../../shared/results/result.ts'
import { portfolioOf } from '../bench/portfolioOf.ts'
import { tinyResult } from '../support/tinyResult.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

/** The tiny campus twice. */
const rackCount = tinyResult().rows.count.reduce((sum, count) => sum + count, 0)
const result = simulate(portfolioOf(tinyScenario(), 2 * rackCount))
const modelsOf = (of: SimulationResult, before: Parameters<typeof campusModels>[2] = []) =>
  campusModels(of, placesOfCampuses(of), before)

describe('campuses of a result', () => {
  it('are kept through an edit elsewhere, also when that has made everything count on', () => {
    expect(result.campuses.length).toBe(2)
    const models = modelsOf(result)
    expect(modelsOf(structuredClone(result), models)).toEqual(models)
    expect(modelsOf(structuredClone(result), models)[1]).toBe(models[1])

    // Two machines fewer on the first campus: every machine of the second is counted two earlier.
    const edited = structuredClone(result)
    const { plant } = edited
    for (const [name, column] of Object.entries(plant)) {
      if (ArrayBuffer.isView(column)) Object.assign(plant, { [name]: (column as Float32Array).slice(2) })
    }
    plant.count -= 2
    const after = modelsOf(edited, models)
    expect(after[0]).not.toBe(models[0])
    expect(after[1]).toBe(models[1])
  })

  it('are laid anew when one of their own dates moves', () => {
    const models = modelsOf(result)
    const edited = structuredClone(result)
    const own = result.plant.campusIndex.indexOf(1)
    edited.plant.appearDay[own] = (edited.plant.appearDay[own] ?? 0) + 1
    const after = modelsOf(edited, models)
    expect(after[0]).toBe(models[0])
    expect(after[1]).not.toBe(models[1])
  })

  it('stand on the table under its own numbers and on their own board', () => {
    const places = createPlaces(result)
    const at = placesOfCampuses(result)
    const laid = modelsOf(result).map((model) => model.laid(false).shapes.get('panel') ?? null)
    const batch = createTableBatch([unitBox()])
    batch.set(
      laid,
      at.map((place) => tableShift(place, places)),
    )
    const tags = batch.buffers.tags.array
    const floats = batch.buffers.floats.array
    const seen = new Set<number>()
    for (let i = 0; i < (batch.geometries[0]?.instanceCount ?? 0); i++) {
      const id = tags[i * TAGS] ?? 0
      const building = indexOfId(id)
      const spec = result.buildings[building]
      const board = result.campuses[spec?.campusIndex ?? -1]
      expect(kindOfId(id)).toBe('building')
      expect((tags[i * TAGS + 1] ?? 0) & PLACE_MASK).toBe(places.ofBuilding(building))
      expect(Math.abs((floats[i * FLOATS] ?? 0) - (board?.boardX ?? 0))).toBeLessThan(
        (board?.boardLengthM ?? 0) / 2,
      )
      seen.add(building)
    }
    expect(seen.size).toBe(result.buildings.length)
  })

  it('are coarse from afar: the same walls, no pipes', () => {
    const [model] = modelsOf(result)
    if (!model) throw new Error('no campus')
    const [coarse, full] = [layCampus(model.slice, 0, true), layCampus(model.slice, 0, false)]
    expect(coarse.shapes.get('panel')?.instances.count).toBe(full.shapes.get('panel')?.instances.count)
    expect(full.shapes.has('pipe')).toBe(true)
    expect(coarse.shapes.has('pipe')).toBe(false)
  })
})

describe('machines near by', () => {
  it('are drawn while they are in view, also where their building is not', () => {
    const list = createDrawList(createStagedMaterials(createFrameUniforms(), 1))
    const yards = createNearYards(list, createShapeLibrary())
    const places = createPlaces(result)
    yards.set(
      modelsOf(result),
      placesOfCampuses(result).map((place) => tableShift(place, places)),
    )
    const machine = result.plant.kind.indexOf(PLANT_KINDS.indexOf('generator'))
    const building = result.plant.buildingIndex[machine] ?? 0
    const board = result.campuses[0]
    const centre = new Vector3(
      (result.plant.x[machine] ?? 0) + (board?.boardX ?? 0),
      1,
      (result.plant.z[machine] ?? 0) + (board?.boardZ ?? 0),
    )
    const view = new Box3().setFromCenterAndSize(centre, new Vector3(2, 2, 2))
    yards.look(0, building, true, (box) => box.intersectsBox(view))
    expect(list.measure('COLOUR').drawCalls).toBeGreaterThan(0)
    yards.look(0, building, true, () => false)
    expect(list.measure('COLOUR').drawCalls).toBe(0)
    yards.look(0, building, false, () => true)
    expect(list.bytes()).toBe(0)
  })
})
