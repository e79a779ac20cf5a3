/** A limit in the feed, with what hangs below it: utility over PDU over rack. */
export interface FeedNode {
  name: string
  limitKw: number
  /** Load that hangs on this node itself, kW. */
  loadKw: number
  children: readonly FeedNode[]
}

export interface FeedCheck {
  name: string
  demandKw: number
  limitKw: number
  /** Demand above the limit, kW; 0 where it holds. */
  excessKw: number
}

/** Demand against limit at every node, the root first. An overload is reported where it is, not at what hangs below. */
export function checkFeed(root: FeedNode): FeedCheck[] {
  const checks: FeedCheck[] = []
  demandOf(root, checks)
  return checks
}

function demandOf(node: FeedNode, checks: FeedCheck[]): number {
  const check: FeedCheck = { name: node.name, demandKw: node.loadKw, limitKw: node.limitKw, excessKw: 0 }
  checks.push(check)
  for (const child of node.children) check.demandKw += demandOf(child, checks)
  check.excessKw = Math.max(0, check.demandKw - check.limitKw)
  return check.demandKw
}

/**
 * How many of `count` like loads may run high when the rest run low, under one limit.
 *
 * @example 133 of 144 trays at 5.6 kW, the rest off, stay within 750 kW
 */
export function mostAtHigh(count: number, highKw: number, lowKw: number, limitKw: number): number {
  if (highKw <= lowKw) return count * highKw <= limitKw ? count : 0
  const most = Math.floor((limitKw - count * lowKw) / (highKw - lowKw) + 1e-9)
  return Math.max(0, Math.min(count, most))
}
