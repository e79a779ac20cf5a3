import { contractAt } from '../../shared/results/contractResult.ts'
import { deliveredShare } from '../../shared/results/portfolioBoard.ts'
import type { SimulationResult } from '../../shared/results/result.ts'
import { sampleDaily } from '../../shared/results/series.ts'

type ToDate = (day: number) => string | null

/** Contracts, providers, sites, supply and cash of an answer, sampled on the days given, for `simulationJson`. */
export function dealJson(result: SimulationResult, days: readonly number[], date: ToDate) {
  return {
    contracts: contracts(result, days, date),
    portfolioBoard: board(result, days, date),
    sites: sites(result, days, date),
    siteLinks: result.links.map(({ fromSite, toSite, ...link }) => ({
      ...link,
      fromSiteId: result.sites[fromSite]?.id ?? null,
      toSiteId: result.sites[toSite]?.id ?? null,
    })),
    platforms: result.platforms.map(({ firstDay, ...platform }) => ({
      ...platform,
      firstDate: date(firstDay),
    })),
    seedings: result.seedings.map(({ id, campusIndex, volumePb, days: copyDays, startDay, endDay }) => ({
      id,
      campusId: result.campuses[campusIndex]?.id ?? null,
      volumePb,
      days: copyDays,
      startDate: date(startDay),
      endDate: date(endDay),
    })),
    placement: placement(result, days, date),
    cpuReadings: result.cpuReadings,
    supply: result.supply.map(({ rackTypeId, name, ...racks }) => ({
      rackTypeId,
      name,
      samples: days.map((day) => ({
        date: date(day),
        ...Object.fromEntries(Object.entries(racks).map(([key, series]) => [key, sampleDaily(series, day)])),
      })),
    })),
    cashFlow: cashFlow(result, days, date),
  }
}

function contracts(result: SimulationResult, days: readonly number[], date: ToDate) {
  return result.contracts.map((contract) => {
    const { series: _, market, tranches, option, startDay, endDay, ...terms } = contract
    return {
      ...terms,
      startDate: date(startDay),
      endDate: date(endDay),
      priceCurveId: market?.curveId ?? null,
      tranches: tranches.map(({ day, metDay, ...tranche }) => ({
        ...tranche,
        date: date(day),
        metDate: date(metDay),
      })),
      option: option && { ...option, decisionDay: undefined, decisionDate: date(option.decisionDay) },
      samples: days.map((day) => ({ date: date(day), ...contractAt(contract, day) })),
    }
  })
}

function board({ board }: SimulationResult, days: readonly number[], date: ToDate) {
  return {
    customerId: board.customerId,
    demandScenarioId: board.demandScenarioId,
    committedConcentration: board.committedConcentration,
    providers: board.providers.map(({ id, name, committedUsd }) => ({ id, name, committedUsd })),
    samples: days.map((day) => ({
      date: date(day),
      committedItMw: sampleDaily(board.committedItMw, day),
      deliveredItMw: sampleDaily(board.deliveredItMw, day),
      useRatio: sampleDaily(board.useRatio, day),
      concentration: sampleDaily(board.concentration, day),
      demandItMw: Object.fromEntries(
        board.demandScenarios.map(({ id, itMw }) => [id, sampleDaily(itMw, day)]),
      ),
      providers: board.providers.map((provider, index) => ({
        id: provider.id,
        committedItMw: sampleDaily(provider.committedItMw, day),
        deliveredItMw: sampleDaily(provider.deliveredItMw, day),
        deliveredAccelerators: sampleDaily(provider.deliveredAccelerators, day),
        h100eLive: sampleDaily(provider.h100eLive, day),
        h100eUsable: sampleDaily(provider.h100eUsable, day),
        share: deliveredShare(board, index, day),
      })),
    })),
  }
}

function sites(result: SimulationResult, days: readonly number[], date: ToDate) {
  return result.sites.map(({ series, campusIndex, ...site }) => ({
    ...site,
    campusId: campusIndex === null ? null : (result.campuses[campusIndex]?.id ?? null),
    samples: days.map((day) => ({
      date: date(day),
      ...Object.fromEntries(
        Object.entries(series).map(([metric, values]) => [metric, sampleDaily(values, day)]),
      ),
    })),
  }))
}

function placement({ placement, sites }: SimulationResult, days: readonly number[], date: ToDate) {
  const siteId = (index: number) => sites[index]?.id ?? null
  return {
    crossSiteTraining: placement.crossSiteTraining,
    samples: days.map((day) => ({
      date: date(day),
      domainAccelerators: sampleDaily(placement.domainAccelerators, day),
      domainH100e: sampleDaily(placement.domainH100e, day),
      domainSiteId: siteId(placement.domainSite[day] ?? -1),
      domainSiteCount: placement.domainSiteCount[day] ?? 0,
      latencyMs: sampleDaily(placement.latencyMs, day),
      regions: placement.regions.map((region) => ({
        id: region.id,
        latencyMs: sampleDaily(region.latencyMs, day),
        siteId: siteId(region.siteIndex[day] ?? -1),
      })),
    })),
  }
}

function cashFlow({ cashFlow, slipCost, campuses }: SimulationResult, days: readonly number[], date: ToDate) {
  return {
    currency: cashFlow.currency,
    baseYears: cashFlow.baseYears,
    capexUsdPerItMw: cashFlow.capexUsdPerItMw,
    lives: cashFlow.lives.map(({ campusIndex, ...lives }) => ({
      campusId: campuses[campusIndex]?.id ?? null,
      ...lives,
    })),
    samples: days.map((day) => ({
      date: date(day),
      ...Object.fromEntries(cashFlow.lines.map(({ id, usd }) => [`${id}Usd`, sampleDaily(usd, day)])),
      depreciationUsd: sampleDaily(cashFlow.depreciationUsd, day),
      usdPerAcceleratorHour: sampleDaily(cashFlow.usdPerAcceleratorHour, day),
      slipAccrualUsdPerDay: sampleDaily(slipCost.accrualUsdPerDay, day),
      slipCarryingUsdPerDay: sampleDaily(slipCost.carryingUsdPerDay, day),
    })),
  }
}
