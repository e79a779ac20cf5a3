import { SCENARIO_VERSION } from '../scenario.ts'

/** One step from version `from` to `from + 1`: plain JSON in, plain JSON out. Frozen once released. */
export interface Migration {
  from: number
  /** What changed, for the reader of this list. */
  change: string
  migrate: (document: Record<string, unknown>) => Record<string, unknown>
}

/** In order of `from`; version 1 is the first, so nothing leads to it. */
export const MIGRATIONS: readonly Migration[] = []

/**
 * Brings a document of an older version up to the current one.
 *
 * @throws Error when a step is missing or fails; the caller turns it into `migrationFailed`
 */
export function migrateToCurrent(
  document: Record<string, unknown>,
  version: number,
  migrations: readonly Migration[] = MIGRATIONS,
  current: number = SCENARIO_VERSION,
): Record<string, unknown> {
  let migrated = document
  for (let from = version; from < current; from++) {
    const step = migrations.find((migration) => migration.from === from)
    if (!step) throw new Error(`there is no step from version ${from} to ${from + 1}`)
    migrated = { ...step.migrate(migrated), version: from + 1 }
  }
  return migrated
}
