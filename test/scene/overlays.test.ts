import { describe, expect, it } from 'vitest'
import { createPlaces } from '../../renderer/scene/chunks/places.ts'
import { CATEGORIES } from '../../renderer/scene/overlays/categories.ts'
import { legendOf } from '../../renderer/scene/overlays/legend.ts'
import { createMetricTextures, metricByte } from '../../renderer/scene/overlays/metricTextures.ts'
import { fieldOf, nextOverlay, offeredOverlays } from '../../renderer/scene/overlays/offeredOverlays.ts'
import { sampleHall } from '../../shared/results/series.ts'
import { tinyResult } from '../support/tinyResult.ts'

const result = tinyResult()
const fieldNamed = (overlay: Parameters<typeof fieldOf>[0]) => {
  const field = fieldOf(overlay, result)
  if (!field) throw new Error(`no field for ${overlay}`)
  return field
}

describe('overlays', () => {
  it('are offered only where the result has their data', () => {
    expect(offeredOverlays(null)).toEqual(['stage'])
    expect(offeredOverlays(result)).toContain('supply-temperature')
    const cold = {
      ...result,
      assumptions: [],
      hallSeries: {
        ...result.hallSeries,
        values: {
          ...result.hallSeries.values,
          supplyTempC: new Float32Array(result.hallSeries.values.supplyTempC.length),
        },
      },
    }
    expect(offeredOverlays(cold)).not.toContain('supply-temperature')
    expect(offeredOverlays(cold)).not.toContain('confidence')
  })

  it('follow one another in a ring', () => {
    const offered = offeredOverlays(result)
    let overlay = offered[0]!
    const seen = offered.map(() => (overlay = nextOverlay(result, overlay)))
    expect(seen).toEqual([...offered.slice(1), 'stage'])
  })

  it('give the kinds of cooling of the tiny campus a colour and a hatch each', () => {
    const { entries, kind } = legendOf('cooling', result)
    expect(kind).toBe('category')
    expect(entries.map(({ label }) => label)).toEqual([
      'Outside air',
      'Liquid, dry coolers',
      'Liquid, in-row exchangers',
      'Liquid, cooling towers',
    ])
    expect(new Set(entries.map(({ colour }) => colour)).size).toBe(4)
    expect(new Set(entries.map(({ sign }) => sign)).size).toBe(4)
    expect(new Set(CATEGORIES.map(({ hatch }) => hatch)).size).toBe(CATEGORIES.length)
  })

  it('name tenants as the document does', () => {
    const { entries } = legendOf('tenant', result, 'paper', (id) => (id === 'tenant' ? 'Tenant Ltd' : null))
    expect(entries.map(({ label }) => label)).toEqual(['Tenant Ltd'])
  })

  it('count 4 assumed of 5 inputs as 80 %', () => {
    const input = (path: string, confidence: 'assumed' | 'reported') => ({
      path,
      confidence,
      label: '',
      value: '',
      source: '',
      note: '',
    })
    const building = 'campuses/meadow/buildings/one'
    const field = fieldOf('confidence', {
      ...result,
      assumptions: [
        input(`${building}/stageDays/shell/days`, 'assumed'),
        input(`${building}/halls/one-1/feedKw`, 'reported'),
        input(`${building}/halls/one-1/lengthM`, 'assumed'),
        input(`${building}/halls/one-1/widthM`, 'assumed'),
        input(`${building}/halls/one-1/coolingKw`, 'assumed'),
        input(`${building}/halls/one-2/feedKw`, 'reported'),
      ],
    })
    const hall = result.halls.findIndex(({ id }) => id === 'one-1')
    expect(field?.ofHall(hall, 0)).toBeCloseTo(80)
    // The building's own and both halls': 4 of 6.
    expect(field?.ofBuilding?.(result.halls[hall]!.buildingIndex, 0)).toBeCloseTo(400 / 6)
  })
})

describe('the critical path', () => {
  it('is where critical work runs on the day, lies ahead, or everything left has float', () => {
    const task = (startDay: number, endDay: number, isCritical: boolean) => ({
      ...result.schedule.tasks[0]!,
      buildingIndex: 0,
      hallIndex: null,
      startDay,
      endDay,
      isCritical,
    })
    const field = fieldOf('critical-path', {
      ...result,
      schedule: { ...result.schedule, tasks: [task(0, 10, false), task(20, 30, true), task(20, 60, false)] },
    })
    const on = (day: number) => field?.ofBuilding?.(0, day)
    expect([5, 20, 29, 30, 60].map(on)).toEqual([1, 0, 0, 2, null])
  })
})

describe('the metric of an overlay', () => {
  it('is a share of the ramp in 254ths, 255 where nothing is known', () => {
    const scale = { kind: 'ramp', unit: '', low: 20, high: 40 } as const
    expect([null, 10, 20, 30, 40, 50].map((value) => metricByte(scale, value))).toEqual([
      255, 0, 0, 127, 254, 254,
    ])
  })

  it('holds a hall’s supply temperature on the days of its samples', () => {
    const places = createPlaces(result)
    const field = fieldNamed('supply-temperature')
    const { places: texture, stepDays } = createMetricTextures(field, result, places)
    const { width, data } = texture.image
    for (let hall = 0; hall < result.halls.length; hall++) {
      for (const sample of [0, Math.floor(width / 2), width - 1]) {
        const tempC = sampleHall(result.hallSeries, 'supplyTempC', hall, sample * stepDays)
        const byte = (data as Uint8Array)[places.ofHall(hall) * width + sample]
        expect(byte).toBe(metricByte(field.scale, tempC === 0 ? null : tempC))
      }
    }
  })

  it('costs a byte a row and a byte a place where the day makes no difference', () => {
    const places = createPlaces(result)
    const { bytes } = createMetricTextures(fieldNamed('rack-power'), result, places)
    expect(bytes).toBe(places.count + Math.ceil(result.rows.rowCount / 1024) * 1024)
  })
})
