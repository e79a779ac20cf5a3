/** Colours of the timeline, named as the theme names them. */
const VARIABLES = {
  paper: '--paper',
  surface: '--surface',
  hollow: '--hollow',
  ink: '--ink',
  ink2: '--ink-2',
  ink3: '--ink-3',
  rule: '--rule',
  ruleStrong: '--rule-strong',
  accent: '--accent',
  select: '--select',
  live: '--live',
  work: '--work',
  installed: '--installed',
  planned: '--planned',
  note: '--note',
  violation: '--violation',
  gateUtility: '--gate-utility',
  gateBuilding: '--gate-building',
  gateRacks: '--gate-racks',
  gateCommissioning: '--gate-commissioning',
  gateLimit: '--gate-limit',
  gateComplete: '--gate-complete',
} as const

export type TimelineColours = Record<keyof typeof VARIABLES, string>

/** Reads the theme that holds now; a canvas does not follow CSS by itself. */
export function readColours(element: Element): TimelineColours {
  const style = getComputedStyle(element)
  return Object.fromEntries(
    Object.entries(VARIABLES).map(([name, variable]) => [name, style.getPropertyValue(variable).trim()]),
  ) as TimelineColours
}
