import type { Scenario } from '../../../shared/scenario/scenario.ts'
import { CPU_UNITS, DOMAIN_SPANS, INTERCONNECTS, type CpuUnit } from '../../../shared/scenario/portfolio.ts'
import type { DealPart, Line } from './part.ts'
import { makePart, named, NONE, plain, quantity } from './part.ts'

const INTERCONNECT_WORDS: Record<(typeof INTERCONNECTS)[number], string> = {
  efa: 'EFA',
  infiniband: 'InfiniBand',
  ethernet: 'Ethernet',
  ici: 'ICI',
  other: 'Other',
}
export const CPU_UNIT_WORDS: Record<CpuUnit, string> = {
  packages: 'Packages',
  cores: 'Cores',
  vcpus: 'vCPUs',
}
const SPAN_WORDS = { hall: 'A hall', building: 'A building', campus: 'A campus' } as const

/** Cluster networks: how much of them software can use, and how soon. */
export function platformParts({ platforms = [] }: Scenario): DealPart[] {
  return platforms.map(({ name, interconnect }, index) =>
    makePart({
      id: `platforms/${index}`,
      name,
      group: 'Platforms',
      lines: [
        quantity('startRatio', 'Usable at first', 'ratio', 1),
        quantity('matureRatio', 'Usable once learned', 'ratio', 1),
        quantity('learningDays', 'Learning', 'days', 4000),
        quantity('integrationDays', 'Integration of a row', 'days', 1000),
        quantity('migrationDays', 'Moving work here', 'days', 4000),
      ],
      choices: [
        {
          key: 'interconnect',
          label: 'Network',
          value: interconnect,
          options: INTERCONNECTS.map((value) => ({ value, label: INTERCONNECT_WORDS[value] })),
        },
      ],
    }),
  )
}

/** Where work may run, where users are, the lines between sites and the data they carry. */
export function placementParts({ placement, siteLinks = [], seedings = [] }: Scenario): DealPart[] {
  const group = 'Where work runs'
  const rules = placement
    ? [
        makePart({
          id: 'placement',
          name: 'Placement of work',
          group,
          lines: [
            quantity('crossSitePenaltyRatio', 'Lost across sites', 'ratio', 1),
            quantity('trainingStatePb', 'Training state', 'volumePb', 1e6),
            quantity('inferenceStatePb', 'Inference state', 'volumePb', 1e6),
            quantity('latencyLimitMs', 'Round trip allowed', 'milliseconds', 10_000),
            quantity('userRouteFactor', 'Route over straight line', 'factor', 5, { min: 1 }),
          ],
          choices: [
            {
              key: 'domainSpan',
              label: 'One job fills',
              value: placement.domainSpan,
              options: DOMAIN_SPANS.map((value) => ({ value, label: SPAN_WORDS[value] })),
            },
          ],
          switches: [
            { key: 'crossSiteTraining', label: 'One job across sites', isOn: placement.crossSiteTraining },
          ],
        }),
        ...placement.userRegions.map(({ name }, index) =>
          makePart({
            id: `placement/userRegions/${index}`,
            name: `Users in ${name}`,
            group,
            lines: [
              quantity('weightRatio', 'Share of the traffic', 'ratio', 1),
              quantity('latitude', 'Latitude', 'degrees', 90, { min: -90 }),
              quantity('longitude', 'Longitude', 'degrees', 180, { min: -180 }),
            ],
          }),
        ),
      ]
    : []
  const links = siteLinks.map(({ name }, index) =>
    makePart({
      id: `siteLinks/${index}`,
      name,
      group: 'Links and data',
      lines: [
        quantity('bandwidthGbps', 'Bandwidth', 'bandwidthGbps', 1e7),
        quantity('routeFactor', 'Route over straight line', 'factor', 5, { min: 1 }),
      ],
    }),
  )
  const copies = seedings.map((seeding, index) =>
    makePart({
      id: `seedings/${index}`,
      name: `Data for ${seeding.campusId}`,
      group: 'Links and data',
      lines: [
        quantity('volumePb', 'Volume into a hall', 'volumePb', 1e6),
        quantity('linkShareRatio', 'Share of the link', 'ratio', 1),
      ],
    }),
  )
  return [...rules, ...links, ...copies]
}

