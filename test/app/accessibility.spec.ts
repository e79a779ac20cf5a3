import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './appTest.ts'

test('a screen reader finds names, roles and contrast in order', async ({ rackrise }) => {
  const { violations } = await new AxeBuilder({ page: rackrise.page }).setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
})
