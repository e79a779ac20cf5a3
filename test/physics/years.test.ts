import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createScratch } from '../../electron/model/kernel/dayScratch.ts'
import { addDays, createDaySums, ratiosOf, totalsOf } from '../../electron/model/kernel/daySums.ts'
import { createHourSeries, runHall } from '../../electron/model/kernel/runHall.ts'
import { designFromCatalog, type HallEquipment } from '../../electron/model/plants/designFromCatalog.ts'
import { presets } from '../../electron/model/plants/presets.ts'
import { runYear } from '../../electron/model/plants/runYear.ts'
import { sizePlant } from '../../electron/model/plants/sizePlant.ts'
import { tabulateSite } from '../../electron/model/weather/siteHours.ts'
import { syntheticYear } from '../../electron/model/weather/syntheticYear.ts'
import type { Location } from '../../shared/catalog/location.ts'

const read = (name: string): { id: string }[] =>
  JSON.parse(readFileSync(new URL(`../../assets/catalog/${name}.json`, import.meta.url), 'utf8')) as {
    id: string
  }[]
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows what the file holds
const find = <T>(name: string, id: string | null): T | null =>
  id === null ? null : ((read(name).find((entry) => entry.id === id) ?? null) as T | null)

const dallas = find<Location>('locations', 'dallas-tx')!
const site = tabulateSite(syntheticYear(dallas))
const point = { dryBulbC: 38.6, wetBulbC: 25.9, pressurePa: 99_300 }
const plant = sizePlant(presets['ai-liquid-dry'], { itKw: 30_000, liquidRatio: 0.85, point })
const dayOfYear = Uint16Array.from({ length: 365 }, (_, day) => day)
const level = { itKwByDay: new Float64Array(365).fill(20_000), dayShape: null }

describe('a year', () => {
  it('holds 8,760 hours of IT: 20 MW x 8,760 h', () => {
    expect(runYear(plant, site, 20_000).itKwh).toBeCloseTo(20_000 * 8760, 3)
  })
  it('adds up: facility is IT, losses, fixed load and cooling', () => {
    const year = runYear(plant, site, 20_000)
    const parts =
      year.itKwh +
      year.lossKwh +
      year.transformerLossKwh +
      year.fixedKwh +
      year.fanKwh +
      year.pumpKwh +
      year.chillerKwh
    expect(year.facilityKwh / parts).toBeCloseTo(1, 12)
  })
  it('is the same whether hours are kept or not, and a level day is the same as a day of 24 equal hours', () => {
    const sums = createDaySums(365)
    const withHours = createDaySums(365)
    const shaped = createDaySums(365)
    const hours = createHourSeries(365)
    runHall(plant, site, level, dayOfYear, createScratch(), sums)
    runHall(plant, site, level, dayOfYear, createScratch(), withHours, hours)
    runHall(
      plant,
      site,
      { ...level, dayShape: new Float64Array(24).fill(1) },
      dayOfYear,
      createScratch(),
      shaped,
    )
    expect(withHours).toEqual(sums)
    expect(shaped.facilityKwh).toEqual(sums.facilityKwh)
    const total = hours.facilityKw.reduce((sum, kw) => sum + kw, 0)
    expect(total / totalsOf(sums).facilityKwh).toBeCloseTo(1, 5)
  })
  it('gives the same bytes run alone or after another hall in the same scratch', () => {
    const alone = createDaySums(365)
    const after = createDaySums(365)
    const scratch = createScratch()
    const other = sizePlant(presets['hyperscale-towers'], { itKw: 5000, liquidRatio: 0, point })
    runHall(plant, site, level, dayOfYear, createScratch(), alone)
    runHall(other, site, level, dayOfYear, scratch, after)
    runHall(plant, site, level, dayOfYear, scratch, after)
    expect(after).toEqual(alone)
  })
  it('is nothing on days without IT, and halls add to campuses', () => {
    const sums = createDaySums(2)
    runHall(
      plant,
      site,
      { itKwByDay: Float64Array.of(0, 10_000), dayShape: null },
      Uint16Array.of(10, 11),
      createScratch(),
      sums,
    )
    expect(sums.facilityKwh[0]).toBe(0)
    const campus = createDaySums(2)
    addDays(campus, sums)
    addDays(campus, sums)
    expect(campus.itKwh[1]).toBe(2 * 240_000)
    expect(ratiosOf(totalsOf(createDaySums(2)))).toEqual({
      pue: 0,
      withdrawalWue: 0,
      consumptionWue: 0,
      ere: 0,
    })
  })
  it('counts heat reuse: ERE = (1 - ERF) x PUE', () => {
    const reusing = sizePlant(
      { ...presets['ai-liquid-dry'], liquid: { ...presets['ai-liquid-dry'].liquid, reuseRatio: 0.3 } },
      { itKw: 30_000, liquidRatio: 0.85, point },
    )
    const year = runYear(reusing, site, 20_000)
    expect(year.ere).toBeCloseTo((1 - year.reusedKwh / year.facilityKwh) * year.pue, 12)
    expect(year.reusedKwh / year.itKwh).toBeGreaterThan(0.25)
  })
})