/** Sites known by dated totals: megawatts, accelerators and their work. */
export function outsideParts({ outsideSites = [], platforms = [] }: Scenario): DealPart[] {
  return outsideSites.map(({ name, points, workload, platformId }, index) =>
    makePart({
      id: `outsideSites/${index}`,
      name,
      group: 'Sites outside the plan',
      lines: points.flatMap((_, at): Line[] => [
        plain(`points/${at}/date`, 'From', 'date'),
        quantity(`points/${at}/itMw`, 'IT power', 'powerMw', 100_000),
        quantity(`points/${at}/acceleratorCount`, 'Accelerators', 'count', 5e7),
        quantity(`points/${at}/h100eCount`, 'In H100s', 'count', 5e8),
      ]),
      choices: [
        {
          key: 'workload',
          label: 'Work',
          value: workload,
          options: [
            { value: 'training', label: 'Training' },
            { value: 'inference', label: 'Inference' },
          ],
        },
        {
          key: 'platformId',
          label: 'Platform',
          value: platformId ?? NONE,
          options: named(platforms, 'None stated'),
        },
      ],
    }),
  )
}

/** An announced number of CPUs, and what it is taken to count: the answer moves the megawatts a hundredfold. */
export function cpuParts({ cpuGoal, equipment }: Scenario): DealPart[] {
  if (!cpuGoal) return []
  const holders = equipment.rackTypes.filter(({ cpuPackageCount }) => cpuPackageCount.value > 0)
  return [
    makePart({
      id: 'cpuGoal',
      name: 'CPUs announced',
      group: 'CPUs',
      lines: [
        quantity('count', 'Number', 'count', 1e10, { min: 1 }),
        quantity('coresPerPackage', 'Cores a package', 'count', 4096, { min: 1 }),
        quantity('vcpusPerCore', 'vCPUs a core', 'count', 16, { min: 1 }),
      ],
      choices: [
        {
          key: 'countedAs',
          label: 'Counted as',
          value: cpuGoal.countedAs,
          options: CPU_UNITS.map((value) => ({ value, label: CPU_UNIT_WORDS[value] })),
        },
        { key: 'rackTypeId', label: 'In racks of', value: cpuGoal.rackTypeId, options: named(holders) },
      ],
    }),
  ]
}

/** Racks on their way, and others who ask for the same ones. */
export function supplyParts({ deliveries, supplyClaims = [], equipment }: Scenario): DealPart[] {
  const nameOf = (id: string) => equipment.rackTypes.find((type) => type.id === id)?.name ?? id
  const own = deliveries.map((delivery, index) => {
    const lines = [plain('date', 'Date', 'date'), quantity('rackCount', 'Racks', 'count', 5e6)]
    if (delivery.slipDays) lines.push(quantity('slipDays', 'Slip', 'days', 4000))
    if (delivery.arrivingRatio) lines.push(quantity('arrivingRatio', 'Comes then', 'ratio', 1))
    if (delivery.restAfterDays) lines.push(quantity('restAfterDays', 'Rest after', 'days', 4000))
    return makePart({
      id: `deliveries/${index}`,
      name: `${nameOf(delivery.rackTypeId)}, ${delivery.date}`,
      group: 'Deliveries',
      lines,
    })
  })
  const claims = supplyClaims.map(({ name }, index) =>
    makePart({
      id: `supplyClaims/${index}`,
      name,
      group: 'Claims of others',
      lines: [
        plain('date', 'Date', 'date'),
        quantity('rackCount', 'Racks', 'count', 5e6),
        quantity('priority', 'Turn', 'count', 100),
      ],
    }),
  )
  return [...own, ...claims]
}
