import { z } from 'zod'
import { evaluateHour } from '../../model/plants/evaluateHour.ts'
import type { PlantDesign } from '../../model/plants/plantDesign.ts'
import { presets, type PresetId } from '../../model/plants/presets.ts'
import { runYear, type HallYear } from '../../model/plants/runYear.ts'
import { sizePlant } from '../../model/plants/sizePlant.ts'
import { siteOf, type Site } from './weatherOf.ts'

export type Quantities = Record<string, number>
export interface Evaluation {
  quantities: Quantities
  /** What weather it ran on. */
  weather: string
}

const presetId = z.enum(Object.keys(presets) as [PresetId, ...PresetId[]])
const hallInputs = z.strictObject({
  preset: presetId,
  /** Replaces parts of the preset, at any depth: the plant of the case where it is known. */
  design: z.record(z.string(), z.unknown()).optional(),
  location: z.string(),
  /** IT the plant is built for, kW, and the share of it that runs. */
  itKw: z.number().default(10_000),
  loadRatio: z.number().default(1),
  liquidRatio: z.number().default(0),
  /** Losses between the meter and the hall's substation: high-voltage transformer and cables, share of the load. */
  upstreamLossRatio: z.number().default(0),
})

type HallInputs = z.infer<typeof hallInputs>

function designOf(inputs: { preset: PresetId; design?: Record<string, unknown> | undefined }): PlantDesign {
  const base: PlantDesign = presets[inputs.preset]
  return inputs.design ? (merge(base, inputs.design) as PlantDesign) : base
}

function merge(base: unknown, change: unknown): unknown {
  if (!isPlain(base) || !isPlain(change)) return change
  const merged: Record<string, unknown> = { ...base }
  for (const [key, value] of Object.entries(change)) merged[key] = merge(merged[key], value)
  return merged
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function yearOf(inputs: HallInputs): { year: HallYear; site: Site } {
  const site = siteOf(inputs.location)
  const plant = sizePlant(designOf(inputs), {
    itKw: inputs.itKw,
    liquidRatio: inputs.liquidRatio,
    point: site.point,
  })
  return { year: runYear(plant, site.hours, inputs.itKw * inputs.loadRatio), site }
}

function quantitiesOf(year: HallYear, upstream: number): Quantities {
  const meter = 1 + upstream
  return {
    pue: year.pue * meter,
    peakPue: year.peakPue * meter,
    ere: (year.facilityKwh * meter - year.reusedKwh) / year.itKwh,
    wue: year.withdrawalWue,
    consumptionWue: year.consumptionWue,
    withdrawnGal: year.withdrawnL / 3.785411784,
    unmetRatio: year.unmetKwh / year.itKwh,
  }
}

/** A hall through a year of a place. */
export function hallYear(raw: unknown): Evaluation {
  const inputs = hallInputs.parse(raw)
  const { year, site } = yearOf(inputs)
  return {
    quantities: quantitiesOf(year, inputs.upstreamLossRatio),
    weather: `${site.year.name} (${site.year.origin})`,
  }
}

/** Mean over several presets and places, equal weights. */
export function hallMean(raw: unknown): Evaluation {
  const inputs = hallInputs
    .omit({ preset: true, location: true })
    .extend({ presets: z.array(presetId).min(1), locations: z.array(z.string()).min(1) })
    .parse(raw)
  const sums: Quantities = {}
  const { presets: presetIds, locations, ...rest } = inputs
  const share = 1 / (presetIds.length * locations.length)
  for (const preset of presetIds) {
    for (const location of locations) {
      const { year } = yearOf({ ...rest, preset, location })
      for (const [name, value] of Object.entries(quantitiesOf(year, rest.upstreamLossRatio))) {
        sums[name] = (sums[name] ?? 0) + value * share
      }
    }
  }
  return { quantities: sums, weather: `mean of ${locations.join(', ')}` }
}

/** Difference in withdrawal between a plant and the same plant changed. */
export function hallSaving(raw: unknown): Evaluation {
  const { changed, ...inputs } = hallInputs.extend({ changed: z.record(z.string(), z.unknown()) }).parse(raw)
  const before = yearOf(inputs)
  const after = yearOf({ ...inputs, design: merge(inputs.design ?? {}, changed) as Record<string, unknown> })
  return {
    quantities: { savedMgal: (before.year.withdrawnL - after.year.withdrawnL) / 3.785411784e6 },
    weather: `${before.site.year.name} (${before.site.year.origin})`,
  }
}

/** One hour of a hall in given weather. */
export function hallHour(raw: unknown): Evaluation {
  const inputs = hallInputs
    .extend({ dryBulbC: z.number(), relativeHumidity: z.number(), pressurePa: z.number() })
    .parse(raw)
  const site = siteOf(inputs.location)
  const plant = sizePlant(designOf(inputs), {
    itKw: inputs.itKw,
    liquidRatio: inputs.liquidRatio,
    point: site.point,
  })
  const hour = evaluateHour(plant, inputs, inputs.itKw * inputs.loadRatio)
  return {
    quantities: {
      mechanicalAndFacilityMw: (hour.fanKw + hour.pumpKw + hour.chillerKw + hour.fixedKw) / 1000,
      pue: hour.pue,
    },
    weather: 'as given',
  }
}
