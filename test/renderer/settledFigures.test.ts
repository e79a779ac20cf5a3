import { expect, it } from 'vitest'
import { CHAIN_LINES, costLines } from '../../renderer/panels/inspector/settledFigures.ts'
import { formatKw } from '../../shared/units/format.ts'
import { tinyStores } from './tinyStores.ts'

it('what enters at the meter is what is lost on the way and what reaches the racks', () => {
  for (const chain of tinyStores().result.powerChains) {
    const { utilityKw, itKw, coolingKw, otherKw, ...rest } = chain
    const lossKw =
      rest.mainTransformerLossKw + rest.unitSubstationLossKw + rest.upsLossKw + rest.distributionLossKw
    expect(itKw + coolingKw + otherKw + lossKw).toBeCloseTo(utilityKw, 3)
    expect(rest.shelfLossKw + rest.boardLossKw).toBeLessThan(itKw)
    const texts = Object.fromEntries(CHAIN_LINES.map(({ label, text }) => [label, text(chain)]))
    expect(texts['Reaches the racks']).toBe(formatKw(itKw))
    expect(texts['Reaches the chips']).toBe(formatKw(itKw - rest.shelfLossKw - rest.boardLossKw))
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
