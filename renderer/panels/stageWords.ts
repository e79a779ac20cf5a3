import { STAGES, stageOn, type StageDays, type StageName } from '../../shared/results/stage.ts'

export const STAGE_WORDS: Record<StageName, string> = {
  planned: 'Planned',
  construction: 'Under construction',
  installed: 'Installed',
  commissioning: 'Commissioning',
  live: 'Live',
  retired: 'Retired',
}

/** Name of the stage an element is in on a day. */
export function stageNameOn(days: StageDays, day: number): StageName {
  return STAGES[stageOn(days, day)] ?? 'planned'
}
