import { describe, expect, it } from 'vitest'
import { simulate } from '../../electron/model/simulate.ts'
import { arrangeBoards } from '../../electron/model/layout/boards.ts'
import type { Machine } from '../../electron/model/layout/places.ts'
import { standOnShelves } from '../../electron/model/layout/shelves.ts'
import { PLANT_KINDS, type PlantKind } from '../../shared/results/plantTable.ts'
import type { SimulationResult } from '../../shared/results/result.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { overlaps, rowBox } from '../support/boxes.ts'
import { expectSoundLayout } from '../support/soundLayout.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

function simulated(change: (scenario: Scenario) => void = () => undefined): SimulationResult {
  const scenario = tinyScenario()
  change(scenario)
  return simulate(scenario)
}

const count = ({ plant }: SimulationResult, kind: PlantKind) =>
  plant.kind.filter((index) => PLANT_KINDS[index] === kind).length

describe('the tiny campus', () => {
  const result = simulated()

  it('stands without anything overlapping, all on its board, rows in their halls', () => {
    expectSoundLayout(result)
  })

  it('places every rack of the plan', () => {
    const { rows, halls } = result
    halls.forEach((hall) => {
      const placed = rows.count
        .slice(hall.firstRow, hall.firstRow + hall.rowCount)
        .reduce((sum, n) => sum + n, 0)
      expect(placed).toBe(hall.rackCount)
    })
  })

  it('has two substation transformers, N+1 of 20 MVA', () => {
    expect(count(result, 'main-transformer')).toBe(2)
  })

  it('gives each generator a tank for two days', () => {
    expect(count(result, 'fuel-tank')).toBe(count(result, 'generator'))
    const tank = result.plant.kind.findIndex((kind) => PLANT_KINDS[kind] === 'fuel-tank')
    // 2,500 kW x 0.26 L/kWh x 48 h = 31.2 m3 in a tank 2.4 by 2.4 m.
    expect(result.plant.lengthM[tank]).toBeCloseTo(31.2 / 5.76, 2)
  })

  it('sets rows in pairs, back to back on a hot aisle of 1.5 m', () => {
    const { rows, halls } = result
    const { firstRow } = halls[1]!
    const [north, south] = [rowBox(result, firstRow), rowBox(result, firstRow + 1)]
    expect(rows.hallIndex[firstRow + 1]).toBe(1)
    if (north.x0 === south.x0) expect(south.z0 - north.z1).toBeCloseTo(1.5, 3)
    expect(rows.yaw[firstRow]).toBeCloseTo(Math.PI, 5) // front, local +z, faces north
  })

  it('leads power and coolant on lines that can be followed', () => {
    const kinds = new Set(result.campuses[0]!.runs.map(({ kind }) => kind))
    const wanted = [
      'hv-line',
      'mv-cable',
      'busway',
      'liquid-supply',
      'liquid-return',
      'chilled-water',
      'tray',
      'road',
      'fence',
    ]
    for (const kind of wanted.filter((kind) => kind !== 'chilled-water')) expect(kinds).toContain(kind)
    for (const { points } of result.campuses[0]!.runs) expect(points.length % 3).toBe(0)
  })

  it('ends the pipes of a yard at its machines: none leads past the last of the aisle', () => {
    const { plant, campuses } = result
    const yards = campuses[0]!.runs.filter(
      ({ kind, hallIndex }) => kind === 'liquid-supply' && hallIndex === null,
    )
    for (const { points, buildingIndex } of yards) {
      // The first two points are the header along the building.
      for (let i = 6; i + 2 < points.length; i += 3) {
        const [x = 0, z = 0] = [points[i], points[i + 2]]
        const reached = plant.kind.some((_, n) => {
          const half = Math.max(plant.lengthM[n] ?? 0, plant.widthM[n] ?? 0) / 2
          const isBeside = Math.abs((plant.z[n] ?? 0) - z) < half + 4
          return plant.buildingIndex[n] === buildingIndex && isBeside && (plant.x[n] ?? 0) + half > x - 0.5
        })
        expect(reached).toBe(true)
      }
    }
    expect(yards.length).toBeGreaterThan(0)
  })
})

