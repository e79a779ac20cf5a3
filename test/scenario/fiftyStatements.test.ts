// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react'
import { Tooltip } from 'radix-ui'
import { createElement } from 'react'
import { afterAll, describe, expect, it } from 'vitest'
import { askRisk } from '../../electron/model/risk/ask/askRisk.ts'
import { simulate } from '../../electron/model/simulate.ts'
import { runRisk } from '../../electron/riskHost/runRisk.ts'
import { thisThread } from '../../electron/riskHost/thisThread.ts'
import { dealParts } from '../../renderer/panels/deal/dealParts.ts'
import type { DealPart } from '../../renderer/panels/deal/part.ts'
import { campusChoices, hallChoices } from '../../renderer/panels/deal/placeChoices.ts'
import { riskParts } from '../../renderer/panels/deal/riskParts.ts'
import { editableInputs } from '../../renderer/panels/inspector/inputs.ts'
import { offeredOverlays } from '../../renderer/scene/overlays/offeredOverlays.ts'
import { ContractsView } from '../../renderer/views/contracts/ContractsView.tsx'
import { PortfolioView } from '../../renderer/views/portfolio/PortfolioView.tsx'
import { RiskView } from '../../renderer/views/risk/RiskView.tsx'
import { contractAt } from '../../shared/results/contractResult.ts'
import { failoverAt } from '../../shared/results/failover.ts'
import { deliveredShare } from '../../shared/results/portfolioBoard.ts'
import { stateAt } from '../../shared/results/stateAt.ts'
import { trainingJobAt } from '../../shared/results/trainingJob.ts'
import { listHalls } from '../../shared/scenario/queries.ts'
import type { View } from '../../shared/scenario/story.ts'
import { parsePath, valueAt } from '../../shared/state/commands/path.ts'
import { openDocument } from '../../shared/state/documentStore.ts'
import type { EntityRef } from '../../shared/state/entityRef.ts'
import { createStores } from '../../shared/state/stores.ts'
import type { Overlay } from '../../shared/state/viewStore.ts'
import { dayOf } from '../../shared/time/calendar.ts'
import { readBundledCatalog, readBundledScenario } from '../catalog/bundled.ts'

const scenario = readBundledScenario('openai-aws')
const result = simulate(scenario)
const catalog = readBundledCatalog()
const on = (date: string) => dayOf(result.startDate, date)
const END_2026 = on('2026-12-31')
const [aws, , azure] = result.contracts
const contract = (date: string) => contractAt(aws!, on(date))
const provider = (id: string) => result.board.providers.findIndex((entry) => entry.id === id)
const rackOf = (kind: string) => scenario.equipment.rackTypes.find((type) => type.kind === kind)
const hasEvent = (id: string) => scenario.milestones.some((milestone) => milestone.id === id)
const register = scenario.risk?.register ?? []
const hasRisk = (id: string) => register.some((risk) => risk.id === id)

/** What answers a statement: inputs by their path in the document, figures and colours by name, a number that must hold. */
interface Answer {
  number: number
  says: string
  /** Each offered for editing in the inspector or in the risk view. */
  inputs?: string[]
  /** A view, and what of it is read: each by the test id it is drawn with. */
  view?: Exclude<View, 'model'>
  shows?: string[]
  overlay?: Overlay
  figure?: () => boolean
  /** Why the statement asks for nothing more than a mention. */
  contextOnly?: string
}

