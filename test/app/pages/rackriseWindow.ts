import type { Locator, Page } from '@playwright/test'
import { FindingsList } from './findingsList.ts'
import { Inspector } from './inspector.ts'
import type { MainProcess } from './mainProcess.ts'
import { PlanTree } from './planTree.ts'
import { Timeline } from './timeline.ts'

/** A figure of the masthead, by the ending of its test id. */
export type Kpi =
  | 'date'
  | 'gate'
  | 'assumed'
  | 'it-mw'
  | 'facility-mw'
  | 'utility-mva'
  | 'pue'
  | 'wue'
  | 'racks'
  | 'gpus'
  | 'cpus'
  | 'capex'
  | 'accrued'

/** The app's window, part by part. */
export class RackriseWindow {
  readonly page: Page
  readonly main: MainProcess
  readonly tree: PlanTree
  readonly inspector: Inspector
  readonly timeline: Timeline
  readonly findings: FindingsList

  constructor(page: Page, main: MainProcess) {
    this.page = page
    this.main = main
    this.tree = new PlanTree(page)
    this.inspector = new Inspector(page)
    this.timeline = new Timeline(page)
    this.findings = new FindingsList(page)
  }

  kpi(figure: Kpi): Locator {
    return this.page.getByTestId(`kpi-${figure}`)
  }

  /** The sentence that says what could not be done. */
  get problem(): Locator {
    return this.page.getByRole('dialog')
  }

  /** The 3D picture. */
  get canvas(): Locator {
    return this.page.getByRole('img', { name: '3D picture of the plan' }).locator('canvas')
  }

  /** The inspector opens by itself with a selection; without one it shows the plan as a whole. */
  async showInspector(): Promise<void> {
    if (await this.inspector.root.isVisible()) return
    await this.main.chooseMenu('toggle-inspector')
    await this.inspector.root.waitFor()
  }

  /** The smallest edit there is. */
  async renamePlan(name: string): Promise<void> {
    await this.showInspector()
    await this.inspector.enter('Name of the plan', name)
  }

  get planName(): Locator {
    return this.inspector.field('Name of the plan')
  }

  /** Waits until the engine has answered and the first picture stands. */
  async waitForResults(): Promise<void> {
    await this.timeline.playhead.waitFor()
    await this.tree.root.waitFor()
    await this.page.waitForFunction(() => performance.getEntriesByName('rackrise:first-picture').length > 0)
  }
}
