import { NEVER_DAY } from '../../../shared/results/stage.ts'
import { formatKw } from '../../../shared/units/format.ts'
import { itemAt } from '../numbers/limits.ts'
import type { HallPlan, Plan } from '../plan/plan.ts'
import type { NetworkBuilder } from './networkBuilder.ts'
import { NO_DURATION, type ProgrammeTask } from './programmeTask.ts'
import type { RackWave } from './rackWaves.ts'
import { BURN_IN_SPREAD, INSTALL_SPREAD, NETWORK_SPREAD, spreadOver } from './spread.ts'

/** Tasks of one wave that others hang on, by their number in the builder. */
export interface WaveTasks {
  install: number
  live: number
}

/**
 * Adds what happens in a hall wave by wave: racks arrive, are set by the hall's crew, burnt in once the hall's electrical plant carries
 * them, filled with data, and carry load once the utility capacity is there.
 */
export function addHall(
  builder: NetworkBuilder,
  plan: Plan,
  hall: HallPlan,
  waves: readonly RackWave[],
): WaveTasks[] {
  const { spec, campusIndex, buildingIndex } = hall
  const campus = itemAt(plan.campuses, campusIndex)
  const ready = itemAt(plan.site.readyTasks, buildingIndex)
  const prefix = `${campus.spec.id}/${itemAt(plan.buildings, buildingIndex).spec.id}/${spec.id}`
  const first = waves[0]
  const network = first ? addNetwork(builder, hall, prefix, first.startDay) : null
  const powerSteps = new Map<number, number>()
  const tasks: WaveTasks[] = []
  waves.forEach((wave, index) => {
    const at = index > 0 ? `${prefix}/wave-${index + 1}` : prefix
    const words = waves.length > 1 ? `, wave ${index + 1}` : ''
    const add = (id: string, name: string, own: Partial<ProgrammeTask>): number =>
      builder.add({
        ...hallTask(hall),
        id: `${at}/${id}`,
        name: `${name}${words}`,
        ...own,
      })
    const install = add('install', 'Rack installation', {
      kind: 'install',
      cause: 'rack-installation',
      durationDays: spreadOver(wave.installedDay - wave.startDay, INSTALL_SPREAD),
      confidence: spec.installRatePerDay.confidence,
      source: spec.installRatePerDay.source,
    })
    builder.link(ready, install)
    if (wave.arrivalDay > -NEVER_DAY) {
      const delivery = add('racks', 'Racks delivered', {
        kind: 'delivery',
        cause: wave.waitsForNetwork ? 'network' : 'racks',
        notBeforeDay: wave.arrivalDay,
      })
      builder.link(delivery, install)
    }
    const before = waves[index - 1]
    const last = tasks[index - 1]
    if (before && last) builder.link(last.install, install, 'FS', before.crewFreeDay - before.installedDay)
    if (network !== null && index === 0) builder.link(install, network, 'SS')
    const burnIn = add('burn-in', 'Burn-in', {
      kind: 'burn-in',
      cause: 'burn-in',
      durationDays: spreadOver(Math.ceil(spec.burnInDays.value), BURN_IN_SPREAD),
      confidence: spec.burnInDays.confidence,
      source: spec.burnInDays.source,
    })
    builder.link(install, burnIn)
    if (wave.powerStep >= 0) {
      const step = powerSteps.get(wave.powerStep) ?? addPowerStep(builder, hall, prefix, wave)
      powerSteps.set(wave.powerStep, step)
      builder.link(step, burnIn)
    }
    let accepted = burnIn
    if (hall.seedingDays) {
      accepted = add('seeding', 'Data seeding', {
        kind: 'seeding',
        cause: 'burn-in',
        durationDays: spreadOver(Math.ceil(hall.seedingDays.value), BURN_IN_SPREAD),
        confidence: hall.seedingDays.confidence,
        source: hall.seedingDays.source,
      })
      builder.link(burnIn, accepted)
    }
    const live = add('live', index === 0 ? 'First load' : 'Live', { kind: 'milestone' })
    builder.link(accepted, live)
    if (network !== null) builder.link(network, live)
    campus.gridSteps.slice(0, wave.gridStep + 1).forEach(({ trancheIndex }) => {
      builder.link(itemAt(itemAt(plan.site.trancheTasks, campusIndex), trancheIndex), live)
    })
    tasks.push({ install, live })
  })
  return tasks
}

/** A step of the hall's electrical plant, on its day. */
function addPowerStep(
  builder: NetworkBuilder,
  hall: HallPlan,
  prefix: string,
  { powerStep, poweredDay }: RackWave,
): number {
  const { feedKw } = itemAt(hall.spec.electricalSteps ?? [], powerStep)
  return builder.add({
    ...hallTask(hall),
    id: `${prefix}/power-step-${powerStep + 1}`,
    name: `Electrical step ${powerStep + 1} (${formatKw(feedKw.value)})`,
    kind: 'energisation',
    cause: 'hall-feed',
    confidence: feedKw.confidence,
    source: feedKw.source,
    notBeforeDay: poweredDay,
  })
}

/** The hall's network, laid and accepted beside the racks; `null` where the plan does not say how long that takes. */
function addNetwork(
  builder: NetworkBuilder,
  hall: HallPlan,
  prefix: string,
  startDay: number,
): number | null {
  const { networkDays } = hall.spec
  if (!networkDays) return null
  return builder.add({
    ...hallTask(hall),
    id: `${prefix}/network`,
    name: 'Network laid and accepted',
    kind: 'stage',
    work: 'network',
    cause: 'network',
    // Accepted at the beginning of a day, whatever hour the first rack is set.
    durationDays: spreadOver(Math.ceil(startDay) - startDay + Math.ceil(networkDays.value), NETWORK_SPREAD),
    confidence: networkDays.confidence,
    source: networkDays.source,
  })
}

function hallTask({ campusIndex, buildingIndex, index }: HallPlan): ProgrammeTask {
  return {
    id: '',
    name: '',
    kind: 'milestone',
    work: null,
    cause: 'complete',
    campusIndex,
    buildingIndex,
    hallIndex: index,
    durationDays: NO_DURATION,
    confidence: 'measured',
    source: 'plan',
    notBeforeDay: -Infinity,
    finishByDay: Infinity,
    calendarIndex: 0,
  }
}
