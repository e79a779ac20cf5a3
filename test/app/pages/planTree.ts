import type { Locator, Page } from '@playwright/test'

/** The plan as a tree: campuses, buildings, halls, rows. */
export class PlanTree {
  readonly root: Locator

  constructor(page: Page) {
    this.root = page.getByRole('tree', { name: 'Everything in the plan' })
  }

  /** A line by the beginning of its text. */
  line(name: string): Locator {
    return this.root.getByRole('treeitem', { name, exact: false }).first()
  }

  get selectedLine(): Locator {
    return this.root.locator('[role=treeitem][aria-selected=true]')
  }

  /** The line that the keyboard stands on. */
  get activeLine(): Locator {
    return this.root.locator('[role=treeitem][data-active]')
  }

  /** Opens a line's children if they are closed. */
  async open(name: string): Promise<void> {
    const line = this.line(name)
    if ((await line.getAttribute('aria-expanded')) === 'false') await line.locator('.tree-toggle').click()
  }

  async select(name: string): Promise<void> {
    await this.line(name).click()
  }
}
