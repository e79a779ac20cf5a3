import type { RackTypeSummary, SimulationResult } from '../../shared/results/result.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { listAssumptions } from './assumptions/register.ts'
import { accrueCommitments } from './commitments/accrue.ts'
import { buildContracts } from './commitments/contracts.ts'
import { followCash } from './cost/cashFlow.ts'
import { priceSlip } from './cost/slipCost.ts'
import { spendCapital, sumCosts } from './cost/spend.ts'
import { limitHalls } from './density/limitHalls.ts'
import { sizeFacilities } from './facility/campusFacility.ts'
import { findAll } from './findings/findAll.ts'
import { gatherFacts } from './findings/finding.ts'
import { findInSchedule } from './findings/scheduleFindings.ts'
import { buildGates } from './gates/gateTimeline.ts'
import { buildBuildings, buildCampuses, buildHalls } from './instances/places.ts'
import { buildPlantTable } from './instances/plantTable.ts'
import { listRackUses, tabulateUsage } from './instances/rackUses.ts'
import { buildRowTable } from './instances/rowTable.ts'
import { layOut } from './layout/layOut.ts'
import type { Plan } from './plan/plan.ts'
import { readPlan } from './plan/readPlan.ts'
import { buildBoard, useRatioDays } from './portfolio/board.ts'
import { dateSeedings, measureLinks } from './portfolio/links.ts'
import { placeWork } from './portfolio/placement.ts'
import { readCpus } from './portfolio/readCpus.ts'
import { buildSites } from './portfolio/sites.ts'
import { listBackups, listBatteries } from './power/backup.ts'
import { traceCampus } from './power/powerChain.ts'
import { traceRedundancy } from './power/redundancy.ts'
import { findMilestones } from './programme/milestones.ts'
import { countContracted, judgeTargets } from './programme/targets.ts'
import { sumYears } from './programme/years.ts'
import { rollOut } from './rollout/rollOut.ts'
import { buildNetwork } from './schedule/buildNetwork.ts'
import { dateProgramme } from './schedule/dateProgramme.ts'
import { sumSeries } from './series/dailySeries.ts'
import { liveSteps } from './series/liveSteps.ts'
import { simulateDays } from './series/simulateDays.ts'
import { followRacks } from './supply/followRacks.ts'
import type { SimulateOptions } from './simulateOptions.ts'
import { traceSwings } from './swings/campusSwings.ts'

/** How far a run has come: the stage about to begin, and the share of the work behind it, 0..1. */
export interface Progress {
  stage: string
  fraction: number
}

/**
 * Answers a scenario, stage by stage. Pure: the same scenario gives the same bytes. Yields before each stage, so that a
 * caller can drop the run when a newer edit has come.
 *
 * @throws Error naming the id, when the scenario refers to equipment it does not hold
 */
