import { z } from 'zod'
import { legacyUpsBands, upsEfficiency, upsInputKw, type UpsCurve } from '../../model/components/ups.ts'
import { ecoUps, modernUps } from '../../model/plants/parts.ts'
import { choice, component, number, optional, otherwise, record, refuse, type Field } from './component.ts'

const MODELS: Record<string, UpsCurve> = {
  'legacy-225kva': legacyUpsBands,
  modern: modernUps,
  eco: ecoUps,
}

const curveSchema: z.ZodType<UpsCurve> = z
  .strictObject({
    loadRatio: z.array(z.number().min(0).max(2)).min(1).max(1000),
    efficiency: z.array(z.number().positive().max(1)).min(1).max(1000),
    reading: z.enum(['bands', 'line']).default('line'),
  })
  .refine((curve) => curve.loadRatio.length === curve.efficiency.length, {
    path: ['efficiency'],
    message: 'has not as many points as loadRatio',
  })
  .refine((curve) => curve.loadRatio.every((at, i) => i === 0 || at > (curve.loadRatio[i - 1] ?? 0)), {
    path: ['loadRatio'],
    message: 'does not ascend',
  })

const curveFile: Field<UpsCurve> = {
  ...record(curveSchema, 'JSON file of { "loadRatio": [...], "efficiency": [...], "reading": "line" }'),
  option: 'file',
}

export const ups = component({
  name: 'ups',
  summary: 'efficiency, input and loss of a UPS at a load',
  fields: {
    model: optional(choice(['legacy-225kva', 'modern', 'eco'], 'efficiency curve')),
    curveFile: optional(curveFile),
    ratedKw: otherwise(number(0.001, 1e7, 'rated output of the units on line, kW'), 1000),
    loadRatio: optional(number(0, 2, 'output over rated output')),
    outputKw: optional(number(0, 2e7, 'output, kW, in place of --load-ratio')),
  },
  evaluate: ({ model, curveFile: own, ratedKw, loadRatio, outputKw }) => {
    const curve = own ?? MODELS[model ?? '']
    if (!curve || (own && model)) return refuse('Give either --model or --curve-file.')
    if ((loadRatio === undefined) === (outputKw === undefined)) {
      return refuse('Give either --load-ratio or --output-kw.')
    }
    const output = outputKw ?? (loadRatio ?? 0) * ratedKw
    const load = output / ratedKw
    const inputKw = upsInputKw(curve, ratedKw, output)
    return {
      ok: true,
      value: {
        outputKw: output,
        loadRatio: load,
        efficiency: upsEfficiency(curve, load),
        inputKw,
        lossKw: inputKw - output,
        isOverloaded: load > 1,
      },
    }
  },
})
