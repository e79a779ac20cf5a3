import { expect, it } from 'vitest'
import { costLines, powerChainLines } from '../../renderer/panels/inspector/settledFigures.ts'
import { tinyStores } from './tinyStores.ts'

it('what enters at the meter is what is lost on the way and what reaches the racks', () => {
  for (const chain of tinyStores().result.powerChains) {
    const { utilityKw, itKw, coolingKw, otherKw, ...rest } = chain
    const lossKw =
      rest.mainTransformerLossKw + rest.unitSubstationLossKw + rest.upsLossKw + rest.distributionLossKw
    expect(itKw + coolingKw + otherKw + lossKw).toBeCloseTo(utilityKw, 3)
    const labels = powerChainLines(chain).map((line) => line.label)
    expect([labels[0], labels.at(-1)]).toEqual(['At the meter', 'Reaches the racks'])
  }
})

it('capital stands largest first', () => {
  expect(
    costLines([
      { component: 'land', usd: 5e6 },
      { component: 'it', usd: 2e9 },
    ]),
  ).toEqual([
    { label: 'IT hardware', value: '$2 B' },
    { label: 'Land', value: '$5 M' },
  ])
})
