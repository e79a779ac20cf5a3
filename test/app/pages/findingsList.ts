import type { Locator, Page } from '@playwright/test'

export class FindingsList {
  readonly root: Locator

  constructor(page: Page) {
    this.root = page.getByTestId('findings')
  }

  get items(): Locator {
    return this.root.getByRole('button')
  }
}
