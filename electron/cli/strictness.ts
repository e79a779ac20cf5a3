import type { SimulationResult } from '../../shared/results/result.ts'
import { EXIT } from './exitCode.ts'

export interface GlobalOptions {
  /** Warnings and violations among the findings make the exit code 1. */
  strict?: true
}

/** The exit code of a command that did its work on this result. */
export function exitCodeFor(result: SimulationResult, { strict }: GlobalOptions): number {
  const isSevere = result.findings.some(({ severity }) => severity !== 'note')
  return strict === true && isSevere ? EXIT.refused : EXIT.done
}