describe('any campus', () => {
  it('keeps racks of one domain side by side: rows of whole pairs', () => {
    const { rows, halls } = simulated((scenario) => {
      scenario.equipment.rackTypes[0]!.domainRackCount.value = 2
      scenario.campuses[0]!.buildings[1]!.halls[1]!.rackGroups[0]!.rackCount.value = 50
    })
    const hall = halls[2]!
    const counts = [...rows.count.slice(hall.firstRow, hall.firstRow + hall.rowCount)]
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(50)
    for (const n of counts) expect(n % 2).toBe(0)
  })

  it('leaves out the racks a hall has no floor for, and counts them', () => {
    const result = simulated((scenario) => {
      scenario.campuses[0]!.buildings[1]!.halls[1]!.rackGroups[0]!.rackCount.value = 5000
    })
    expectSoundLayout(result)
    const hall = result.halls[2]!
    const placed = result.rows.count
      .slice(hall.firstRow, hall.firstRow + hall.rowCount)
      .reduce((sum, n) => sum + n, 0)
    const space = hall.limits.find(({ cause }) => cause === 'floor-space')!
    expect(placed).toBe(space.rackLimit)
    expect(result.findings.find(({ code }) => code === 'racks-do-not-fit')?.message).toContain(String(placed))
  })

  it('stacks halls on storeys', () => {
    const result = simulated((scenario) => {
      scenario.campuses[0]!.buildings[1]!.halls[1]!.storey = 1
    })
    expectSoundLayout(result)
    expect(result.buildings[1]!.storeyCount).toBe(2)
    expect(result.halls[2]!.floorY - result.halls[1]!.floorY).toBe(6)
    expect(result.halls[2]!.footprint.x).toBe(result.halls[1]!.footprint.x)
  })

  it('is drawn on more land when it has more, but never on less than it needs', () => {
    const area = (landHa: number) => {
      const { boardLengthM, boardWidthM } = simulated(
        (scenario) => (scenario.campuses[0]!.landHa.value = landHa),
      ).campuses[0]!
      return boardLengthM * boardWidthM
    }
    expect(area(1000)).toBeCloseTo(1.15 * area(0.1), 0)
  })

  it('with no buildings is an empty board', () => {
    const result = simulated((scenario) => (scenario.campuses[0]!.buildings = []))
    expect(result.plant.count).toBe(0)
    expect(result.campuses[0]).toMatchObject({ substation: null, buildingCount: 0, hallCount: 0 })
  })
})

describe('boards', () => {
  it('stand apart, the biggest first, centred on the table', () => {
    const sizes = [40, 300, 120].map((side) => ({ boardLengthM: side, boardWidthM: side }))
    const centres = arrangeBoards(sizes)
    const boxes = centres.map(({ x, z }, index) => ({
      name: String(index),
      campusIndex: 0,
      x0: x - sizes[index]!.boardLengthM / 2 - 29,
      x1: x + sizes[index]!.boardLengthM / 2 + 29,
      y0: 0,
      y1: 1,
      z0: z - sizes[index]!.boardWidthM / 2 - 29,
      z1: z + sizes[index]!.boardWidthM / 2 + 29,
    }))
    expect(overlaps(boxes)).toEqual([]) // 60 m between any two
    expect(centres[1]!.x).toBeLessThan(centres[2]!.x)
    expect(Math.min(...boxes.map(({ x0 }) => x0)) + Math.max(...boxes.map(({ x1 }) => x1))).toBeCloseTo(0, 6)
  })
})

describe('shelves', () => {
  const machine: Machine = {
    kind: 'chiller',
    lengthM: 4,
    widthM: 2,
    heightM: 2,
    rating: 0,
    isTurned: false,
    hallIndex: null,
  }

  it('are filled evenly: seven machines of 4 m on 20 m stand four and three', () => {
    const { places, depthM } = standOnShelves(
      Array.from({ length: 7 }, () => machine),
      20,
      1,
      3,
    )
    expect(places.map(({ u, v }) => [u, v])).toEqual([
      [2, 1],
      [7, 1],
      [12, 1],
      [17, 1],
      [2, 6],
      [7, 6],
      [12, 6],
    ])
    expect(depthM).toBe(7) // 2 + 3 + 2
  })

  it('hold a machine longer than the field', () => {
    const { lengthM } = standOnShelves([machine], 1, 1, 1)
    expect(lengthM).toBe(4)
  })
})
