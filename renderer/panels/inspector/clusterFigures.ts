import type { BackupResult, BatteryResult } from '../../../shared/results/backup.ts'
import type { NetworkResult } from '../../../shared/results/network.ts'
import type { SwingResult } from '../../../shared/results/swing.ts'
import { formatCount, formatKw, formatMega, formatShare } from '../../../shared/units/format.ts'

interface Line {
  label: string
  value: string
}

const one = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })

/** A fabric as counted: switches by tier, links, optics, racks. */
export function networkLines(network: NetworkResult): Line[] {
  const { tierCount, spineCount, coreCount, planeCount } = network
  const links = network.endpointLinks + network.leafSpineLinks + network.spineCoreLinks
  return [
    { label: 'Accelerators joined', value: formatCount(network.acceleratorCount) },
    {
      label: 'Ports',
      value: `${formatCount(network.endpointCount)} × ${formatCount(network.portGbps)} Gb/s`,
    },
    {
      label: 'Fabric',
      value: `${tierCount} ${tierCount === 1 ? 'tier' : 'tiers'}, ${network.railCount > 1 ? `${formatCount(network.railCount)} rails, ` : ''}${one.format(network.oversubscription)} : 1`,
    },
    ...(planeCount > 1 ? [{ label: 'Side by side', value: formatCount(planeCount) }] : []),
    { label: 'Leaf switches', value: formatCount(network.leafCount) },
    ...(spineCount > 0 ? [{ label: 'Spine switches', value: formatCount(spineCount) }] : []),
    ...(coreCount > 0 ? [{ label: 'Core switches', value: formatCount(coreCount) }] : []),
    { label: 'Links', value: formatCount(links) },
    { label: 'Switches draw', value: formatKw(network.switchKw) },
    { label: 'Optics draw', value: formatKw(network.opticsKw) },
    { label: 'Network racks', value: formatCount(network.networkRackCount) },
    { label: 'Storage racks', value: formatCount(network.storageRackCount) },
  ]
}

const ramp = (mwPerS: number): string => `${formatMega(mwPerS)} MW/s`

/** A training job with every rack in step: raw, behind the racks' smoothing, and at the meter. */
export function swingLines(swing: SwingResult): Line[] {
  const { raw, racksSmoothed, grid, rampLimitMwPerS } = swing
  const isSmoothed = racksSmoothed.rampMwPerS < raw.rampMwPerS || racksSmoothed.leastMw > raw.leastMw
  const hasBattery = grid.rampMwPerS < racksSmoothed.rampMwPerS
  const range = (from: number, to: number): string => `${formatMega(from)} to ${formatMega(to)} MW`
  return [
    { label: 'Mean', value: `${formatMega(grid.meanMw)} MW` },
    { label: 'Swings, raw', value: range(raw.leastMw, raw.peakMw) },
    { label: 'Ramp, raw', value: ramp(raw.rampMwPerS) },
    {
      label: 'Checkpoint',
      value: `${formatMega(swing.checkpointMw)} MW, ${one.format(swing.checkpointS)} s each ${one.format(swing.checkpointEveryS / 60)} min`,
    },
    ...(isSmoothed
      ? [
          { label: 'Behind rack smoothing', value: range(racksSmoothed.leastMw, racksSmoothed.peakMw) },
          { label: 'Ramp behind the racks', value: ramp(racksSmoothed.rampMwPerS) },
          { label: 'Spent to hold the floor', value: formatShare(swing.burntRatio) },
        ]
      : []),
    ...(hasBattery
      ? [
          { label: 'Behind batteries', value: range(grid.leastMw, grid.peakMw) },
          { label: 'Ramp at the meter', value: ramp(grid.rampMwPerS) },
        ]
      : []),
    ...(rampLimitMwPerS === null ? [] : [{ label: 'Utility allows', value: ramp(rampLimitMwPerS) }]),
  ]
}

/** Generators and fuel of one hall, or of many together. */
export function backupLines(backups: readonly BackupResult[]): Line[] {
  const total = (of: (backup: BackupResult) => number) => backups.reduce((sum, backup) => sum + of(backup), 0)
  const names = [...new Set(backups.map(({ name }) => name))]
  const litresPerHour = total(({ fuelLPerHour }) => fuelLPerHour)
  const litres = total(({ fuelL }) => fuelL)
  return [
    { label: names.join(', '), value: formatCount(total(({ generatorCount }) => generatorCount)) },
    { label: 'Rated', value: formatKw(total(({ ratedKw }) => ratedKw)) },
    { label: 'Design-day demand', value: formatKw(total(({ demandKw }) => demandKw)) },
    { label: 'Fuel in tanks', value: `${formatCount(litres / 1000)} m³` },
    { label: 'Fuel use', value: `${formatCount(litresPerHour)} L/h` },
    { label: 'Lasts', value: litresPerHour > 0 ? `${formatCount(litres / litresPerHour)} h` : '–' },
  ]
}

export function batteryLines(battery: BatteryResult): Line[] {
  return [
    { label: battery.name, value: formatCount(battery.unitCount) },
    {
      label: 'Rated',
      value: `${formatMega(battery.ratedKw / 1000)} MW, ${formatMega(battery.energyKwh / 1000)} MWh`,
    },
    { label: 'At full power', value: `${formatCount(battery.fullPowerMinutes)} min` },
    {
      label: 'Carries the campus',
      value:
        battery.carriesMinutes > 0 ? `${formatCount(battery.carriesMinutes)} min` : 'no, too little power',
    },
  ]
}
