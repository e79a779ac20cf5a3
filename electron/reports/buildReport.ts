import type { ReportDocument, ReportSection } from '../../shared/contract/reportDocument.ts'
import type { ValidationTable } from '../../shared/contract/validationTable.ts'
import type { RiskResult } from '../../shared/results/risk.ts'
import type { SimulationResult } from '../../shared/results/result.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { brief } from './briefing.ts'
import { writeAssumptions } from './sections/assumptions.ts'
import { writeCapacity } from './sections/capacity.ts'
import { writeContracts } from './sections/contracts.ts'
import { writeCooling } from './sections/cooling.ts'
import { writeCost } from './sections/cost.ts'
import { writeCover } from './sections/cover.ts'
import { writeDensity } from './sections/density.ts'
import { writeFindings } from './sections/findings.ts'
import { writeMethod } from './sections/method.ts'
import { writePhasing } from './sections/phasing.ts'
import { writePortfolio } from './sections/portfolio.ts'
import { writePowerChain } from './sections/powerChain.ts'
import { writeReported } from './sections/reported.ts'
import { writeRisk } from './sections/risk.ts'
import { writeSchedule } from './sections/schedule.ts'
import { writeSitePlan } from './sections/sitePlan.ts'
import { writeSources } from './sections/sources.ts'
import { writeSummary } from './sections/summary.ts'

/**
 * Writes the report of a simulated scenario: words, tables, curves and requests for pictures, ready to be set on pages.
 * Pure; every number is read from the result. A section with nothing to say (no reported values) is left out.
 *
 * @param risk       what many runs of the programme say; `null` says that none was run
 * @param validation the model held to published cases, for the method; `null` leaves it out
 */
export function buildReport(
  scenario: Scenario,
  result: SimulationResult,
  validation: ValidationTable | null = null,
  risk: RiskResult | null = null,
): ReportDocument {
  const briefing = brief(scenario, result)
  const sections: (ReportSection | null)[] = [
    writeCover(briefing, risk),
    writeSummary(briefing, risk),
    writeSitePlan(briefing),
    writePhasing(briefing),
    writeCapacity(briefing),
    writePowerChain(briefing),
    writeCooling(briefing),
    writeDensity(briefing),
    writeSchedule(briefing),
    writeRisk(briefing, risk),
    writeCost(briefing),
    writeContracts(briefing),
    writePortfolio(briefing, risk),
    writeReported(briefing),
    writeFindings(briefing),
    writeAssumptions(briefing),
    writeMethod(validation),
    writeSources(briefing),
  ]
  return {
    title: 'Build-out report',
    scenarioName: scenario.name,
    about: scenario.summary
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== ''),
    startDate: result.startDate,
    dayCount: result.dayCount,
    generatedWith: 'Rackrise',
    sections: sections.filter((section) => section !== null),
  }
}
