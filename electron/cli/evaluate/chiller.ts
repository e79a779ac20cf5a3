import { z } from 'zod'
import { chillerCurvesSchema } from '../../../shared/catalog/coolingEquipment.ts'
import {
  carnotCop,
  CONDENSER_RANGE_K,
  eirChillerAt,
  electricAirCooledAt,
  regressedCop,
  type ChillerPoint,
} from '../../model/components/chiller.ts'
import {
  curveTuples,
  mcQuayAirCooled,
  yorkVaned4969,
  yorkVariableSpeed2771,
  type EirChiller,
} from '../../model/components/chillerCurves.ts'
import type { Outcome } from '../../files/problem.ts'
import { choice, component, number, optional, otherwise, record, refuse, type Figures } from './component.ts'

const CURVES: Record<string, EirChiller> = {
  'york-yk-4969': yorkVaned4969,
  'york-yk-2771': yorkVariableSpeed2771,
  'mcquay-agz': mcQuayAirCooled,
}

/** As the document holds a chiller's own curves, and a rating. */
const eirSchema = chillerCurvesSchema
  .extend({ name: z.string().default('custom'), ratedKw: z.number().positive().max(1e6) })
  .transform((given): EirChiller => ({ ...given, ...curveTuples(given) }))

/** Rating of a model that has none of its own, kW. */
const NOMINAL_KW = 1000

export const chiller = component({
  name: 'chiller',
  summary: 'power, COP and capacity of a chiller',
  fields: {
    model: optional(
      choice(
        ['york-yk-4969', 'york-yk-2771', 'mcquay-agz', 'energyplus-electric-air', 'lei-masanet', 'carnot'],
        'machine or method',
      ),
    ),
    chiller: optional(record(eirSchema, 'a machine of your own, by its EIR curves')),
    chilledWaterC: otherwise(number(-40, 60, 'chilled water leaving, degrees C'), 6.67),
    condenserC: number(-60, 80, 'condenser water, or air, entering, degrees C'),
    load: optional(number(0, 1, 'load as a share of the capacity at these temperatures')),
    heatKw: optional(number(0, 1e7, 'heat asked for, kW, in place of --load')),
    ratedKw: optional(number(0.001, 1e7, 'rated capacity, kW, in place of the model’s')),
    carnotRatio: otherwise(number(0.05, 0.9, 'carnot: share of Carnot’s COP'), 0.55),
    mostCop: otherwise(number(1, 40, 'carnot: COP never above this'), 12),
  },
  evaluate: (input) => {
    const { model, chilledWaterC, condenserC, heatKw, load } = input
    if ((model === undefined) === (input.chiller === undefined)) {
      return refuse('Give either --model or, in the --input file, a "chiller" of your own.')
    }
    if (heatKw !== undefined && load !== undefined) return refuse('Give --load or --heat-kw, not both.')
    const own = input.chiller ?? CURVES[model ?? '']
    if (own) {
      const rated = { ...own, ratedKw: input.ratedKw ?? own.ratedKw }
      return judged(rated.name, heatKw, load, (heat) => eirChillerAt(rated, chilledWaterC, condenserC, heat))
    }
    const ratedKw = input.ratedKw ?? NOMINAL_KW
    if (model === 'energyplus-electric-air') {
      return judged('EnergyPlus Chiller:Electric, air-cooled', heatKw, load, (heat) =>
        electricAirCooledAt(ratedKw, chilledWaterC, condenserC, heat),
      )
    }
    const copAt = (share: number): number =>
      model === 'lei-masanet'
        ? regressedCop(share, condenserC)
        : carnotCop(input.carnotRatio, input.mostCop, chilledWaterC, condenserC + CONDENSER_RANGE_K)
    const isInsideCurves = model !== 'lei-masanet' || (condenserC >= 15.6 && condenserC <= 29.4)
    const name = model === 'lei-masanet' ? 'Regression of Lei and Masanet 2020' : 'Share of Carnot'
    return judged(name, heatKw, load, (heat) => {
      const servedKw = Math.min(heat, ratedKw)
      const cop = copAt(servedKw / ratedKw)
      return { powerKw: servedKw / cop, cop: servedKw > 0 ? cop : 0, capacityKw: ratedKw, isInsideCurves }
    })
  },
})

/** Asks a machine for a heat, or for a share of what it can carry. */
function judged(
  name: string,
  heatKw: number | undefined,
  load: number | undefined,
  at: (heatKw: number) => ChillerPoint,
): Outcome<Figures> {
  const { capacityKw } = at(0)
  const asked = heatKw ?? (load ?? 1) * capacityKw
  const { powerKw, cop, isInsideCurves } = at(asked)
  if (powerKw < 0 || !Number.isFinite(cop)) {
    return refuse(`${name} gives no sensible power at these temperatures; move them towards its range.`)
  }
  const servedKw = Math.min(asked, capacityKw)
  return {
    ok: true,
    value: {
      name,
      heatKw: servedKw,
      unmetKw: asked - servedKw,
      capacityKw,
      loadRatio: capacityKw > 0 ? servedKw / capacityKw : 0,
      powerKw,
      cop,
      isInsideCurves,
    },
  }
}
