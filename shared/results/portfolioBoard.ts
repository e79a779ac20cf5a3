/** A provider's part of the portfolio, in document order; every array one entry a day. */
export interface ProviderResult {
  id: string
  name: string
  /** Into `sites`. */
  siteIndices: number[]
  /** Totals of its counted contracts, USD. */
  committedUsd: number
  /** Promised by the tranches of its counted contracts, IT MW as provisioned. */
  committedItMw: Float32Array
  /** Live at its sites for the board's customer, campuses' option phases and optional contracts' sites left out. */
  deliveredItMw: Float32Array
  deliveredAccelerators: Float32Array
  h100eLive: Float32Array
  h100eUsable: Float32Array
}

/** All providers of one customer beside its demand; every array one entry a day. */
export interface PortfolioBoard {
  customerId: string
  customerName: string
  /** The scenario the result was made with; `null` where the document has no demand. */
  demandScenarioId: string | null
  demandScenarios: { id: string; name: string; note: string; itMw: Float32Array }[]
  /** Sums over the providers. */
  committedItMw: Float32Array
  deliveredItMw: Float32Array
  /** Demand over delivered, at most 1; 1 where there is no demand to hold it against. */
  useRatio: Float32Array
  /** Herfindahl-Hirschman index of delivered MW by provider, 0..1; 0 where nothing is live. 1: one provider alone. */
  concentration: Float32Array
  /** The same of committed dollars, for the whole plan. */
  committedConcentration: number
  providers: ProviderResult[]
}

/** Share of a provider in what is delivered on a day, 0..1; 0 where nothing is. */
export function deliveredShare(board: PortfolioBoard, providerIndex: number, day: number): number {
  const last = board.deliveredItMw.length - 1
  const at = Math.max(0, Math.min(last, Math.floor(day)))
  const all = board.deliveredItMw[at] ?? 0
  return all > 0 ? (board.providers[providerIndex]?.deliveredItMw[at] ?? 0) / all : 0
}
