import { expect } from 'vitest'
import type { SimulationResult } from '../../shared/results/result.ts'
import { boardBox, buildingBoxes, hallBox, isInside, machineBoxes, overlaps, rowBox } from './boxes.ts'

/** Claims that hold for every layout. */
export function expectSoundLayout(result: SimulationResult): void {
  const machines = machineBoxes(result)
  const buildings = buildingBoxes(result)
  expect(overlaps(machines)).toEqual([])
  expect(overlaps(buildings)).toEqual([])
  const astray = [...machines, ...buildings].filter(
    (box) => !isInside(box, boardBox(result, box.campusIndex)),
  )
  expect(astray, 'off their board').toEqual([])
  const { rowCount, hallIndex } = result.rows
  const rows = Array.from({ length: rowCount }, (_, row) => row)
  expect(rows.filter((row) => !isInside(rowBox(result, row), hallBox(result, hallIndex[row]!)))).toEqual([])
  for (const building of buildings) {
    const here = machines.filter((machine) => machine.campusIndex === building.campusIndex)
    const inTheWall = here.filter(
      (machine) => !isInside(machine, building) && overlaps([machine, building]).length > 0,
    )
    expect(inTheWall, `through the wall of ${building.name}`).toEqual([])
  }
}
