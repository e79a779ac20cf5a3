import { transformerEfficiency, transformerLossKw } from '../../model/components/transformer.ts'
import { unitSubstation } from '../../model/plants/parts.ts'
import { component, number, otherwise } from './component.ts'

const { noLoadLossRatio, loadLossRatio } = unitSubstation

export const transformer = component({
  name: 'transformer',
  summary: 'loss and efficiency of a transformer at a load',
  fields: {
    ratedKva: number(0.001, 1e7, 'rating, kVA'),
    loadKva: number(0, 2e7, 'load, kVA'),
    coreLossRatio: otherwise(number(0, 0.1, 'no-load loss, share of the rating'), noLoadLossRatio),
    windingLossRatio: otherwise(
      number(0, 0.1, 'loss in the windings at full load, share of the rating'),
      loadLossRatio,
    ),
  },
  evaluate: ({ loadKva, ratedKva, coreLossRatio, windingLossRatio }) => {
    const bank = { ratedKva, noLoadLossRatio: coreLossRatio, loadLossRatio: windingLossRatio }
    return {
      ok: true,
      value: {
        loadRatio: loadKva / ratedKva,
        lossKw: transformerLossKw(bank, loadKva),
        efficiency: transformerEfficiency(bank, loadKva),
        isOverloaded: loadKva > ratedKva,
      },
    }
  },
})
