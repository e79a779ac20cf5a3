import type { SimulationResult } from '../../../shared/results/result.ts'
import type { EntityRef } from '../../../shared/state/entityRef.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import { entityName, hallsOf } from '../entities.ts'
import { backupLines, batteryLines, networkLines } from './clusterFigures.ts'
import { FigureList } from './FigureList.tsx'
import { HallRacks } from './HallRacks.tsx'
import { PowerChainToday } from './PowerChainToday.tsx'
import { RedundancyToday } from './RedundancyToday.tsx'
import { SwingFigure } from './SwingFigure.tsx'

interface ClusterSectionsProps {
  stores: Stores
  result: SimulationResult
  selection: EntityRef
}

/** What a campus, building or hall is as a cluster and as a feed: racks, network, swings, losses, redundancy, standby. */
export function ClusterSections({ stores, result, selection }: ClusterSectionsProps) {
  const { kind, index } = selection
  if (kind !== 'campus' && kind !== 'building' && kind !== 'hall') return null
  const name = entityName(result, selection)
  const { first, count } = hallsOf(result, selection)
  const isInside = (hall: number) => hall >= first && hall < first + count
  const chain =
    kind === 'campus' ? result.powerChains.find(({ campusIndex }) => campusIndex === index) : undefined
  const timeline = result.redundancy.find(({ hallIndex, campusIndex }) =>
    kind === 'hall' ? hallIndex === index : kind === 'campus' && hallIndex === null && campusIndex === index,
  )
  const networks = result.networks.filter(
    (network) =>
      (kind === 'campus' && network.campusIndex === index) ||
      (kind === 'building' && network.buildingIndex === index) ||
      (kind === 'hall' && network.hallIndex === index),
  )
  const swing = result.swings.find((entry) => entry.level === kind && entry.index === index)
  const wave =
    kind === 'campus' ? result.swingWaves.find(({ campusIndex }) => campusIndex === index) : undefined
  const swingTimeline =
    kind === 'campus' ? result.swingTimelines.find(({ campusIndex }) => campusIndex === index) : undefined
  const backups = result.backups.filter(({ hallIndex }) => isInside(hallIndex))
  const battery =
    kind === 'campus' ? result.batteries.find(({ campusIndex }) => campusIndex === index) : undefined
  return (
    <>
      {kind === 'hall' ? <HallRacks result={result} hallIndex={index} /> : null}
      {timeline ? <RedundancyToday stores={stores} timeline={timeline} name={name} /> : null}
      {chain ? <PowerChainToday stores={stores} chain={chain} /> : null}
      {networks.map((network) => (
        <FigureList
          key={String(network.isOptional)}
          title={network.isOptional ? 'Network of the optional phase' : 'Network'}
          basis="Switches and links of the fabric at full build."
          lines={networkLines(network)}
        />
      ))}
      {swing ? <SwingFigure stores={stores} swing={swing} wave={wave} timeline={swingTimeline} /> : null}
      {backups.length > 0 ? (
        <FigureList
          title="Generators"
          basis="Every rack live at provisioned power on the design day."
          lines={backupLines(backups)}
        />
      ) : null}
      {battery ? <FigureList title="Batteries" lines={batteryLines(battery)} /> : null}
    </>
  )
}
