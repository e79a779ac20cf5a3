import type { ReportPowerChain, ReportTable, SectionOf } from '../../../shared/contract/reportDocument.ts'
import type { PowerChain } from '../../../shared/results/result.ts'
import { byId } from '../../../shared/scenario/queries.ts'
import { formatMega } from '../../../shared/units/format.ts'
import type { Briefing } from '../briefing.ts'
import { joinWords } from '../wording.ts'
import { clusterTables, swingWaves } from './clusterTables.ts'

/** From the meter to the racks: where each megawatt goes. */
export function writePowerChain(briefing: Briefing): SectionOf<'power-chain'> {
  const { result } = briefing
  const utilityKw = sum(result.powerChains, 'utilityKw')
  const itKw = sum(result.powerChains, 'itKw')
  const lossKw = result.powerChains.reduce((total, chain) => total + electricalLossKw(chain), 0)
  const share = (kw: number): string => (utilityKw > 0 ? ((kw / utilityKw) * 100).toFixed(1) : '0.0')
  return {
    kind: 'power-chain',
    title: 'Power chain',
    paragraphs: [
      `With every rack live and mean weather, ${formatMega(utilityKw / 1000)} MW enter at the meters and ${formatMega(itKw / 1000)} MW reach the racks: ${share(itKw)} %. Transformers, UPS and distribution lose ${share(lossKw)} %, cooling takes ${share(sum(result.powerChains, 'coolingKw'))} % and lighting and site load ${share(sum(result.powerChains, 'otherKw'))} %. Each line below is one campus. The bars hanging from it show what each step loses or uses, drawn to one scale along the line.`,
    ],
    chains: result.powerChains.map((chain) => drawChain(briefing, chain)),
    table: chainTable(briefing),
    cluster: clusterTables(briefing),
    waves: swingWaves(briefing),
  }
}

type ChainKey = Exclude<keyof PowerChain, 'campusIndex'>

function sum(chains: readonly PowerChain[], key: ChainKey): number {
  return chains.reduce((total, chain) => total + chain[key], 0)
}

function electricalLossKw(chain: PowerChain): number {
  return chain.mainTransformerLossKw + chain.unitSubstationLossKw + chain.upsLossKw + chain.distributionLossKw
}

function drawChain(briefing: Briefing, chain: PowerChain): ReportPowerChain {
  const { scenario, places } = briefing
  const campus = scenario.campuses[chain.campusIndex]
  if (!campus) throw new RangeError(`no campus ${chain.campusIndex}`)
  const { equipment } = scenario
  const designIds = new Set(
    places
      .filter(({ campusIndex }) => campusIndex === chain.campusIndex)
      .map(({ hall }) => hall.powerDesignId),
  )
  const designs = [...designIds].map((id) => byId(equipment.powerDesigns, id))
  const names = (ids: (string | null)[], entries: readonly { id: string; name: string }[]): string =>
    joinWords([...new Set(ids.flatMap((id) => (id === null ? [] : byId(entries, id).name)))])

  const elements: ReportPowerChain['elements'] = []
  let inKw = chain.utilityKw
  const add = (kind: ReportPowerChain['elements'][number]['kind'], name: string, lossKw: number): void => {
    elements.push({ kind, name, inMw: inKw / 1000, lossMw: lossKw / 1000 })
    inKw -= lossKw
  }
  const mainName = byId(equipment.transformers, campus.mainTransformerId).name
  add('main-transformer', `${mainName}, ${campus.mainTransformerRedundancy}`, chain.mainTransformerLossKw)
  add(
    'unit-substation',
    names(
      designs.map(({ unitSubstationId }) => unitSubstationId),
      equipment.transformers,
    ),
    chain.unitSubstationLossKw,
  )
  // Cooling and site load leave behind the unit substations, upstream of the UPS.
  inKw -= chain.coolingKw + chain.otherKw
  const upsNames = names(
    designs.map(({ upsId }) => upsId),
    equipment.upsTypes,
  )
  if (upsNames !== '') add('ups', upsNames, chain.upsLossKw)
  add('distribution', 'Busway, PDU and whip', chain.distributionLossKw)

  const generators = names(
    designs.map(({ generatorId }) => generatorId),
    equipment.generators,
  )
  return {
    campus: campus.name,
    caption: `${formatMega(chain.itKw / 1000)} MW reach the racks of ${formatMega(chain.utilityKw / 1000)} MW at the meter.`,
    elements,
    coolingMw: chain.coolingKw / 1000,
    otherMw: chain.otherKw / 1000,
    itMw: chain.itKw / 1000,
    utilityMw: chain.utilityKw / 1000,
    utilityMva: chain.utilityKva / 1000,
    utilityVoltageKv: campus.utilityVoltageKv.value,
    generators: generators === '' ? null : generators,
  }
}

function chainTable({ result }: Briefing): ReportTable {
  const keys: { key: ChainKey; title: string }[] = [
    { key: 'utilityKw', title: 'At the meter' },
    { key: 'mainTransformerLossKw', title: 'Main transf.' },
    { key: 'unitSubstationLossKw', title: 'Unit subst.' },
    { key: 'coolingKw', title: 'Cooling' },
    { key: 'otherKw', title: 'Other' },
    { key: 'upsLossKw', title: 'UPS' },
    { key: 'distributionLossKw', title: 'Distribution' },
    { key: 'itKw', title: 'IT' },
  ]
  const mega = (kw: number): string => (kw / 1000).toFixed(2)
  const ratio = (chainSum: number, itSum: number): string => (itSum > 0 ? (chainSum / itSum).toFixed(3) : '–')
  const rows = result.powerChains.map((chain) => [
    result.campuses[chain.campusIndex]?.name ?? '',
    ...keys.map(({ key }) => mega(chain[key])),
    mega(chain.utilityKva),
    ratio(chain.utilityKw, chain.itKw),
  ])
  const { powerChains } = result
  const total = [
    'All',
    ...keys.map(({ key }) => mega(sum(powerChains, key))),
    mega(sum(powerChains, 'utilityKva')),
    ratio(sum(powerChains, 'utilityKw'), sum(powerChains, 'itKw')),
  ]
  return {
    caption: 'Power from the meter to the racks by campus, every rack live, mean weather.',
    columns: [
      { title: 'Campus', align: 'left' },
      ...keys.map(({ title }) => ({ title, unit: 'MW', align: 'right' as const })),
      { title: 'At the meter', unit: 'MVA', align: 'right' },
      { title: 'Meter / IT', align: 'right' },
    ],
    rows: [...rows, total],
    strongRows: [rows.length],
    note: 'What enters at the meter is the sum of the six losses and loads after it and of IT.',
  }
}
