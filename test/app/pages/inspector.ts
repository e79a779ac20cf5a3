import type { Locator, Page } from '@playwright/test'

/** What is selected: its numbers, limits and inputs. */
export class Inspector {
  readonly root: Locator

  constructor(page: Page) {
    this.root = page.getByTestId('inspector-body')
  }

  get name(): Locator {
    return this.root.getByTestId('inspector-name')
  }

  get limits(): Locator {
    return this.root.getByRole('region', { name: 'Limits' })
  }

  /** A number of today by its label. */
  reading(label: string): Locator {
    return this.root.locator('.reading', { hasText: label }).locator('dd')
  }

  /** An input by its label as read out: `Electrical feed of Hall 1`. */
  field(label: string | RegExp): Locator {
    return this.root.getByLabel(label)
  }

  /** Types a value and leaves the field with Enter. */
  async enter(label: string | RegExp, text: string): Promise<void> {
    await this.field(label).fill(text)
    await this.field(label).press('Enter')
  }

  /** The sentence under a field that was refused. */
  get refusal(): Locator {
    return this.root.getByRole('alert')
  }
}
