import { deviateOf, shareOf } from '../draws/normalTable.ts'
import { CELLS, readTable } from '../draws/quantileTable.ts'
import { NONE, type RiskInputs, type RiskModel } from '../riskModel.ts'
import type { RunScratch } from './runScratch.ts'
import { BATCH, drawStrata, drawValues } from '../draws/strata.ts'

/** Keeps streams of causes and events apart from those of inputs made of the same id. */
const CAUSE_SALT = 0x0ca5e
const EVENT_SALT = 0xe7e27

const shares = new Float64Array(BATCH)
const slices = new Uint8Array(BATCH)

/** Draws everything that is uncertain for one batch of runs: causes, inputs, events. */
export function drawInputs(model: RiskModel, seed: number, batch: number, scratch: RunScratch): void {
  const { causeStream, inputs, tables } = model
  const { cause, causeRank, value, rank } = scratch
  for (let c = 0; c < causeStream.length; c++) {
    drawStrata(seed ^ CAUSE_SALT, batch, causeStream[c] ?? 0, cause, causeRank, c * BATCH)
  }
  for (let at = 0; at < cause.length; at++) cause[at] = deviateOf(cause[at] ?? 0.5)
  for (let input = 0; input < inputs.count; input++) {
    const at = input * BATCH
    const stream = inputs.stream[input] ?? 0
    const offset = inputs.table[input] ?? 0
    const base = inputs.base[input] ?? 0
    const span = inputs.span[input] ?? 0
    if (inputs.cause[input] === NONE) {
      drawValues(seed, batch, stream, { tables, offset, base, span }, value, rank, at)
      continue
    }
    drawStrata(seed, batch, stream, value, rank, at)
    followCause(inputs, input, scratch)
    readShares(tables, offset, base, span, value, at)
  }
  drawEvents(model, seed, batch, scratch)
}

/** Turns the shares of one input into values of its distribution. */
function readShares(
  tables: Float64Array,
  offset: number,
  base: number,
  span: number,
  value: Float64Array,
  at: number,
): void {
  const end = at + BATCH
  const cells = CELLS
  for (let place = at; place < end; place++) {
    const knot = (value[place] ?? 0) * cells
    const cell = knot | 0
    const low = tables[offset + cell] ?? 0
    value[place] = base + span * (low + (knot - cell) * ((tables[offset + cell + 1] ?? 0) - low))
  }
}

/**
 * One-factor Gaussian copula: shares of the common deviate and the input's own, in the ratio of the loading. The rank stays that of the
 * input's own part: what it shares with others is the rank of the cause.
 */
function followCause(inputs: RiskInputs, input: number, { cause, value }: RunScratch): void {
  const common = (inputs.cause[input] ?? 0) * BATCH
  const at = input * BATCH
  const loading = inputs.loading[input] ?? 0
  const own = Math.sqrt(1 - loading * loading)
  const runs = BATCH
  for (let r = 0; r < runs; r++) {
    value[at + r] = shareOf(loading * (cause[common + r] ?? 0) + own * deviateOf(value[at + r] ?? 0.5))
  }
}

/** One share tells both whether an event happens and, spread over 0..1 again, how long its delay is. */
function drawEvents(
  model: RiskModel,
  seed: number,
  batch: number,
  { eventDays, happened }: RunScratch,
): void {
  const { events, tables } = model
  for (let event = 0; event < events.count; event++) {
    drawStrata(seed ^ EVENT_SALT, batch, events.stream[event] ?? 0, shares, slices, 0)
    const probability = events.probability[event] ?? 0
    const offset = events.table[event] ?? 0
    const base = events.base[event] ?? 0
    const span = events.span[event] ?? 0
    const at = event * BATCH
    for (let r = 0; r < BATCH; r++) {
      const share = shares[r] ?? 1
      const isThere = share < probability
      happened[at + r] = isThere ? 1 : 0
      eventDays[at + r] = isThere ? base + span * readTable(tables, offset, share / probability) : 0
    }
  }
}
