import { describe, expect, it } from 'vitest'
import { commitInput, inputText } from '../../renderer/panels/inspector/commitInput.ts'
import { contractPart, dealParts } from '../../renderer/panels/inspector/dealInputs.ts'
import { parsePath, valueAt } from '../../shared/state/commands/path.ts'
import { createDocumentStore, openDocument } from '../../shared/state/documentStore.ts'
import { readBundledScenario } from '../catalog/bundled.ts'

const scenario = readBundledScenario('openai-aws')
const contracts = scenario.commitments.map(contractPart)
const parts = dealParts(scenario)

describe('the deal in the inspector', () => {
  it('offers every tenant, demand, platform, link, copy, delivery and claim', () => {
    const { tenants, demand, platforms, siteLinks, seedings, deliveries, supplyClaims } = scenario
    const lists = [tenants, demand!.scenarios, platforms!, siteLinks!, seedings!, deliveries, supplyClaims!]
    expect(parts).toHaveLength(lists.reduce((sum, list) => sum + list.length, 1)) // 1: placement
    expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length)
  })

  it('names only values that stand in the document', () => {
    for (const { inputs } of [...contracts, ...parts]) {
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
    const [contract] = contracts
    const text = (key: string) =>
      inputText(
        scenario,
        contract!.inputs.find(({ path }) => path.endsWith(key))!,
      )
    expect(text('totalUsd')).toEqual({ value: '38,000,000,000', unit: 'USD' })
    expect(text('termYears')).toEqual({ value: '7', unit: 'yr' })
  })
})