const ANSWERS: Answer[] = [
  {
    number: 1,
    says: '38 G$ over years',
    inputs: ['commitments/0/totalUsd', 'commitments/0/termYears'],
    view: 'contracts',
    shows: ['reading-accrued', 'drawdown'],
    figure: () => contract('2026-12-31').accruedUsd > 0 && contract('2026-12-31').remainingUsd > 30e9,
  },
  {
    number: 2,
    says: 'use begins at once',
    figure: () => stateAt(result, on('2025-11-03')).acceleratorsLive > 0,
  },
  {
    number: 3,
    says: 'all capacity by the end of 2026',
    inputs: ['targets/0/date', 'targets/0/acceleratorCount'],
    view: 'risk',
    shows: ['promises', 's-curve'],
    figure: () => result.targets[0]!.liveAtTarget > 0.9 * result.targets[0]!.acceleratorCount,
  },
  {
    number: 4,
    says: 'may expand in 2027 and beyond',
    inputs: ['commitments/0/option/decisionDate', 'phases/2/decisionDate'],
    figure: () => aws!.option !== null && !aws!.option.isExercised,
  },
  {
    number: 5,
    says: 'hundreds of thousands of GPUs',
    figure: () => stateAt(result, on('2027-01-31')).acceleratorsLive >= 200_000,
  },
  {
    number: 6,
    says: 'tens of millions of CPUs',
    inputs: ['cpuGoal/countedAs', 'cpuGoal/count'],
    view: 'portfolio',
    shows: ['cpu-readings'],
    figure: () =>
      result.cpuReadings.length === 3 && result.cpuReadings[0]!.itMw > 100 * result.cpuReadings[1]!.itMw,
  },
  {
    number: 7,
    says: 'in the United States',
    inputs: ['campuses/0/latitude', 'campuses/0/longitude'],
    view: 'portfolio',
    shows: ['campus-stack'],
    figure: () => result.sites.every(({ longitude }) => longitude < -60),
  },
  {
    number: 8,
    says: 'completely separate capacity',
    inputs: ['tenants/0/isRingFenced'],
    overlay: 'tenant',
    figure: () => result.findings.some(({ code }) => code === 'capacity-ring-fenced'),
  },
  {
    number: 9,
    says: 'existing halls first',
    figure: () => result.buildings.filter(({ path }) => path === 'retrofit').length === 2,
  },
  {
    number: 10,
    says: 'additional infrastructure after',
    figure: () => result.buildings.some(({ path, isOptional }) => path === 'greenfield' && !isOptional),
  },
  {
    number: 11,
    says: 'first cloud beyond Microsoft',
    view: 'portfolio',
    shows: ['provider-stack'],
    figure: () =>
      deliveredShare(result.board, provider('azure'), END_2026) >
      deliveredShare(result.board, provider('aws'), END_2026),
  },
  {
    number: 12,
    says: '250 G$ on Azure stand as a floor',
    inputs: ['commitments/2/takeOrPayRatio'],
    view: 'contracts',
    shows: ['drawdown'],
    figure: () => azure!.totalUsd === 250e9 && azure!.takeOrPayRatio === 1,
  },
  {
    number: 13,
    says: 'Microsoft holds 27 %',
    contextOnly: 'A holding of shares moves no rack, megawatt or date.',
  },
  {
    number: 14,
    says: 'models on Bedrock since August',
    inputs: ['outsideSites/0/workload'],
    figure: () =>
      result.sites.some(
        ({ providerId, series }) => providerId === 'aws' && series.inferenceItMw[END_2026]! > 0,
      ),
  },
  {
    number: 15,
    says: 'the share price rose',
    contextOnly: 'A day on the stock market; a milestone may be typed in for it.',
  },
  {
    number: 16,
    says: 'latency between clouds',
    inputs: ['siteLinks/0/bandwidthGbps', 'placement/domainSpan'],
    view: 'portfolio',
    shows: ['links'],
    figure: () =>
      result.links.every(({ latencyMs, daysPerPetabyte }) => latencyMs > 0 && daysPerPetabyte > 0),
  },
  {
    number: 17,
    says: 'orchestration is unsolved',
    inputs: ['platforms/0/integrationDays'],
    view: 'portfolio',
    shows: ['usable'],
    figure: () =>
      result.board.providers.every(
        ({ h100eUsable, h100eLive }) => h100eUsable[END_2026]! < h100eLive[END_2026]!,
      ),
  },
  {
    number: 18,
    says: 'the platform needs learning',
    inputs: ['platforms/0/startRatio', 'platforms/0/learningDays', 'campuses/0/platformId'],
    view: 'portfolio',
    shows: ['reading-usable-aws-efa'],
    figure: () => {
      const { series } = result.sites[0]!
      const early = on('2025-12-31')
      return (
        series.h100eUsable[early]! / series.h100eLive[early]! <
        series.h100eUsable[END_2026]! / series.h100eLive[END_2026]!
      )
    },
  },
  {
    number: 19,
    says: 'the provider may favour others',
    inputs: ['tenants/0/priority', 'tenants/1/priority'],
    figure: () => result.halls.some(({ tenantId }) => tenantId === 'other-customers'),
  },
  {
    number: 20,
    says: 'GPUs are scarce',
    inputs: ['deliveries/0/date', 'deliveries/0/slipDays', 'supplyClaims/0/rackCount'],
    view: 'portfolio',
    shows: ['supply'],
    figure: () =>
      result.supply.some(({ storedRacks }) => storedRacks.some((racks) => racks > 0)) &&
      result.supply.some(({ awaitedRacks }) => awaitedRacks.some((racks) => racks > 0)),
  },
  {
    number: 21,
    says: 'integration problems, networking first',
    inputs: ['campuses/0/buildings/0/halls/0/burnInDays', 'risk/rework/0/probability'],
    figure: () => result.schedule.tasks.some(({ kind }) => kind === 'burn-in'),
  },
  {
    number: 22,
    says: 'no job has spanned two clouds',
    inputs: ['placement/crossSiteTraining', 'placement/crossSitePenaltyRatio'],
    view: 'portfolio',
    shows: ['largest-job'],
    figure: () => !result.placement.crossSiteTraining,
  },
  {
    number: 23,
    says: 'families from A100 on',
    figure: () =>
      ['A100', 'H100', 'GB200', 'Trainium2'].every((name) =>
        catalog.rackTypes.some((type) => `${type.name} ${type.processor}`.includes(name)),
      ) && rackOf('accelerator')!.h100EquivalentPerAccelerator.value > 1,
  },
  {
    number: 24,
    says: 'interconnect is the bottleneck',
    inputs: ['placement/domainSpan'],
    view: 'portfolio',
    shows: ['reading-largest-job'],
    figure: () => result.networks.length > 0 && result.placement.domainAccelerators[END_2026]! > 10_000,
  },
  {
    number: 25,
    says: 'capital far beyond GPUs',
    inputs: ['equipment/costSets/0/electricalUsdPerItMw'],
    view: 'contracts',
    shows: ['cash-flow', 'components'],
    figure: () => result.cashFlow.lines.every(({ usd }) => usd.at(-1)! > 0),
  },
  {
    number: 26,
    says: 'special power and cooling',
    figure: () => result.plant.count > 0 && result.powerChains.length === result.campuses.length,
  },
  {
    number: 27,
    says: '10-20 times the power a rack',
    overlay: 'rack-power',
    figure: () => rackOf('accelerator')!.powerMaxKw.value > 10 * 10,
  },
  {
    number: 28,
    says: 'delays hit products',
    view: 'risk',
    shows: ['s-curve', 'tornado-date'],
    figure: () =>
      result.schedule.tasks.some(({ isCritical }) => isCritical) &&
      result.slipCost.accrualUsdPerDay[END_2026]! > 0,
  },
  {
    number: 29,
    says: 'capacity when models train',
    inputs: ['demand/scenarios/0/points/0/itMw'],
    view: 'portfolio',
    shows: ['provider-stack', 'promise'],
    figure: () => result.board.demandScenarios[0]!.itMw[END_2026]! > 0,
  },
  {
    number: 30,
    says: 'spread over years',
    inputs: ['commitments/0/drawdown'],
    figure: () => new Set(result.contracts.map(({ drawdown }) => drawdown)).size === 3,
  },
  {
    number: 31,
    says: 'inference over several clouds',
    inputs: ['campuses/0/buildings/0/halls/0/rackGroups/0/workload'],
    figure: () =>
      new Set(
        result.sites
          .filter(({ series }) => series.inferenceItMw[END_2026]! > 0)
          .map(({ providerId }) => providerId),
      ).size === 2,
  },
  {
    number: 32,
    says: 'training in one place, inference near users',
    inputs: ['placement/userRegions/0/weightRatio', 'placement/latencyLimitMs'],
    view: 'portfolio',
    shows: ['reading-largest-job', 'latency'],
    figure: () => result.placement.latencyMs[END_2026]! > 0 && result.placement.domainSite[END_2026]! >= 0,
  },
  {
    number: 33,
    says: 'dense clusters and CPU headroom',
    figure: () => result.sites.some(({ series }) => series.cpuItMw[END_2026]! > 0),
  },
  {
    number: 34,
    says: 'a heavy fixed cost if demand lags',
    view: 'contracts',
    shows: ['reading-unused', 'demand'],
    figure: () => {
      const collapsed = simulate({ ...scenario, demand: { ...scenario.demand!, scenarioId: 'collapse' } })
        .contracts[0]!
      return contractAt(collapsed, result.dayCount - 1).paidUnusedUsd > 10e9
    },
  },
  {
    number: 35,
    says: 'specialised chips are scarce',
    inputs: ['deliveries/0/rackCount'],
    figure: () => result.supply.length > 1,
  },
  {
    number: 36,
    says: 'regional power and cooling limits',
    inputs: ['campuses/2/gridTranches/1/date'],
    figure: () => result.findings.some(({ code }) => code === 'power-waits-for-grid'),
  },
  {
    number: 37,
    says: 'others may undercut the price',
    inputs: ['commitments/0/priceCurveId', 'equipment/priceCurves/0/points/0/usdPerAcceleratorHour'],
    view: 'contracts',
    shows: ['hour-price'],
    figure: () => {
      const { marketUsdPerHour } = contract('2032-10-31')
      return marketUsdPerHour!.mode < aws!.usdPerAcceleratorHour
    },
  },
  {
    number: 38,
    says: 'lower concentration',
    view: 'portfolio',
    shows: ['concentration', 'reading-hhi'],
    figure: () => result.board.concentration[END_2026]! < result.board.concentration[on('2025-10-14')]!,
  },
  {
    number: 39,
    says: 'Trainium, AMD, Intel as alternatives',
    figure: () =>
      ['Trainium', 'MI3'].every((name) =>
        catalog.rackTypes.some((type) => `${type.name} ${type.processor}`.includes(name)),
      ),
  },
  {
    number: 40,
    says: 'scarce GPUs for others',
    inputs: ['tenants/1/priority', 'supplyClaims/0/priority'],
    overlay: 'tenant',
  },
  {
    number: 41,
    says: 'compliance over two clouds',
    contextOnly: 'Staff of the customer; in the running cost of a site only its own people are counted.',
  },
  {
    number: 42,
    says: 'more compute, faster answers',
    figure: () => result.sites[0]!.series.h100eLive[END_2026]! > 0,
  },
  {
    number: 43,
    says: 'petabytes must be moved',
    inputs: ['seedings/0/volumePb', 'seedings/0/linkShareRatio'],
    view: 'portfolio',
    shows: ['links'],
    figure: () =>
      result.seedings.every(({ days }) => days > 0) &&
      result.schedule.tasks.some(({ kind }) => kind === 'seeding'),
  },
  {
    number: 44,
    says: 'failover across clouds',
    inputs: ['placement/trainingStatePb', 'platforms/0/migrationDays'],
    view: 'portfolio',
    shows: ['loss', 'reading-loss-time'],
    figure: () => {
      const lost = failoverAt(result, { kind: 'provider', providerId: 'aws' }, on('2028-12-31'))
      return lost.lostTrainingMw > 100 && lost.movedTrainingMw > 0 && lost.recoveredHours! > 24
    },
  },
  {
    number: 45,
    says: 'more than one provider can supply',
    inputs: ['outsideSites/0/points/0/itMw', 'outsideSites/0/points/0/date'],
    view: 'portfolio',
    shows: ['provider-stack'],
    figure: () => result.board.demandScenarios[0]!.itMw[END_2026]! > result.board.deliveredItMw[END_2026]!,
  },
  {
    number: 46,
    says: 'conflicts over roadmap and data',
    inputs: ['risk/uncertainties/0/distribution/value/shape'],
    view: 'risk',
    shows: ['register'],
    figure: () => hasRisk('governance') && register.every(({ owner }) => owner.length > 0),
  },
  {
    number: 47,
    says: 'engineers are shared',
    inputs: ['risk/commonCauses/0/correlation'],
    view: 'risk',
    shows: ['criticality', 'register'],
    figure: () => hasRisk('split-attention'),
  },
  {
    number: 48,
    says: 'networks of clouds differ',
    inputs: ['platforms/0/interconnect', 'platforms/1/interconnect', 'platforms/0/migrationDays'],
    figure: () => new Set(result.platforms.map(({ interconnect }) => interconnect)).size === 3,
  },
  {
    number: 49,
    says: 'preferential access to parts',
    inputs: ['tenants/0/priority', 'supplyClaims/0/priority'],
    figure: () => {
      const scarce = structuredClone(scenario)
      scarce.supplyClaims![0]!.priority.value = 0
      return simulate(scarce).targets[0]!.liveAtTarget < result.targets[0]!.liveAtTarget
    },
  },
  {
    number: 50,
    says: 'worldwide later, in the US now',
    inputs: ['placement/userRegions/3/longitude', 'campuses/0/longitude'],
    view: 'portfolio',
    shows: ['latency'],
  },
]

