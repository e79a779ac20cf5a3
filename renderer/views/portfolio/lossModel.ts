import { failoverAt, type Failover, type Loss } from '../../../shared/results/failover.ts'
import type { SimulationResult } from '../../../shared/results/result.ts'
import { durationText } from '../../../shared/results/failoverWords.ts'
import { formatMega } from '../../../shared/units/format.ts'
import type { TableModel } from '../figure/tableModel.ts'
import type { Reading } from '../Readings.tsx'

/** Something that can be lost, with the value it has in a list of choices. */
export interface LossChoice {
  value: string
  label: string
  loss: Loss
}

/** Every provider of more than one, then every site. */
export function lossChoices({ board, sites }: SimulationResult): LossChoice[] {
  const providers = board.providers.map(({ id, name }): LossChoice => ({
    value: `provider:${id}`,
    label: `${name}, every site`,
    loss: { kind: 'provider', providerId: id },
  }))
  const places = sites.map(({ id, name }, siteIndex): LossChoice => ({
    value: `site:${id}`,
    label: name,
    loss: { kind: 'site', siteIndex },
  }))
  return [...(providers.length > 1 ? providers : []), ...places]
}

/** One loss read on one day at a time: several read-outs of a frame share a reckoning. */
export function lossOnDay(result: SimulationResult, loss: Loss): (day: number) => Failover {
  let known: { day: number; failover: Failover } | null = null
  return (day) => {
    if (known?.day !== day) known = { day, failover: failoverAt(result, loss, day) }
    return known.failover
  }
}

const lostMw = (failover: Failover): number => failover.lostInferenceMw + failover.lostTrainingMw
const movedMw = (failover: Failover): number => failover.movedInferenceMw + failover.movedTrainingMw

/** What the loss means on the day: lost, moved, how fast, and what stays down. */
export function lossReadings(at: (day: number) => Failover): Reading[] {
  const parts = (inferenceMw: number, trainingMw: number): string =>
    `inference ${formatMega(inferenceMw)}, training ${formatMega(trainingMw)} MW`
  return [
    {
      id: 'loss-lost',
      label: 'Work lost',
      read: ({ day }) => `${formatMega(lostMw(at(day)))} MW IT`,
      note: ({ day }) => parts(at(day).lostInferenceMw, at(day).lostTrainingMw),
    },
    {
      id: 'loss-moved',
      label: 'Can move',
      read: ({ day }) => `${formatMega(movedMw(at(day)))} MW IT`,
      note: ({ day }) => parts(at(day).movedInferenceMw, at(day).movedTrainingMw),
    },
    {
      id: 'loss-time',
      label: 'Until it runs again',
      read: ({ day }) => durationText(at(day).recoveredHours),
      note: ({ day }) =>
        at(day).recoveredHours === null
          ? 'nothing moves'
          : 'copy over the fastest line, and engineering where the platform differs',
    },
    {
      id: 'loss-down',
      label: 'Stays down',
      read: ({ day }) => `${formatMega(lostMw(at(day)) - movedMw(at(day)))} MW IT`,
      note: ({ day }) =>
        parts(
          at(day).lostInferenceMw - at(day).movedInferenceMw,
          at(day).lostTrainingMw - at(day).movedTrainingMw,
        ),
    },
  ]
}

/** Where the work goes on a day: every surviving site with what it has idle, takes, and when that runs. */
export function refugeTable(result: SimulationResult, loss: LossChoice, day: number): TableModel {
  const mega = { kind: 'number' as const, unit: 'IT MW', format: formatMega }
  const hours = { kind: 'number' as const, format: durationText }
  return {
    caption: `Where the work of ${loss.label} goes`,
    startDate: result.startDate,
    columns: [
      { title: 'Surviving site', kind: 'text' },
      { title: 'Idle', ...mega },
      { title: 'Takes inference', ...mega },
      { title: 'Inference runs after', ...hours },
      { title: 'Takes training', ...mega },
      { title: 'Training runs after', ...hours },
    ],
    rows: failoverAt(result, loss.loss, day).refuges.map((refuge) => [
      result.sites[refuge.siteIndex]?.name ?? '',
      refuge.spareMw,
      refuge.takenInferenceMw,
      refuge.inferenceHours,
      refuge.takenTrainingMw,
      refuge.trainingHours,
    ]),
  }
}
