import { describe, expect, it } from 'vitest'
import { catalogSchema } from '../../shared/catalog/catalog.ts'
import { CATALOG_KINDS, listCited, readBundledCatalog, readCatalogFile } from './bundled.ts'

const catalog = readBundledCatalog()
const ids = (kind: (typeof CATALOG_KINDS)[number]) => (catalog[kind] ?? []).map((entry) => entry.id)

describe('the bundled catalog', () => {
  it.each(CATALOG_KINDS)('%s.json parses and repeats no id', (kind) => {
    expect(catalogSchema.shape[kind].safeParse(readCatalogFile(kind)).error).toBeUndefined()
    expect(new Set(ids(kind)).size).toBe(ids(kind).length)
    expect(ids(kind).length).toBeGreaterThan(0)
  })

  it('cites only publications that it lists', () => {
    const listed = new Set(ids('sources'))
    expect(listCited({ ...catalog, sources: [] }).filter(({ source }) => !listed.has(source))).toEqual([])
  })

  it('says why wherever a number is assumed', () => {
    const bare = listCited(catalog).filter(({ confidence, note }) => confidence === 'assumed' && !note)
    expect(bare.map(({ path }) => path)).toEqual([])
  })

  it('calls a number assumed exactly where no publication stands behind it', () => {
    const placeholders = listCited(catalog).filter(({ source }) => source === 'assumption')
    expect(placeholders.filter(({ confidence }) => confidence !== 'assumed')).toEqual([])
  })

  it('keeps the terms of open data beside the data', () => {
    const licence = (id: string) => catalog.sources.find((source) => source.id === id)?.licence ?? ''
    expect(licence('epoch-data-centers-2026')).toContain('CC BY 4.0')
    expect(licence('climate-era5')).toContain('CC BY 4.0')
    expect(licence('electricity-maps-2024')).toContain('ODbL')
  })

  it('names only equipment that it holds', () => {
    for (const design of catalog.powerDesigns) {
      expect(ids('transformers')).toContain(design.unitSubstationId)
      if (design.upsId) expect(ids('upsTypes')).toContain(design.upsId)
      if (design.generatorId) expect(ids('generators')).toContain(design.generatorId)
    }
    for (const design of catalog.coolingDesigns) {
      expect(ids('airHandlers')).toContain(design.airHandlerId)
      if (design.cduId) expect(ids('cdus')).toContain(design.cduId)
      if (design.heatRejectionId) expect(ids('heatRejections')).toContain(design.heatRejectionId)
      if (design.chillerId) expect(ids('chillers')).toContain(design.chillerId)
    }
    for (const { stages } of catalog.stageTemplates) {
      for (const stage of stages) {
        for (const link of stage.after) expect(stages.map(({ id }) => id)).toContain(link.stageId)
      }
    }
  })
})

describe('racks', () => {
  it.each(catalog.rackTypes)('$id idles below its sustained draw, and that below its maximum', (rack) => {
    expect(rack.idleRatio.value * rack.powerMaxKw.value).toBeLessThan(rack.powerSustainedKw.value)
    expect(rack.powerSustainedKw.value).toBeLessThanOrEqual(rack.powerMaxKw.value)
  })

  it('asks for coolant only where heat leaves in liquid', () => {
    for (const rack of catalog.rackTypes) {
      expect(rack.liquidFlowLpmPerKw.value > 0).toBe(rack.liquidHeatRatio.value > 0)
      if (rack.liquidHeatRatio.value === 0) expect(rack.maxLiquidSupplyC.value).toBe(rack.maxAirSupplyC.value)
    }
  })

  it('splits a GB200 rack into 115 kW of liquid and 17 kW of air', () => {
    const rack = catalog.rackTypes.find(({ id }) => id === 'gb200-nvl72')
    const liquidKw = (rack?.powerMaxKw.value ?? 0) * (rack?.liquidHeatRatio.value ?? 0)
    expect(liquidKw).toBeCloseTo(115, 0) // 132 x 0.87 = 114.8
    expect(132 - liquidKw).toBeCloseTo(17, 0)
  })
})