/** Every place of the document that a person is offered a field, a list or a switch for. */
const offered = [...dealParts(scenario), ...riskParts(scenario)]
  .flatMap(({ inputs, choices, switches }: DealPart) => [...inputs, ...choices, ...switches])
  .concat(listHalls(scenario).flatMap((_, index) => hallChoices(scenario, index)))
  .concat(scenario.campuses.flatMap((_, index) => campusChoices(scenario, index)))
  .concat(
    [
      ...scenario.campuses.map((_, index): EntityRef => ({ kind: 'campus', index })),
      ...listHalls(scenario).map((_, index): EntityRef => ({ kind: 'hall', index })),
    ].flatMap((place) => editableInputs(scenario, place).flatMap(({ inputs }) => inputs)),
  )
  .map(({ path }) => path)

/** Test ids of everything that each view draws of the deal, risk already run. */
async function drawViews(): Promise<Record<Exclude<View, 'model'>, string[]>> {
  const stores = createStores((callback) => callback())
  openDocument(stores.documentStore, { scenario, fileHandle: null, fileName: null })
  stores.playhead.setRange(0, result.dayCount - 1)
  stores.resultsStore.setState({ result, revision: 1, status: 'idle', failure: null })
  const risk = await runRisk(askRisk(scenario), { runs: 64, seed: 1, toleranceDays: 0 }, thisThread())
  stores.riskStore.setState({ risk, scenarioId: scenario.id })
  const idsOf = (View: typeof PortfolioView): string[] => {
    const { container } = render(
      createElement(Tooltip.Provider, { children: createElement(View, { stores, result }) }),
    )
    return [...container.querySelectorAll('[data-testid]')].map((node) => node.getAttribute('data-testid')!)
  }
  return { portfolio: idsOf(PortfolioView), contracts: idsOf(ContractsView), risk: idsOf(RiskView) }
}
const drawn = await drawViews()
afterAll(cleanup)

