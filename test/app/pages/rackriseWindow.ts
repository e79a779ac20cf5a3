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

  get canvas(): Locator {
    return this.page.locator('canvas').first()
  }

  /** Waits until the engine has answered and the first picture stands. */
  async waitForResults(): Promise<void> {
    await this.page.getByTestId('tree').waitFor()
    await this.canvas.waitFor()
  }
}