describe('places', () => {
  it.each(catalog.locations)('$id: wet bulb under dry bulb, design day above every monthly mean', (place) => {
    const dry = place.dryBulbMonthlyC.value
    place.wetBulbMonthlyC.value.forEach((wet, month) => {
      expect(wet).toBeLessThanOrEqual(dry[month] ?? -100)
    })
    expect(place.designWetBulbC.value).toBeLessThanOrEqual(place.designDryBulbC.value)
    expect(place.designDryBulbC.value).toBeGreaterThan(Math.max(...dry))
  })

  it('covers 47 of them', () => {
    expect(catalog.locations).toHaveLength(47)
  })
})

describe('prices of us-2025', () => {
  const cost = catalog.costSets.find(({ id }) => id === 'us-2025')
  const price = (id: string) => catalog.rackTypes.find((rack) => rack.id === id)?.priceUsd.value ?? 0
  const buildUsdPerItMw =
    (cost?.shellUsdPerItMw.value ?? 0) +
    (cost?.electricalUsdPerItMw.value ?? 0) +
    (cost?.mechanicalUsdPerItMw.value ?? 0)

  it('build a megawatt of IT for about 11.8 M USD', () => {
    expect(buildUsdPerItMw).toBe(10_800_000) // 3.78 + 4.86 + 2.16 M
    // + 2 % commissioning 0.22 M, + land 120 ha x 0.603 M and a substation of 90 M over 200 MW of IT, 0.81 M
    const allUsd = buildUsdPerItMw * 1.02 + (120 * 603_000 + 90_000_000) / 200
    expect(allUsd / 1e6).toBeCloseTo(11.8, 1)
  })

  it('fill it with hardware for about 26.1 M USD', () => {
    // A GB200 and a GB300 rack with their eighth of 8 network and 2 storage racks: 132 + 142 + (8 x 30 + 2 x 30) / 8 = 311.5 kW;
    // 3.1 + 4.0 + 2 x 0.5 / 8 = 7.2 M USD, x 1.15 for the network = 8.3 M USD
    const kilowatts = 132 + 142 + 300 / 8
    const usd = (price('gb200-nvl72') + price('gb300-nvl72') + (2 * price('storage-rack')) / 8) * 1.15
    expect(usd / kilowatts / 1000).toBeGreaterThan(26.1 * 0.97)
    expect(usd / kilowatts / 1000).toBeLessThan(26.1 * 1.03)
  })
})

describe('programmes', () => {
  /** Day each stage of a template ends when everything runs at its mode, from day 0. */
  const ends = (templateId: string) => {
    const end = new Map<string, number>()
    const start = new Map<string, number>()
    const template = catalog.stageTemplates.find(({ id }) => id === templateId)
    for (const stage of template?.stages ?? []) {
      const begins = stage.after.map(
        ({ stageId, link, lagDays }) => ((link === 'FS' ? end : start).get(stageId) ?? 0) + lagDays,
      )
      const begin = Math.max(0, ...begins)
      start.set(stage.id, begin)
      end.set(stage.id, begin + stage.durationDays.value.mode)
    }
    return end
  }

  it('brings a new building from clearing to roof in 366 days and to its first racks in 488', () => {
    expect(ends('greenfield-building').get('envelope')).toBe(366) // 122 + 60 + 90 + 94
    expect(ends('greenfield-building').get('commissioning-l5')).toBe(488) // 366 - 30 + 110 - 28 + 70
  })

  it('starts that clock 152 days later when the building has yet to be designed', () => {
    expect(ends('greenfield-from-decision').get('commissioning-l5')).toBe(152 + 488)
  })

  it('refits an existing hall in four months', () => {
    expect(ends('retrofit-hall').get('commissioning')).toBe(122) // 21 + 16 + 10 + 50 + 25; power ends 15 days before in-row
  })

  it('raises a fabric structure and equips it in four', () => {
    expect(ends('rapid-structure').get('envelope')).toBe(63) // 21 + 18 + 12 + 12
    expect(ends('rapid-structure').get('commissioning')).toBe(114) // 21 + 18 + 20 - 5 + 32 + 28
  })
})

describe('forecasts that slipped', () => {
  it.each(catalog.forecastSlips ?? [])(
    '$id: the days between its two dates',
    ({ forecastDate, laterDate, slipDays }) => {
      expect((Date.parse(laterDate) - Date.parse(forecastDate)) / 86_400_000).toBe(slipDays)
    },
  )
})
