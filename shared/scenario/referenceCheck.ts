import type { ScenarioProblem } from './problem.ts'

export interface Identified {
  id: string
}

/** Collects the first problem only: one sentence at a time is what a person can act on. */
export class ReferenceCheck {
  problem: ScenarioProblem | null = null

  fail(path: string, message: string): void {
    this.problem ??= { code: 'invalid', message, path }
  }

  unique(path: string, entries: readonly Identified[]): void {
    const seen = new Set<string>()
    entries.forEach((entry, index) => {
      if (seen.has(entry.id)) {
        this.fail(
          `${path}/${index}/id`,
          `"${path}" has two entries called "${entry.id}". Give one of them another id.`,
        )
      }
      seen.add(entry.id)
    })
  }

  exists(path: string, id: string | null, entries: readonly Identified[], what: string): void {
    if (id === null || entries.some((entry) => entry.id === id)) return
    this.fail(
      path,
      `"${path}" names ${what} "${id}", which the scenario does not contain. Add it or name another.`,
    )
  }
}
