import type { ReportTable, ReportWave } from '../../../shared/contract/reportDocument.ts'
import { redundancyOn } from '../../../shared/results/redundancy.ts'
import { formatCount, formatMega, formatShare } from '../../../shared/units/format.ts'
import type { Briefing } from '../briefing.ts'

const right = (title: string, unit?: string) =>
  unit === undefined ? { title, align: 'right' as const } : { title, unit, align: 'right' as const }
const left = (title: string) => ({ title, align: 'left' as const })

/** Networks, training swings, redundancy and standby of the campuses; a table that would be empty is left out. */
export function clusterTables(briefing: Briefing): ReportTable[] {
  return [
    networkTable(briefing),
    swingTable(briefing),
    redundancyTable(briefing),
    standbyTable(briefing),
  ].filter(({ rows }) => rows.length > 0)
}

function networkTable({ result }: Briefing): ReportTable {
  return {
    caption: 'Fabrics sized from the accelerators, at full build.',
    columns: [
      left('Campus'),
      right('Accelerators'),
      right('Tiers'),
      right('Leaf'),
      right('Spine'),
      right('Core'),
      right('Links'),
      right('Switches', 'MW'),
      right('Optics', 'MW'),
      right('Network racks'),
      right('Storage racks'),
    ],
    rows: result.networks.map((network) => [
      `${result.campuses[network.campusIndex]?.name ?? ''}${network.isOptional ? ', option' : ''}`,
      formatCount(network.acceleratorCount),
      formatCount(network.tierCount),
      formatCount(network.leafCount),
      formatCount(network.spineCount),
      formatCount(network.coreCount),
      formatCount(network.endpointLinks + network.leafSpineLinks + network.spineCoreLinks),
      formatMega(network.switchKw / 1000),
      formatMega(network.opticsKw / 1000),
      formatCount(network.networkRackCount),
      formatCount(network.storageRackCount),
    ]),
    note: 'Rail-optimised Clos fabrics of like switches; the link ends in the accelerators draw in their racks.',
  }
}

function swingTable({ result }: Briefing): ReportTable {
  const range = (from: number, to: number): string => `${formatMega(from)} to ${formatMega(to)}`
  return {
    caption:
      'Training in step, every training rack live: power and ramp, raw, behind the racks and at the meter.',
    columns: [
      left('Campus'),
      right('Mean', 'MW'),
      right('Raw', 'MW'),
      right('Ramp', 'MW/s'),
      right('Behind racks', 'MW'),
      right('Ramp', 'MW/s'),
      right('At the meter', 'MW'),
      right('Ramp', 'MW/s'),
      right('Allowed', 'MW/s'),
    ],
    rows: result.swings
      .filter(({ level }) => level === 'campus')
      .map(({ index, raw, racksSmoothed, grid, rampLimitMwPerS }) => [
        result.campuses[index]?.name ?? '',
        formatMega(grid.meanMw),
        range(raw.leastMw, raw.peakMw),
        formatMega(raw.rampMwPerS),
        range(racksSmoothed.leastMw, racksSmoothed.peakMw),
        formatMega(racksSmoothed.rampMwPerS),
        range(grid.leastMw, grid.peakMw),
        formatMega(grid.rampMwPerS),
        rampLimitMwPerS === null ? '–' : formatMega(rampLimitMwPerS),
      ]),
    note: 'Only what swings; network, storage, serving and plant draw beside it. Ramps are means over one edge of the job.',
  }
}

/** Survivors above this have nothing left to say in percent. */
const NOTHING_LEFT = 99

function redundancyTable({ result, keyDays, date }: Briefing): ReportTable {
  const day = keyDays.readingDay
  return {
    caption: `Redundancy of main transformers on ${date(day)}, and of the hall that stands worst on each campus.`,
    columns: [left('Campus'), left('Place'), left('State'), left('Weakest'), right('After a loss')],
    rows: result.campuses.flatMap((campus, campusIndex) => {
      const own = result.redundancy.filter((timeline) => timeline.campusIndex === campusIndex)
      const halls = own
        .filter(({ hallIndex }) => hallIndex !== null)
        .map(({ hallIndex, steps }) => ({
          hallIndex,
          step: redundancyOn({ campusIndex, hallIndex, steps }, day),
        }))
        .filter(({ step }) => step.weakest !== null)
        .sort((a, b) => b.step.survivorLoading - a.step.survivorLoading)
      const bank = redundancyOn(
        own.find(({ hallIndex }) => hallIndex === null),
        day,
      )
      const row = (place: string, step: typeof bank): string[] => [
        campus.name,
        place,
        step.state,
        step.weakest?.replaceAll('-', ' ').replace('ups', 'UPS') ?? '–',
        step.weakest === null
          ? '–'
          : step.survivorLoading >= NOTHING_LEFT
            ? 'none left'
            : formatShare(step.survivorLoading),
      ]
      const [worst] = halls
      return [
        row('Main transformers', bank),
        ...(worst ? [row(result.halls[worst.hallIndex ?? -1]?.name ?? '', worst.step)] : []),
      ]
    }),
    note: 'Plant energised and racks live on that day, at provisioned power in the design hour. After a loss: load of each survivor, share of its rating.',
  }
}

function standbyTable({ result }: Briefing): ReportTable {
  return {
    caption: 'Standby power, every rack live on the design day.',
    columns: [
      left('Campus'),
      right('Generators'),
      right('Rated', 'MW'),
      right('Demand', 'MW'),
      right('Fuel', 'm³'),
      right('Use', 'm³/h'),
      right('Lasts', 'h'),
      right('Batteries', 'MW'),
      right('Energy', 'MWh'),
    ],
    rows: result.campuses.flatMap((campus, campusIndex) => {
      const own = result.backups.filter(
        ({ hallIndex }) => result.halls[hallIndex]?.campusIndex === campusIndex,
      )
      const battery = result.batteries.find((entry) => entry.campusIndex === campusIndex)
      if (own.length === 0 && !battery) return []
      const total = (of: (backup: (typeof own)[number]) => number) =>
        own.reduce((sum, entry) => sum + of(entry), 0)
      const litres = total(({ fuelL }) => fuelL)
      const perHour = total(({ fuelLPerHour }) => fuelLPerHour)
      return [
        [
          campus.name,
          formatCount(total(({ generatorCount }) => generatorCount)),
          formatMega(total(({ ratedKw }) => ratedKw) / 1000),
          formatMega(total(({ demandKw }) => demandKw) / 1000),
          formatCount(litres / 1000),
          formatMega(perHour / 1000),
          perHour > 0 ? formatCount(litres / perHour) : '–',
          battery ? formatMega(battery.ratedKw / 1000) : '–',
          battery ? formatMega(battery.energyKwh / 1000) : '–',
        ],
      ]
    }),
  }
}

/** One cycle of each campus's job, to be drawn. */
export function swingWaves({ result }: Briefing): ReportWave[] {
  return result.swingWaves.map(({ campusIndex, timeS, rawMw, gridMw }) => ({
    caption: `Training job at ${result.campuses[campusIndex]?.name ?? ''} through a checkpoint: at the racks (thin) and at the meter (thick), MW over ${formatCount(timeS.at(-1) ?? 0)} s.`,
    timeS,
    rawMw,
    gridMw,
  }))
}
