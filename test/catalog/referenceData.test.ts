import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBundledCatalog, readBundledScenario, readCsv, referenceData } from './bundled.ts'

const file = (...parts: string[]) => path.join(referenceData, ...parts)
/** The tables are not shipped with the project. */
describe.skipIf(!existsSync(referenceData))(
  'carried over from reference tables (skipped where they do not lie beside the checkout)',
  () => {
    const catalog = readBundledCatalog()

    it('repeats the climate of every place', () => {
      const rows = JSON.parse(readFileSync(file('climate', 'climate.json'), 'utf8')) as {
        id: string
        db: number[]
        wb: number[]
        design?: { edition?: string; db04?: number; wb04?: number }
        emp: { db04: number; wb04: number }
      }[]
      // A place without a weather file of its own is taken from a neighbour, and says so.
      const places = catalog.locations.filter((place) => place.dryBulbMonthlyC.confidence !== 'assumed')
      expect(rows.map(({ id }) => id)).toEqual(places.map(({ id }) => id))
      rows.forEach((row, index) => {
        const place = places[index]
        expect(place?.dryBulbMonthlyC.value).toEqual(row.db)
        expect(place?.wetBulbMonthlyC.value).toEqual(row.wb)
        expect(place?.designDryBulbC.value).toBe(row.design?.db04 ?? row.emp.db04)
        expect(place?.designWetBulbC.value).toBe(row.design?.wb04 ?? row.emp.wb04)
      })
    })

    it('repeats every observed and revised forecast', () => {
      const rows = readCsv(file('epoch', 'forecast_slips.csv'))
      const slips = catalog.forecastSlips ?? []
      expect(slips.map(({ campus }) => campus)).toEqual(rows.map((row) => row.campus))
      expect(slips.map(({ slipDays }) => slipDays)).toEqual(rows.map((row) => Number(row.slip_days)))
      expect(slips.map(({ facilityMw }) => facilityMw)).toEqual(rows.map((row) => Number(row.total_mw)))
    })

    it('repeats the reported days and megawatts of New Carlisle', () => {
      const rows = readCsv(file('epoch', 'data_center_timelines.csv')).filter(
        (row) => row['Data center'] === 'Anthropic-Amazon New Carlisle',
      )
      const points = readBundledScenario('new-carlisle').reported
      expect(points).toHaveLength(8)
      for (const point of points) {
        const row = rows.find((entry) => entry.Date === point.date)
        expect(Number(row?.['Buildings operational'])).toBe(point.buildingCount)
        expect(Number(row?.['IT power (MW)'])).toBe(point.itMw)
        expect(Number(row?.['Power (MW)'])).toBe(point.facilityMw)
      }
    })

    it('repeats the lead times of equipment, in days', () => {
      const rows = readCsv(file('params', 'lead_times.csv'))
      const days = { weeks: 7, months: 30.4375 }
      for (const { id, leadDays } of catalog.leadTimes ?? []) {
        const { low, mode, high } = leadDays.value
        const row = rows.find((entry) => {
          const unitDays = days[entry.unit as 'weeks' | 'months']
          return [low, mode, high].every(
            (value, index) =>
              Math.abs(value - Number([entry.low, entry.mode, entry.high][index]) * unitDays) <= 0.5,
          )
        })
        expect(row, id).toBeDefined()
      }
      expect(catalog.leadTimes).toHaveLength(21)
    })

    it('repeats the published grid carbon and tariffs', () => {
      const carbon = new Map(
        readCsv(file('grid', 'gcp_region_carbon_2024.csv')).map((row) => [
          row['Google Cloud Region'],
          Number(row['Grid carbon intensity (gCO2eq / kWh)']),
        ]),
      )
      for (const place of catalog.locations.filter(
        (entry) => entry.gridCarbonGPerKwh.source === 'gcp-region-carbon-2024',
      )) {
        const region = /Google region ([\w-]+)/.exec(place.gridCarbonGPerKwh.note ?? '')?.[1]
        expect(place.gridCarbonGPerKwh.value).toBe(carbon.get(region))
      }
      const cents = new Map(
        readCsv(file('grid', 'us_industrial_retail_price.csv')).map((row) => [
          row.state,
          Number(row.industrial_cents_per_kWh),
        ]),
      )
      for (const place of catalog.locations.filter((entry) =>
        entry.tariffUsdPerMwh.source.startsWith('eia-'),
      )) {
        expect(place.tariffUsdPerMwh.value).toBeCloseTo((cents.get(place.region.slice(3)) ?? 0) * 10, 6)
      }
    })
  },
)
