import type { WorkKind } from '../../../shared/catalog/stageTemplate.ts'
import type { PlantKind } from '../../../shared/results/plantTable.ts'
import { NEVER_DAY, type StageDays } from '../../../shared/results/stage.ts'
import type { CampusPlan } from '../plan/plan.ts'
import { energisedStep } from '../power/mainTransformers.ts'
import { fitOutDays, stageDays, standingDays, type WorkDays } from '../rollout/stageDays.ts'

/** Shares of the fit-out within which each kind of plant is set up: heavy and outside first, what needs a clean hall last. */
// assumed: usual order of trades; equipment lead times are not part of this version's stage templates.
const SHARES: Partial<Record<PlantKind, [from: number, to: number]>> = {
  'unit-substation': [0.1, 0.4],
  generator: [0.15, 0.5],
  'fuel-tank': [0.1, 0.4],
  chiller: [0.2, 0.6],
  'dry-cooler': [0.2, 0.6],
  'cooling-tower': [0.2, 0.6],
  'pump-skid': [0.3, 0.65],
  'evaporative-unit': [0.2, 0.6],
  ups: [0.35, 0.7],
  battery: [0.45, 0.8],
  'busway-head': [0.4, 0.75],
  'fan-wall': [0.35, 0.7],
  cdu: [0.45, 0.8],
  'in-row-exchanger': [0.45, 0.8],
}

/** Plant that an existing building gets when its halls are refitted; the rest stands there already. */
const REFITTED: PlantKind[] = ['cdu', 'in-row-exchanger', 'busway-head', 'pump-skid']

/**
 * Stage days of a building's machine.
 *
 * @param place of the machine in the queue of its kind, 0..1
 * @param live first load of its hall
 */
export function plantDays(kind: PlantKind, work: WorkDays, place: number, live: number): StageDays {
  if (work.isRetrofit && !REFITTED.includes(kind)) return standingDays(work, live)
  const [from, to] = SHARES[kind] ?? [0.3, 0.7]
  return fitOutDays(work, from, to, place, live)
}

/** Building time of a substation, and of its tests before it is energised, days. */
// assumed: a year of visible work within the 12 to 24 months reported for a dedicated substation; six weeks of tests.
const SUBSTATION_DAYS = 365
const SUBSTATION_TEST_DAYS = 45
/** A transformer of a later tranche is set this long before it. */
const TRANSFORMER_DAYS = 120

/** A substation is built by its own stages, or as usual before the first utility tranche, and stands energised on that day. */
export function substationDays(campus: CampusPlan): StageDays {
  const first = campus.gridSteps[0]
  const trancheId = campus.spec.gridTranches[first?.trancheIndex ?? -1]?.id ?? ''
  const work = campus.siteWorks.find(
    ({ spec, template }) => template.path === 'substation' && spec.trancheIds.includes(trancheId),
  )
  const onSite = (work?.spans ?? []).filter((span) => span.work !== 'planning')
  if (first && onSite.length > 0) {
    const endOf = (kind: WorkKind) =>
      onSite.reduce((day, span) => (span.work === kind ? Math.max(day, span.endDay) : day), -Infinity)
    const appear = onSite.reduce((day, span) => Math.min(day, span.startDay), Infinity)
    const installed = Math.max(appear, endOf('fit-out'))
    return stageDays(appear, installed, installed, first.day)
  }
  return energisedDays(campus.gridSteps[0]?.day ?? NEVER_DAY, SUBSTATION_DAYS)
}

/** A main transformer comes with the tranche that needs it. */
export function transformerDays(campus: CampusPlan, place: number, count: number): StageDays {
  const step = energisedStep(campus, count, place)
  const isFirst = step === campus.gridSteps[0]
  return energisedDays(step?.day ?? NEVER_DAY, isFirst ? SUBSTATION_DAYS - 180 : TRANSFORMER_DAYS)
}

function energisedDays(live: number, buildDays: number): StageDays {
  const tests = live - SUBSTATION_TEST_DAYS
  return stageDays(live - buildDays, tests, tests, live)
}