export function* simulateStages(
  scenario: Scenario,
  options: SimulateOptions = {},
): Generator<Progress, SimulationResult> {
  yield { stage: 'plan', fraction: 0 }
  const plan = readPlan(scenario)

  yield { stage: 'plant', fraction: 0.05 }
  const facilities = sizeFacilities(plan, options)

  yield { stage: 'layout', fraction: 0.1 }
  const layout = layOut(plan, facilities)
  const density = limitHalls(plan, facilities, layout)

  yield { stage: 'rollout', fraction: 0.25 }
  const rollout = rollOut(plan, facilities, layout)
  const rows = buildRowTable(plan, layout, rollout.rows)

  yield { stage: 'power and cooling', fraction: 0.35 }
  const days = simulateDays(plan, facilities, rows, rollout.rows)
  let day = days.next()
  for (; !day.done; day = days.next()) yield { stage: 'power and cooling', fraction: 0.35 + 0.4 * day.value }
  const { campusSeries, hallSeries, siteYears } = day.value
  const portfolio = sumSeries(campusSeries, plan.dayCount)

  const redundancy = traceRedundancy(plan, facilities, liveSteps(plan, rows), campusSeries)
  const training = traceSwings(plan, rows)

  yield { stage: 'money', fraction: 0.75 }
  const { costs, spendings } = spendCapital(plan, rollout, rows, portfolio, campusSeries)
  const cashFlow = followCash(plan, spendings, portfolio, campusSeries)
  const { sites, platforms } = buildSites(plan, rows)
  const useRatio = useRatioDays(plan, sites)
  const contractDays = buildContracts(plan, rows, useRatio)
  accrueCommitments(contractDays, portfolio, campusSeries)
  const contracts = contractDays.map(({ contract }) => contract)
  const links = measureLinks(plan, sites)
  const holdings = {
    sites,
    contracts,
    board: buildBoard(plan, sites, contracts, useRatio),
    placement: placeWork(plan, sites, links),
    supply: followRacks(plan, rows, rollout),
    links,
  }

  yield { stage: 'programme', fraction: 0.8 }
  const contracted = countContracted(plan, rows)
  const targets = judgeTargets(plan, contracted)
  const milestones = findMilestones(plan, rollout, rows, contracted, targets)
  const programme = buildNetwork(plan, layout, rollout.rows, targets)
  options.onDated?.({ plan, rows, contracted, programme, plannedCostUsd: sumCosts(costs) })
  const schedule = dateProgramme(plan, programme)
  const gates = buildGates(plan, layout, rollout, programme, schedule)

  yield { stage: 'findings', fraction: 0.9 }
  const findings = findAll(
    gatherFacts(plan, facilities, layout, rollout, density),
    targets,
    portfolio,
    campusSeries,
    redundancy,
    training,
    findInSchedule(plan, schedule, programme.tasks),
    holdings,
  )

  yield { stage: 'picture', fraction: 0.95 }
  const years = sumYears(plan, campusSeries)
  return {
    scenarioId: scenario.id,
    scenarioName: scenario.name,
    startDate: plan.startDate,
    dayCount: plan.dayCount,
    rackTypes: summariseRackTypes(plan),
    campuses: buildCampuses(plan, layout, rollout),
    buildings: buildBuildings(plan, layout, rollout),
    halls: buildHalls(plan, facilities, layout, rollout, density),
    rows,
    usage: tabulateUsage(plan, rows),
    rackUses: listRackUses(plan),
    plant: buildPlantTable(plan, layout, rollout),
    portfolio,
    campusSeries,
    hallSeries,
    schedule,
    gates,
    milestones,
    targets,
    findings,
    years: years.portfolio,
    campusYears: years.campuses,
    siteYears,
    costs,
    ...holdings,
    links,
    platforms,
    seedings: dateSeedings(plan, rollout.campusLiveDay, links),
    cpuReadings: readCpus(plan),
    cashFlow,
    slipCost: priceSlip(plan, contracts, campusSeries),
    powerChains: plan.campuses.map((campus) => traceCampus(campus, facilities)),
    redundancy,
    networks: plan.campuses.flatMap(({ networks }) => networks.map(({ counts }) => counts)),
    swings: training.swings,
    swingWaves: training.waves,
    swingTimelines: training.timelines,
    backups: listBackups(plan, facilities),
    batteries: listBatteries(plan, facilities),
    assumptions: listAssumptions(plan, options),
  }
}

/** Answers a scenario in one go. */
export function simulate(scenario: Scenario, options: SimulateOptions = {}): SimulationResult {
  const stages = simulateStages(scenario, options)
  let step = stages.next()
  while (!step.done) step = stages.next()
  return step.value
}

function summariseRackTypes(plan: Plan): RackTypeSummary[] {
  return plan.rackTypes.map((type) => ({
    id: type.id,
    name: type.name,
    kind: type.kind,
    widthM: type.widthM.value,
    depthM: type.depthM.value,
    heightM: type.heightM.value,
    powerMaxKw: type.powerMaxKw.value,
    liquidHeatRatio: type.liquidHeatRatio.value,
    acceleratorCount: type.acceleratorCount.value,
    h100EquivalentPerAccelerator: type.h100EquivalentPerAccelerator.value,
  }))
}
