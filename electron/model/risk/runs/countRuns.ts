import type { RiskModel, RiskOutcomes } from '../riskModel.ts'
import { hasOptions, LEVELS, type RiskTally } from './riskTally.ts'
import type { RunScratch } from './runScratch.ts'
import { BATCH } from '../draws/strata.ts'

/** What is a hair after midnight counts as that day, as in the plan. */
const SLACK_DAYS = 1e-6

/** Shifts the plan's waves by what their last task is late in each run, and counts when every moment comes. */
export function countRuns(model: RiskModel, runs: number, scratch: RunScratch, tally: RiskTally): void {
  shiftWaves(model, scratch)
  countWaveMoments(model, runs, scratch, tally)
  for (let run = 0; run < runs; run++) countDelivered(model, run, scratch, tally)
  tally.runCount += runs
}

function shiftWaves({ outcomes }: RiskModel, { endDay, waveShift }: RunScratch): void {
  for (let wave = 0; wave < outcomes.waveTask.length; wave++) {
    const task = (outcomes.waveTask[wave] ?? 0) * BATCH
    const planned = outcomes.waveTaskDay[wave] ?? 0
    const at = wave * BATCH
    for (let r = 0; r < BATCH; r++) waveShift[at + r] = (endDay[task + r] ?? 0) - planned
  }
}

/** Moments that are the last row of some halls. */
function countWaveMoments(
  { outcomes }: RiskModel,
  runs: number,
  scratch: RunScratch,
  tally: RiskTally,
): void {
  const { momentStart, momentWave, stepStart, stepDay, finishMoment, firstDay, dayRange } = outcomes
  const { waveShift, finishDay, finishWave } = scratch
  for (let moment = 0; moment + 1 < momentStart.length; moment++) {
    const counts = moment * (dayRange + 1)
    for (let r = 0; r < runs; r++) {
      let latest = momentStart[moment] === momentStart[moment + 1] ? Infinity : -Infinity
      let latestWave = 0
      for (let place = momentStart[moment] ?? 0; place < (momentStart[moment + 1] ?? 0); place++) {
        const wave = momentWave[place] ?? 0
        const day = (stepDay[(stepStart[wave + 1] ?? 0) - 1] ?? 0) + (waveShift[wave * BATCH + r] ?? 0)
        if (day > latest) {
          latest = day
          latestWave = wave
        }
      }
      const place = dayPlace(latest, firstDay, dayRange)
      addOne(tally.momentDays, counts + place)
      if (moment !== finishMoment) continue
      finishDay[r] = firstDay + place
      finishWave[r] = latestWave
    }
  }
}

/** Megawatts and accelerators of one run: day by day the counts reached, grid day by grid day the delivered curve. */
function countDelivered({ outcomes }: RiskModel, run: number, scratch: RunScratch, tally: RiskTally): void {
  const { thresholds, dayRange, gridCount, gridStepDays, totalItKw, totalAccelerators } = outcomes
  const { dayKw, dayAccelerators, dayOptionKw, dayOptionAccelerators } = scratch
  const countsOptions = tally.allItLevels.length > 0
  const { first, last } = spreadSteps(outcomes, run, scratch)
  const perKw = totalItKw > 0 ? LEVELS / totalItKw : 0
  const perAccelerator = totalAccelerators > 0 ? LEVELS / totalAccelerators : 0
  const allKw = totalItKw + outcomes.totalOptionItKw
  const allAccelerators = totalAccelerators + outcomes.totalOptionAccelerators
  const perAllKw = allKw > 0 ? LEVELS / allKw : 0
  const perAllAccelerators = allAccelerators > 0 ? LEVELS / allAccelerators : 0
  let counts = (outcomes.momentStart.length - 1) * (dayRange + 1)
  let threshold = 0
  let kw = 0
  let accelerators = 0
  let optionKw = 0
  let optionAccelerators = 0
  let place = first
  for (let grid = 0; grid <= gridCount; grid++) {
    const until = grid < gridCount ? Math.min(last, grid * gridStepDays) : last
    for (; place <= until; place++) {
      kw += dayKw[place] ?? 0
      accelerators += dayAccelerators[place] ?? 0
      dayKw[place] = 0
      dayAccelerators[place] = 0
      if (countsOptions) {
        optionKw += dayOptionKw[place] ?? 0
        optionAccelerators += dayOptionAccelerators[place] ?? 0
        dayOptionKw[place] = 0
        dayOptionAccelerators[place] = 0
      }
      for (; threshold < thresholds.length && accelerators >= (thresholds[threshold] ?? 0); threshold++) {
        addOne(tally.momentDays, counts + place)
        counts += dayRange + 1
      }
    }
    if (grid === gridCount) break
    const at = grid * (LEVELS + 1)
    addOne(tally.itLevels, at + levelOf(kw * perKw))
    addOne(tally.acceleratorLevels, at + levelOf(accelerators * perAccelerator))
    if (!countsOptions) continue
    addOne(tally.allItLevels, at + levelOf((kw + optionKw) * perAllKw))
    addOne(tally.allAcceleratorLevels, at + levelOf((accelerators + optionAccelerators) * perAllAccelerators))
  }
  for (; threshold < thresholds.length; threshold++) {
    addOne(tally.momentDays, counts + dayRange)
    counts += dayRange + 1
  }
}

/** Puts every step of a run on its day, and says between which days they lie. What comes too late comes on no day. */
function spreadSteps(
  outcomes: RiskOutcomes,
  run: number,
  scratch: RunScratch,
): { first: number; last: number } {
  const { stepStart, stepDay, stepItKw, stepAccelerators, firstDay, dayRange } = outcomes
  const { stepOptionItKw, stepOptionAccelerators } = outcomes
  const { waveShift, dayKw, dayAccelerators, dayOptionKw, dayOptionAccelerators } = scratch
  const countsOptions = hasOptions(outcomes)
  const mwPlace = outcomes.mwDay - firstDay
  let kwOnDay = 0
  let first = dayRange
  let last = -1
  for (let wave = 0; wave + 1 < stepStart.length; wave++) {
    const shift = waveShift[wave * BATCH + run] ?? 0
    for (let step = stepStart[wave] ?? 0; step < (stepStart[wave + 1] ?? 0); step++) {
      const place = dayPlace((stepDay[step] ?? 0) + shift, firstDay, dayRange)
      if (place === dayRange) continue
      dayKw[place] = (dayKw[place] ?? 0) + (stepItKw[step] ?? 0)
      dayAccelerators[place] = (dayAccelerators[place] ?? 0) + (stepAccelerators[step] ?? 0)
      if (countsOptions) {
        dayOptionKw[place] = (dayOptionKw[place] ?? 0) + (stepOptionItKw[step] ?? 0)
        dayOptionAccelerators[place] =
          (dayOptionAccelerators[place] ?? 0) + (stepOptionAccelerators[step] ?? 0)
      }
      if (place <= mwPlace) kwOnDay += stepItKw[step] ?? 0
      if (place < first) first = place
      if (place > last) last = place
    }
  }
  scratch.itKw[run] = Math.round(kwOnDay)
  scratch.itMw[run] = Math.round(kwOnDay / 1000)
  return { first, last }
}

const levelOf = (level: number): number => Math.min(LEVELS, Math.floor(level + SLACK_DAYS))

function addOne(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1
}

/** Whole days from the first; the last place stands for never. */
function dayPlace(day: number, firstDay: number, dayRange: number): number {
  const place = Math.ceil(day - firstDay - SLACK_DAYS)
  return place < 0 ? 0 : place < dayRange ? place : dayRange
}
