import type { RiskPart, TaskSelector } from './risk.ts'
import type { Scenario } from './scenario.ts'

/** What a check needs of the collector of problems. */
interface Check {
  unique: (path: string, entries: readonly { id: string }[]) => void
  exists: (path: string, id: string, entries: readonly { id: string }[], what: string) => void
}

/** Checks that ids of the risk part are unique and that it names places the plan has. */
export function checkRisk(check: Check, scenario: Scenario, risk: RiskPart): void {
  for (const kind of ['uncertainties', 'commonCauses', 'rework', 'register'] as const) {
    check.unique(`risk/${kind}`, risk[kind])
    risk[kind].forEach(({ on }, index) => {
      checkSelector(check, scenario, on, `risk/${kind}/${index}/on`)
    })
  }
}

function checkSelector(check: Check, scenario: Scenario, on: TaskSelector, path: string): void {
  on.campusIds?.forEach((id, index) => {
    check.exists(`${path}/campusIds/${index}`, id, scenario.campuses, 'campus')
  })
  const buildings = scenario.campuses.flatMap((campus) => campus.buildings)
  on.buildingIds?.forEach((id, index) => {
    check.exists(`${path}/buildingIds/${index}`, id, buildings, 'building')
  })
}
