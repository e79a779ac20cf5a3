import type { RiskModel } from '../riskModel.ts'
import { SCATTER_RUNS, SUM_COUNT, SUM, TOTAL, type RiskTally } from './riskTally.ts'
import type { RunScratch } from './runScratch.ts'
import { BATCH } from '../draws/strata.ts'
import { walkBack } from './walkBack.ts'

/** Slices of 64 around P10 (3..9: P5 to P16) and around P90 (54..60). */
const LOW_FROM = 3
const LOW_TO = 9
const HIGH_FROM = 54
const HIGH_TO = 60

/** Adds one batch to the sums behind criticality, tornados and the cost-date scatter. */
export function sumDrivers(
  model: RiskModel,
  batch: number,
  runs: number,
  scratch: RunScratch,
  tally: RiskTally,
): void {
  const { inputs, causeStream, events } = model
  addTotals(runs, scratch, tally)
  for (let r = 0; r < runs; r++) walkBack(model, r, scratch, tally.critical)
  let into = 0
  for (let input = 0; input < inputs.count; input++, into += SUM_COUNT) {
    addRanked(scratch.rank, input * BATCH, into, runs, scratch, tally)
  }
  for (let cause = 0; cause < causeStream.length; cause++, into += SUM_COUNT) {
    addRanked(scratch.causeRank, cause * BATCH, into, runs, scratch, tally)
  }
  for (let event = 0; event < events.count; event++, into += SUM_COUNT) {
    addEvent(scratch.happened, event * BATCH, into, runs, scratch, tally)
  }
  scatterCosts(model, batch, runs, scratch, tally)
}

function addTotals(runs: number, { finishDay, itKw, itMw }: RunScratch, { totals }: RiskTally): void {
  const add = (place: number, value: number) => {
    totals[place] = (totals[place] ?? 0) + value
  }
  for (let r = 0; r < runs; r++) {
    const day = finishDay[r] ?? 0
    const mw = itMw[r] ?? 0
    add(TOTAL.days, day)
    add(TOTAL.daysSquared, day * day)
    add(TOTAL.kw, itKw[r] ?? 0)
    add(TOTAL.mw, mw)
    add(TOTAL.mwSquared, mw * mw)
  }
}

function addRanked(
  rank: Uint8Array,
  at: number,
  into: number,
  runs: number,
  { finishDay, itKw, itMw }: RunScratch,
  { sums }: RiskTally,
): void {
  let lowRuns = 0
  let lowDays = 0
  let lowKw = 0
  let highRuns = 0
  let highDays = 0
  let highKw = 0
  let ranks = 0
  let squares = 0
  let rankDays = 0
  let rankMw = 0
  for (let r = 0; r < runs; r++) {
    const slice = rank[at + r] ?? 0
    const day = finishDay[r] ?? 0
    const kw = itKw[r] ?? 0
    if (slice >= LOW_FROM && slice <= LOW_TO) {
      lowRuns++
      lowDays += day
      lowKw += kw
    } else if (slice >= HIGH_FROM && slice <= HIGH_TO) {
      highRuns++
      highDays += day
      highKw += kw
    }
    ranks += slice
    squares += slice * slice
    rankDays += slice * day
    rankMw += slice * (itMw[r] ?? 0)
  }
  const found = [lowRuns, lowDays, lowKw, highRuns, highDays, highKw, ranks, squares, rankDays, rankMw]
  for (let i = 0; i < SUM_COUNT; i++) sums[into + i] = (sums[into + i] ?? 0) + (found[i] ?? 0)
}

/** Low: the event stays away; high: it happens. */
function addEvent(
  happened: Uint8Array,
  at: number,
  into: number,
  runs: number,
  { finishDay, itKw, itMw }: RunScratch,
  { sums }: RiskTally,
): void {
  const add = (place: number, value: number) => {
    sums[into + place] = (sums[into + place] ?? 0) + value
  }
  for (let r = 0; r < runs; r++) {
    const isThere = happened[at + r] === 1
    const day = finishDay[r] ?? 0
    const kw = itKw[r] ?? 0
    add(isThere ? SUM.highRuns : SUM.lowRuns, 1)
    add(isThere ? SUM.highDays : SUM.lowDays, day)
    add(isThere ? SUM.highKw : SUM.lowKw, kw)
    if (!isThere) continue
    add(SUM.ranks, 1)
    add(SUM.rankSquares, 1)
    add(SUM.rankDays, day)
    add(SUM.rankMw, itMw[r] ?? 0)
  }
}

/** Capital at its drawn ratio, mitigation, what happened, and the days after the planned finish. Whole dollars. */
function scatterCosts(
  { outcomes, events }: RiskModel,
  batch: number,
  runs: number,
  { finishDay, value, happened }: RunScratch,
  tally: RiskTally,
): void {
  for (let r = 0; r < runs && batch * BATCH + r < SCATTER_RUNS; r++) {
    const day = finishDay[r] ?? 0
    let usd = outcomes.plannedCostUsd * (value[outcomes.costInput * BATCH + r] ?? 1) + outcomes.mitigationUsd
    usd += outcomes.delayUsdPerDay * Math.max(0, day - outcomes.plannedFinishDay)
    for (let event = 0; event < events.count; event++) {
      if (happened[event * BATCH + r] === 1) usd += events.costUsd[event] ?? 0
    }
    tally.scatterDay[batch * BATCH + r] = day
    tally.scatterUsd[batch * BATCH + r] = Math.round(usd)
  }
}