describe('the fifty statements of the press', () => {
  it('are all there, each once', () => {
    expect(ANSWERS.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
  })

  it.each(ANSWERS)('$number: $says', ({ inputs = [], view, shows = [], overlay, figure, contextOnly }) => {
    for (const path of inputs) {
      expect(offered, path).toContain(path)
      expect(valueAt(scenario, parsePath(path)), path).toBeDefined()
    }
    expect(shows.length > 0).toBe(view !== undefined)
    for (const testId of shows) expect(drawn[view!], testId).toContain(testId)
    if (overlay) expect(offeredOverlays(result)).toContain(overlay)
    if (figure) expect(figure()).toBe(true)
    const isAnswered =
      inputs.length > 0 || view !== undefined || overlay !== undefined || figure !== undefined
    expect(isAnswered).toBe(contextOnly === undefined)
  })

  it('lets one job span the linked sites, on more accelerators than any place alone', () => {
    const joined = simulate({ ...scenario, placement: { ...scenario.placement!, crossSiteTraining: true } })
    const day = on('2028-12-31')
    const alone = trainingJobAt(result, day)
    const spanning = trainingJobAt(joined, day)
    expect(alone.sites).toHaveLength(1)
    expect(spanning.sites.length).toBeGreaterThan(4)
    expect(spanning.h100e).toBeGreaterThan(alone.h100e)
    const sentence = joined.findings.find(({ code }) => code === 'training-domain')?.message ?? ''
    expect(sentence).toContain('across ')
  })

  it('have the days of the deal on the timeline, and its risks in the register', () => {
    for (const id of ['announcement', 'expansion', 'azure-exclusivity-ends', 'option-decision', 'target']) {
      expect(hasEvent(id)).toBe(true)
    }
    for (const id of ['own-needs-first', 'fabric-integration', 'orchestration', 'chip-allocation']) {
      expect(hasRisk(id)).toBe(true)
    }
  })
})
