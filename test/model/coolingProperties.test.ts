import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { designFromCatalog } from '../../electron/model/plants/designFromCatalog.ts'
import { evaluateHour } from '../../electron/model/plants/evaluateHour.ts'
import { sizePlant } from '../../electron/model/plants/sizePlant.ts'
import { readPlan } from '../../electron/model/plan/readPlan.ts'
import { takeFromCatalog } from '../../shared/state/commands/takeFromCatalog.ts'
import { readBundledCatalog } from '../catalog/bundled.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

/** Claims that hold for a hall cooled in any way the catalog knows, in any hour, at any load up to beyond its design. */
const catalog = readBundledCatalog()
const DESIGN_KW = 2000

/** A hall of the tiny scenario as a document with this design of the catalog gives it, sized for a warm day. */
function plantCooledBy(designId: string) {
  const at = 'campuses/0/buildings/0/halls/0/coolingDesignId'
  const outcome = takeFromCatalog(at, 'coolingDesigns', designId, catalog, 'Cooling').apply(tinyScenario())
  if (!outcome.ok) throw new Error(outcome.message)
  const hall = readPlan(outcome.scenario).halls[0]!
  const design = designFromCatalog(hall, DESIGN_KW, 0)
  return sizePlant(design, {
    itKw: DESIGN_KW,
    liquidRatio: design.liquid ? 0.85 : 0,
    point: { dryBulbC: 34, wetBulbC: 25, pressurePa: 100_000 },
  })
}

const weather = fc.record({
  dryBulbC: fc.double({ min: -40, max: 50, noNaN: true }),
  relativeHumidity: fc.double({ min: 0.02, max: 1, noNaN: true }),
  pressurePa: fc.double({ min: 60_000, max: 105_000, noNaN: true }),
})
const load = fc.double({ min: 1, max: 1.2 * DESIGN_KW, noNaN: true })

describe.each(catalog.coolingDesigns.map(({ id, kind }) => ({ id, kind })))('$id ($kind)', ({ id }) => {
  const plant = plantCooledBy(id)

  it('conserves energy: what comes in at the meter leaves as heat, by a loop, outside air or the casing', () => {
    fc.assert(
      fc.property(weather, load, (hour, itKw) => {
        const at = evaluateHour(plant, hour, itKw)
        const intoLoops = at.facilityKw - at.transformerLossKw - at.outdoorKw
        expect(Math.abs(at.rejectedKw + at.reusedKw - intoLoops)).toBeLessThan(1e-6 * at.facilityKw)
      }),
    )
  })

  it('never draws less for more racks', () => {
    fc.assert(
      fc.property(weather, load, load, (hour, one, other) => {
        const less = evaluateHour(plant, hour, Math.min(one, other))
        const more = evaluateHour(plant, hour, Math.max(one, other))
        expect(more.facilityKw).toBeGreaterThanOrEqual(less.facilityKw - 1e-9)
      }),
    )
  })

  it('never needs less chiller power for a hotter wet bulb', () => {
    fc.assert(
      fc.property(weather, fc.double({ min: 0, max: 1, noNaN: true }), load, (hour, share, itKw) => {
        const drier = evaluateHour(plant, { ...hour, relativeHumidity: hour.relativeHumidity * share }, itKw)
        expect(evaluateHour(plant, hour, itKw).chillerKw).toBeGreaterThanOrEqual(drier.chillerKw - 1e-6)
      }),
    )
  })

  it('has a PUE of 1 or more, water of 0 or more, and gives back no more water than it takes', () => {
    fc.assert(
      fc.property(weather, load, (hour, itKw) => {
        const at = evaluateHour(plant, hour, itKw)
        expect(at.pue).toBeGreaterThanOrEqual(1)
        expect(at.consumedLPerH).toBeGreaterThanOrEqual(0)
        expect(at.withdrawnLPerH).toBeGreaterThanOrEqual(at.consumedLPerH - 1e-9)
        expect(at.unmetKw).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
