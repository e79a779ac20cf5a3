import { describe, expect, it } from 'vitest'
import { sizeFacilities } from '../../electron/model/facility/campusFacility.ts'
import { buildRowTable } from '../../electron/model/instances/rowTable.ts'
import { layOut } from '../../electron/model/layout/layOut.ts'
import { readPlan } from '../../electron/model/plan/readPlan.ts'
import { countContracted, judgeTargets } from '../../electron/model/programme/targets.ts'
import { rollOut } from '../../electron/model/rollout/rollOut.ts'
import { hash3, ratioAt } from '../../electron/model/risk/draws/counterRandom.ts'
import { buildNetwork } from '../../electron/model/schedule/buildNetwork.ts'
import { forwardPass } from '../../electron/model/schedule/forwardPass.ts'
import { NEVER_DAY } from '../../shared/results/stage.ts'
import { dateOf, dayOf } from '../../shared/time/calendar.ts'
import { readBundledScenario } from '../catalog/bundled.ts'

/*
 * The runs of risk keep the order in which the plan serves rows, crews, scarce racks and megawatts. Here the bundled deal is run with
 * drawn stages, orders, deliveries and grid dates both ways: in that order, and rolled out anew, each row served as the run lets it.
 */
const RUNS = 64
/** Triangular, by the share of runs below it. */
const triangular = (low: number, mode: number, high: number, share: number): number => {
  const peak = (mode - low) / (high - low)
  return share < peak
    ? low + Math.sqrt(share * (high - low) * (mode - low))
    : high - Math.sqrt((1 - share) * (high - low) * (high - mode))
}

type Arrival = [day: number, accelerators: number]

function comparison() {
  const scenario = readBundledScenario('openai-aws')
  const plan = readPlan(scenario)
  const facilities = sizeFacilities(plan, {})
  const layout = layOut(plan, facilities)
  const planned = rollOut(plan, facilities, layout)
  const contracted = countContracted(plan, buildRowTable(plan, layout, planned.rows))
  const programme = buildNetwork(plan, layout, planned.rows, judgeTargets(plan, contracted))
  const plannedEnds = forwardPass(programme.network).endDay
  const targetCount = scenario.targets[0]!.acceleratorCount.value
  const acceleratorsOf = (row: number) => {
    const { hallIndex, groupIndex, count } = layout.rows[row]!
    return count * plan.halls[hallIndex]!.groups[groupIndex]!.rackType.acceleratorCount.value
  }
  const isContracted = (hall: number) => !plan.buildings[plan.halls[hall]!.buildingIndex]!.isOptional
  const read = (arrivals: Arrival[]) => {
    let sum = 0
    const sorted = arrivals.toSorted((a, b) => a[0] - b[0])
    const target = sorted.find(([, count]) => (sum += count) >= targetCount)
    return { finish: sorted.at(-1)![0], target: target![0] }
  }

  const inPlanOrder = (days: Map<string, number>, slips: Map<string, number>) => {
    const { network, tasks } = programme
    const { endDay } = forwardPass(
      {
        ...network,
        notBeforeDay: Float64Array.from(
          tasks,
          ({ id, kind, notBeforeDay }) =>
            notBeforeDay + (slips.get(kind === 'delivery' ? `racks ${notBeforeDay}` : id) ?? 0),
        ),
      },
      Float64Array.from(tasks, ({ id }, task) => days.get(id) ?? network.durationDays[task]!),
    )
    const arrivals = programme.waves.flatMap((ofHall, hall) =>
      ofHall.flatMap(({ rows }, wave): Arrival[] => {
        const task = programme.liveTasks[hall]![wave]!
        const lateDays = endDay[task]! - plannedEnds[task]!
        return isContracted(hall)
          ? rows.map((row) => [Math.ceil(planned.rows.liveDay[row]! + lateDays - 1e-6), acceleratorsOf(row)])
          : []
      }),
    )
    return read(arrivals)
  }

  const anew = (days: Map<string, number>, slips: Map<string, number>) => {
    const builder = plan.site.builder.extend()
    builder.tasks.forEach((task, index) => {
      const { id, durationDays, notBeforeDay } = task
      builder.tasks[index] = {
        ...task,
        durationDays: { ...durationDays, mode: days.get(id) ?? durationDays.mode },
        notBeforeDay: notBeforeDay + (slips.get(id) ?? 0),
      }
    })
    const { network, placeOf } = builder.build()
    const { endDay } = forwardPass(network)
    const end = (task: number) => endDay[placeOf[task]!]!
    const campuses = plan.campuses.map((campus) => {
      let capacityMva = 0
      const gridSteps = campus.spec.gridTranches
        .map((tranche, trancheIndex) => ({
          day: Math.ceil(end(plan.site.trancheTasks[campus.index]![trancheIndex]!) - 1e-6),
          capacityMva: tranche.capacityMva.value,
          trancheName: tranche.name,
          trancheIndex,
        }))
        .sort((a, b) => a.day - b.day)
        .map((step) => ({ ...step, capacityMva: (capacityMva += step.capacityMva) }))
      return { ...campus, gridSteps }
    })
    const deliveries = scenario.deliveries.map((delivery) => {
      const day = dayOf(plan.startDate, delivery.date)
      return { ...delivery, date: dateOf(plan.startDate, day + slips.get(`racks ${day}`)!) }
    })
    const buildings = plan.site.buildings.map((building, index) => ({
      ...building,
      readyDay: end(plan.site.readyTasks[index]!),
    }))
    const { rows } = rollOut(
      { ...plan, scenario: { ...scenario, deliveries }, campuses, site: { ...plan.site, buildings } },
      facilities,
      layout,
    )
    const arrivals = layout.rows.flatMap(({ hallIndex }, row): Arrival[] =>
      isContracted(hallIndex) && rows.liveDay[row]! < NEVER_DAY
        ? [[rows.liveDay[row]!, acceleratorsOf(row)]]
        : [],
    )
    return read(arrivals)
  }

  return Array.from({ length: RUNS }, (_, run) => {
    const key = hash3(1, run, RUNS)
    let draw = 0
    const share = () => ratioAt(key, draw++)
    const days = new Map<string, number>()
    const slips = new Map<string, number>()
    for (const {
      id,
      kind,
      durationDays: { low, mode, high },
    } of plan.site.builder.tasks) {
      if (high > low) days.set(id, triangular(low, mode, high, share()))
      if (kind === 'grid') slips.set(id, Math.round(triangular(-4, 52, 118, share())))
    }
    for (const { date } of scenario.deliveries) {
      const shipment = `racks ${dayOf(plan.startDate, date)}`
      if (!slips.has(shipment)) slips.set(shipment, Math.round(triangular(-5, 0, 42, share())))
    }
    const [kept, served] = [inPlanOrder(days, slips), anew(days, slips)]
    return { finish: kept.finish - served.finish, target: kept.target - served.target }
  })
}

describe('the order in which rows are served, kept as the plan has it in every run', () => {
  const differences = comparison()

  it('moves the finish of the deal by a day at most: the last hall is the last either way', () => {
    for (const { finish } of differences) expect(Math.abs(finish)).toBeLessThanOrEqual(1)
  })

  it('errs late on the target: never early, by less than a week in the mean', () => {
    const days = differences.map(({ target }) => target)
    expect(Math.min(...days)).toBeGreaterThanOrEqual(0)
    expect(days.reduce((sum, day) => sum + day, 0) / RUNS).toBeLessThan(7)
  })
})
