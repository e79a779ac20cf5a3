/** What is wrong with a file, in words a person can act on. */
export interface ScenarioProblem {
  code: 'notAScenario' | 'madeByNewerVersion' | 'migrationFailed' | 'invalid'
  /** One sentence: what is wrong and what to do. */
  message: string
  /** Where in the document, `campuses/0/buildings/2/startDate`; absent for the document as a whole. */
  path?: string
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; problem: ScenarioProblem }
