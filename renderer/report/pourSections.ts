import type { ReportDocument, ReportSection } from '../../shared/contract/reportDocument.ts'
import type { FlowBlock } from './flow/block.ts'
import { pourAssumptions } from './sections/assumptions.tsx'
import { pourCapacity } from './sections/capacity.tsx'
import { pourCharted } from './sections/charted.tsx'
import { pourCooling } from './sections/cooling.tsx'
import { pourCost } from './sections/cost.tsx'
import { pourDensity } from './sections/density.tsx'
import { pourFindings } from './sections/findings.tsx'
import { pourMethod } from './sections/method.tsx'
import { pourPhasing } from './sections/phasing.tsx'
import { pourPowerChain } from './sections/powerChain.tsx'
import { pourReported } from './sections/reported.tsx'
import { pourSchedule } from './sections/schedule.tsx'
import { pourSitePlan } from './sections/sitePlan.tsx'
import { pourSources } from './sections/sources.tsx'
import { pourSummary } from './sections/summary.tsx'
import type { Setting } from './setting.ts'

/** Sets every section but the cover as blocks, in order. */
export function pourSections(
  document: ReportDocument,
  { stills, rackPower }: Pick<Setting, 'stills' | 'rackPower'>,
): FlowBlock[] {
  return document.sections.flatMap((section, number) =>
    pour(section, { number, startDate: document.startDate, stills, rackPower }),
  )
}

function pour(section: ReportSection, setting: Setting): FlowBlock[] {
  switch (section.kind) {
    case 'cover':
      return []
    case 'summary':
      return pourSummary(section, setting)
    case 'site-plan':
      return pourSitePlan(section, setting)
    case 'phasing':
      return pourPhasing(section, setting)
    case 'capacity':
      return pourCapacity(section, setting)
    case 'power-chain':
      return pourPowerChain(section, setting)
    case 'cooling':
      return pourCooling(section, setting)
    case 'density':
      return pourDensity(section, setting)
    case 'schedule':
      return pourSchedule(section, setting)
    case 'cost':
      return pourCost(section, setting)
    case 'portfolio':
    case 'contracts':
    case 'risk':
      return pourCharted(section, setting)
    case 'reported':
      return pourReported(section, setting)
    case 'findings':
      return pourFindings(section, setting)
    case 'assumptions':
      return pourAssumptions(section, setting)
    case 'sources':
      return pourSources(section, setting)
    case 'method':
      return pourMethod(section, setting)
  }
}
