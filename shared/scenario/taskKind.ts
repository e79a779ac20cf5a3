/**
 * What a task of the programme is. stage: work on a building or substation; procurement: order to arrival on site; grid: utility
 * capacity; energisation: a step of a hall's own electrical plant; delivery: racks reaching a site; install, burn-in, seeding: the last steps of a hall before it is live; milestone: no length.
 */
export const TASK_KINDS = [
  'stage',
  'procurement',
  'grid',
  'energisation',
  'delivery',
  'install',
  'burn-in',
  'seeding',
  'milestone',
] as const
export type TaskKind = (typeof TASK_KINDS)[number]