describe('the catalog’s designs', () => {
  const pairs = read('coolingDesigns').flatMap((cooling) =>
    read('powerDesigns').map((power) => [cooling.id, power.id] as const),
  )
  it.each(pairs)(
    '%s on %s gives a plant that holds its hall through a year of Dallas',
    (coolingId, powerId) => {
      const cooling = find<HallEquipment['cooling']>('coolingDesigns', coolingId)!
      const power = find<HallEquipment['power']>('powerDesigns', powerId)!
      const equipment: HallEquipment = {
        cooling,
        power,
        unitSubstation: find<HallEquipment['unitSubstation']>('transformers', power.unitSubstationId)!,
        ups: find('upsTypes', power.upsId),
        cdu: find('cdus', cooling.cduId),
        heatRejection: find('heatRejections', cooling.heatRejectionId),
        chiller: find('chillers', cooling.chillerId),
        airHandler: find<HallEquipment['airHandler']>('airHandlers', cooling.airHandlerId)!,
      }
      const design = designFromCatalog(equipment, 20_000)
      const hall = sizePlant(design, { itKw: 20_000, liquidRatio: equipment.cdu ? 0.85 : 0, point })
      const year = runYear(hall, site, 15_000)
      expect(year.pue).toBeGreaterThan(1.02)
      expect(year.pue).toBeLessThan(1.5)
      if (equipment.chiller) expect(year.unmetKwh / year.itKwh).toBeLessThan(0.001)
    },
  )
  describe('where the document says more', () => {
    const graded = <T>(value: T) => ({ value, confidence: 'vendor' as const, source: 'user' })
    const equipmentOf = (coolingId: string): HallEquipment => {
      const cooling = find<HallEquipment['cooling']>('coolingDesigns', coolingId)!
      const power = find<HallEquipment['power']>('powerDesigns', 'air-4n3-ups')!
      return {
        cooling,
        power,
        unitSubstation: find<HallEquipment['unitSubstation']>('transformers', power.unitSubstationId)!,
        ups: find('upsTypes', power.upsId),
        cdu: find('cdus', cooling.cduId),
        heatRejection: find('heatRejections', cooling.heatRejectionId),
        chiller: find('chillers', cooling.chillerId),
        airHandler: find<HallEquipment['airHandler']>('airHandlers', cooling.airHandlerId)!,
      }
    }
    const yearOf = (equipment: HallEquipment) => {
      const hall = sizePlant(designFromCatalog(equipment, 20_000), { itKw: 20_000, liquidRatio: 0, point })
      return runYear(hall, site, 20_000)
    }

    it('lights and offices of 3 % of the feed in place of 1 %: 2 points of PUE and their cooling', () => {
      const plain = equipmentOf('air-cooled-chillers')
      const lit = { ...plain, power: { ...plain.power, fixedLoadRatio: graded(0.03) } }
      expect(yearOf(lit).fixedKwh).toBeCloseTo(0.03 * 20_000 * 8760, 0)
      expect(yearOf(lit).pue - yearOf(plain).pue).toBeGreaterThan(0.02)
    })
    it('towers without a plate exchanger run the chillers all year', () => {
      const free = equipmentOf('air-chilled-water')
      const closed = { ...free, cooling: { ...free.cooling, hasWaterEconomiser: false } }
      expect(yearOf(closed).chillerKwh).toBeGreaterThan(1.3 * yearOf(free).chillerKwh)
      expect(yearOf(closed).unmetKwh).toBe(0)
    })
    it('a dry section ahead of the towers saves water; more cycles save more', () => {
      const wet = equipmentOf('air-chilled-water')
      const rejection = wet.heatRejection!
      const drySection = { approachK: graded(8), fanRatio: graded(0.02), sizeRatio: graded(0.5) }
      const hybrid = { ...wet, heatRejection: { ...rejection, drySection } }
      const saving = {
        ...wet,
        heatRejection: { ...rejection, drySection, cyclesOfConcentration: graded(12.8) },
      }
      expect(yearOf(hybrid).withdrawnL).toBeLessThan(0.9 * yearOf(wet).withdrawnL)
      // 12.8 / 11.8 against 5 / 4 for each litre evaporated.
      expect(yearOf(saving).withdrawnL / yearOf(hybrid).withdrawnL).toBeCloseTo(12.8 / 11.8 / 1.25, 2)
    })
    it('a dew point of 5.5 C and a floating supply take water in a winter that -9 C does not', () => {
      const held = equipmentOf('air-evaporative')
      const outsideAir = {
        leastSupplyC: graded(18),
        leastDewPointC: graded(5.5),
        mostDewPointC: graded(21),
        mediaEffectiveness: graded(0.85),
        cyclesOfConcentration: graded(4),
      }
      const humid = { ...held, cooling: { ...held.cooling, outsideAir } }
      expect(yearOf(humid).withdrawnL).toBeGreaterThan(1.2 * yearOf(held).withdrawnL)
      expect(yearOf(humid).facilityKwh).toBeCloseTo(yearOf(held).facilityKwh, 0)
    })
    it('a UPS read in bands has the efficiency of its band, not of the line to the next', () => {
      const line = equipmentOf('air-cooled-chillers')
      const points = [0.5, 1].map((loadRatio) => ({
        loadRatio,
        efficiency: graded(loadRatio === 0.5 ? 0.9 : 0.96),
      }))
      const ups = { ...line.ups!, efficiencyCurve: points }
      const of = (curveReading: 'line' | 'bands') => yearOf({ ...line, ups: { ...ups, curveReading } })
      // 4N/3 runs at up to 0.75 of what is installed: above half, where the band gives 0.96 and the line less.
      expect(of('bands').lossKwh).toBeLessThan(of('line').lossKwh)
    })
    it('head pressure held for 40 C costs chillers their winter', () => {
      const plain = equipmentOf('air-cooled-chillers')
      const heldUp = { ...plain, chiller: { ...plain.chiller!, leastCondensingC: graded(40) } }
      expect(yearOf(heldUp).chillerKwh).toBeGreaterThan(1.05 * yearOf(plain).chillerKwh)
    })
  })
  it('more cooling than heat lowers fan power, less leaves heat unmet', () => {
    const duty = { itKw: 30_000, liquidRatio: 0.85, point }
    const of = (coolingKw: number) =>
      runYear(sizePlant(presets['ai-liquid-towers'], { ...duty, coolingKw }), site, 30_000)
    expect(of(45_000).fanKwh).toBeLessThan(of(32_000).fanKwh)
    expect(of(8_000).unmetKwh).toBeGreaterThan(0)
  })
})
