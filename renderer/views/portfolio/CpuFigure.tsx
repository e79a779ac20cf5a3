import { useStore } from 'zustand'
import type { SimulationResult } from '../../../shared/results/result.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import { formatCount } from '../../../shared/units/format.ts'
import { DayText } from '../../panels/DayText.tsx'
import { cpuParts } from '../../panels/deal/siteParts.ts'
import { setValue } from '../../../shared/state/commands/setValue.ts'
import { applyCommand } from '../../../shared/state/documentStore.ts'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { CopyCsv } from '../figure/ChartFigure.tsx'
import { DataGrid } from '../figure/DataGrid.tsx'
import { cpuTable, cpuWords } from './workModel.ts'

/** What an announced number of CPUs means: the same number as packages, cores or vCPUs, in racks and megawatts. */
export function CpuFigure({ stores, result }: { stores: Stores; result: SimulationResult }) {
  const scenario = useStore(stores.documentStore, (state) => state.scenario)
  const countedAs = scenario
    ? cpuParts(scenario)
        .flatMap(({ choices }) => choices)
        .find(({ path }) => path === 'cpuGoal/countedAs')
    : undefined
  if (!countedAs || !scenario?.cpuGoal || result.cpuReadings.length === 0) return null
  const table = cpuTable(result)
  const { path, value, options, fullLabel } = countedAs
  const rack = scenario.equipment.rackTypes.find(({ id }) => id === scenario.cpuGoal?.rackTypeId)
  return (
    <figure className="figure" data-testid="cpu-readings">
      <header className="figure-head">
        <h3 className="figure-title">What “{formatCount(scenario.cpuGoal.count.value)} CPUs” means</h3>
        <SegmentedControl
          label={fullLabel}
          value={value}
          options={options}
          onChange={(unit) => applyCommand(stores.documentStore, setValue(path, unit, fullLabel))}
        />
        <CopyCsv table={table} title={table.caption} />
      </header>
      <DataGrid table={table} />
      <figcaption className="figure-note">
        In racks of {rack?.name ?? 'the type named'}, provisioned. The announcement does not say which it
        counts. <DayText feed={stores.dayFeed} read={cpuWords} />
      </figcaption>
    </figure>
  )
}
