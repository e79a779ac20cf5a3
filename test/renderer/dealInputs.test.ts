import { describe, expect, it } from 'vitest'
import { commitInput, inputText } from '../../renderer/panels/inspector/commitInput.ts'
import { riskParts } from '../../renderer/panels/deal/riskParts.ts'
import { reshape } from '../../shared/state/commands/setShape.ts'
import { dealParts } from '../../renderer/panels/deal/dealParts.ts'
import { parsePath, valueAt } from '../../shared/state/commands/path.ts'
import { createDocumentStore, openDocument } from '../../shared/state/documentStore.ts'
import { readBundledScenario } from '../catalog/bundled.ts'

const scenario = readBundledScenario('openai-aws')
const parts = dealParts(scenario)

describe('the deal in the inspector', () => {
  it('offers a part for every entry of the deal', () => {
    const { commitments, tenants, demand, platforms, siteLinks, seedings, deliveries, supplyClaims } =
      scenario
    const lists = [
      commitments,
      scenario.equipment.priceCurves!,
      scenario.targets,
      scenario.phases.filter(({ decisionDate }) => decisionDate),
      tenants,
      demand!.scenarios,
      platforms!,
      scenario.placement!.userRegions,
      siteLinks!,
      seedings!,
      scenario.outsideSites!,
      deliveries,
      supplyClaims!,
      scenario.equipment.costSets,
    ]
    expect(parts).toHaveLength(lists.reduce((sum, list) => sum + list.length, 2)) // 2: placement, CPUs
    expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length)
  })

  it('keeps the parts of one kind together, so that each heading stands once in the list', () => {
    const heads = parts.map(({ group }) => group).filter((group, index, all) => group !== all[index - 1])
    expect(new Set(heads).size).toBe(heads.length)
  })

  it('names only values that stand in the document', () => {
    for (const { inputs } of parts) {
      for (const { path } of inputs) expect(valueAt(scenario, parsePath(path)), path).toBeDefined()
    }
  })

  it('takes a slip typed in weeks to the document as days', () => {
    const store = createDocumentStore()
    openDocument(store, { scenario, fileHandle: null, fileName: null })
    const delivery = parts.find(({ id }) => id === 'deliveries/0')!
    const slip = delivery.inputs.find(({ path }) => path === 'deliveries/0/slipDays')!
    expect(commitInput(store, slip, '3 weeks')).toBeNull()
    expect(store.getState().scenario!.deliveries[0]!.slipDays?.value).toBe(21)
  })

  it('shows a total in dollars and a term in years', () => {
    const [contract] = parts
    const text = (key: string) =>
      inputText(
        scenario,
        contract!.inputs.find(({ path }) => path.endsWith(key))!,
      )
    expect(text('totalUsd')).toEqual({ value: '38,000,000,000', unit: 'USD' })
    expect(text('termYears')).toEqual({ value: '7', unit: 'yr' })
  })

  const openStore = () => {
    const store = createDocumentStore()
    openDocument(store, { scenario, fileHandle: null, fileName: null })
    return store
  }

  it('sets one number of a market price and leaves the others, and refuses a low above the likely', () => {
    const store = openStore()
    const path = 'equipment/priceCurves/0/points/0/usdPerAcceleratorHour'
    const curve = parts.find(({ id }) => id === 'equipment/priceCurves/0')!
    const low = curve.inputs.find((input) => input.path === path && input.member === 'low')!
    expect(inputText(scenario, low)).toEqual({ value: '2.8', unit: 'USD/h' })
    expect(commitInput(store, low, '2.1 USD/h')).toBeNull()
    const [curves] = store.getState().scenario!.equipment.priceCurves!
    expect(curves!.points[0]!.usdPerAcceleratorHour).toEqual({
      value: { low: 2.1, mode: 3.5, high: 4.5 },
      confidence: 'assumed',
      source: 'user',
    })
    expect(commitInput(store, low, '4')).toContain('ascend')
  })

  it('sets a plain number, such as where users are, in degrees', () => {
    const store = openStore()
    const users = parts.find(({ id }) => id === 'placement/userRegions/0')!
    const latitude = users.inputs.find(({ path }) => path.endsWith('latitude'))!
    expect(inputText(scenario, latitude)).toEqual({ value: '40.71', unit: '°' })
    expect(commitInput(store, latitude, '48.9')).toBeNull()
    expect(store.getState().scenario!.placement!.userRegions[0]!.latitude).toBe(48.9)
    expect(commitInput(store, latitude, '95')).toContain('from -90 ° to 90 °')
  })
})

describe('what is uncertain', () => {
  it('is typed as shares of the plan for lengths, and as days for dates', () => {
    const byId = new Map(riskParts(scenario).map((part) => [part.id, part]))
    const deliveries = byId.get('risk/uncertainties/2')! // triangular, -5 / 0 / 42 days
    const retrofit = byId.get('risk/uncertainties/3')! // PERT, 0.7 / 1 / 1.6 of the length
    expect(deliveries.inputs.map((input) => inputText(scenario, input))).toEqual([
      { value: '-5', unit: 'd' },
      { value: '0', unit: 'd' },
      { value: '42', unit: 'd' },
    ])
    expect(retrofit.inputs.map((input) => inputText(scenario, input).value)).toEqual(['70', '100', '160'])
  })

  it('keeps its spread when its shape is changed', () => {
    const low = { low: 10, mode: 20, high: 60 }
    expect(reshape({ shape: 'triangular', ...low }, 'pert')).toEqual({ shape: 'pert', ...low })
    expect(reshape({ shape: 'pert', ...low }, 'lognormal')).toEqual({
      shape: 'lognormal',
      median: 20,
      p90: 60,
    })
    // What one in ten stays under lies as far below the median as P90 above: 20 x 20 / 40 = 10.
    expect(reshape({ shape: 'lognormal', median: 20, p90: 40 }, 'triangular')).toEqual({
      shape: 'triangular',
      low: 10,
      mode: 20,
      high: 40,
    })
    expect(reshape({ shape: 'empirical', values: [30, -4, 16] }, 'pert')).toEqual({
      shape: 'pert',
      low: -4,
      mode: 16,
      high: 30,
    })
  })
})
