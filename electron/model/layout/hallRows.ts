import { largest } from '../numbers/limits.ts'
import type { GroupPlan, HallPlan } from '../plan/plan.ts'
import type { Machine } from './places.ts'

/** Free floor at row ends and along the walls, between blocks of rows, cold and hot aisle, metres. */
// assumed: 1.2 m cold and hot aisles are the ASHRAE TC9.9 seven-tile pitch; hot aisle widened for busway, hoses and lifting.
const END_M = 1.8
const SIDE_M = 1.2
const CROSS_AISLE_M = 2.4
const COLD_AISLE_M = 1.2
const HOT_AISLE_M = 1.5
/** Longest row without a way through. */
// assumed: common practice keeps rows below about 15 m for escape.
const LONGEST_ROW_M = 15
/** Between machines at a row's end, metres, and the share of a row they may take. */
const END_GAP_M = 0.05
const MOST_ENDS = 0.6
/** Widest pitch of row pairs: a hall with few racks is not stretched beyond this. */
const WIDEST_PAIR_M = 8

/** A row inside its hall: u along the hall's length, v across, metres from its north-west corner. */
interface HallRow {
  groupIndex: number
  count: number
  pitchM: number
  depthM: number
  /** West end of the racks, north edge of the row. */
  u: number
  v: number
  /** Rows of a pair stand back to back on their hot aisle. */
  isFacingNorth: boolean
}

export interface HallRows {
  rows: HallRow[]
  /** Machines that stand at the row ends, with the centre of each. */
  ends: { machine: Machine; u: number; v: number }[]
  /** Centre line of the row-end machines of each block of rows, and the middle of each pair's hot aisle. */
  endLines: number[]
  hotAisles: { u: number; v: number; lengthM: number }[]
  rackCapacity: number
  unplacedCount: number
  /** Whether the machines at the row ends do not fit there. */
  areEndsCramped: boolean
}

/** Room for rows in a hall, before any rack is set. */
interface Grid {
  depthM: number
  blockCount: number
  blockM: number
  rowsPerBlock: number
  /** Length of each row that is kept for the machines at its end. */
  endsM: number
}

/**
 * Sets a hall's racks in pairs of rows, back to back on hot aisles, in blocks with ways through between them. Groups
 * follow one another; the racks of a group are shared evenly among its rows, and racks of one scale-up domain stay together.
 *
 * @param ends machines that stand at row ends (coolant units, in-row exchangers)
 */
function setRows(hall: HallPlan, ends: readonly Machine[]): HallRows {
  const groups = hall.groups.filter(({ rackCount }) => rackCount > 0)
  const asked = groups.reduce((sum, { rackCount }) => sum + rackCount, 0)
  const result: HallRows = {
    rows: [],
    ends: [],
    endLines: [],
    hotAisles: [],
    rackCapacity: 0,
    unplacedCount: asked,
    areEndsCramped: false,
  }
  const grid = measureGrid(hall, groups, ends)
  const most = grid.blockCount * grid.rowsPerBlock
  const rowRackM = grid.blockM - grid.endsM
  result.rackCapacity = countCapacity(groups, asked, rowRackM, most)

  const counts = shareAmongRows(groups, rowRackM, most)
  result.areEndsCramped = longestShareM(ends, counts.length) > grid.endsM + 1e-9
  const perBlock = Math.ceil(counts.length / grid.blockCount)
  const pitchM = pairPitch(hall, grid, perBlock)
  const longest = largest(
    counts.map(({ group, count }) => count * group.rackType.widthM.value),
    0,
  )
  const inset = END_M + Math.max(0, (rowRackM - longest) / 2)
  const blockDepthM = rowOffset(perBlock - 1, pitchM, grid.depthM) + grid.depthM
  const top = Math.max(SIDE_M, (hall.spec.widthM.value - blockDepthM) / 2)

  counts.forEach(({ group, count }, index) => {
    const block = Math.floor((index * grid.blockCount) / counts.length)
    const firstOfBlock = Math.ceil((block * counts.length) / grid.blockCount)
    const row = index - firstOfBlock
    const blockU = inset + block * (grid.blockM + CROSS_AISLE_M)
    const v = top + rowOffset(row, pitchM, grid.depthM)
    const u = blockU + grid.endsM
    const widthM = group.rackType.widthM.value
    result.rows.push({
      groupIndex: group.index,
      count,
      pitchM: widthM,
      depthM: grid.depthM,
      u,
      v,
      isFacingNorth: row % 2 === 0,
    })
    result.unplacedCount -= count
    if (row === 0) result.endLines.push(u - Math.min(0.5, grid.endsM / 2))
    if (row % 2 === 0) {
      result.hotAisles.push({ u, v: v + grid.depthM + HOT_AISLE_M / 2, lengthM: count * widthM })
    }
    const share = shareOf(ends, index, counts.length)
    let endU = u - lengthOf(share)
    for (const machine of share) {
      // The front is flush with the racks'; what is deeper reaches into the hot aisle.
      const centre = row % 2 === 0 ? v + machine.widthM / 2 : v + grid.depthM - machine.widthM / 2
      result.ends.push({ machine, u: endU + machine.lengthM / 2, v: centre })
      endU += machine.lengthM + END_GAP_M
    }
  })
  return result
}

/**
 * Sets a hall's racks with the first of several lists of machines at the row ends that may stand there: all small enough to
 * leave the hot aisle passable, and no rack loses its place to them. Without one, rows have no machines at their ends.
 */
export function setRowsWithEnds(hall: HallPlan, lists: readonly Machine[][]): HallRows {
  const plain = setRows(hall, [])
  const deepest = deepestRack(hall.groups) + HOT_AISLE_M / 2 - 0.05
  for (const list of lists) {
    if (list.length === 0 || !list.every(({ lengthM, widthM }) => lengthM <= 1.5 && widthM <= deepest))
      continue
    const rows = setRows(hall, list)
    const areSet = rows.ends.length === list.length && !rows.areEndsCramped
    if (areSet && rows.unplacedCount <= plain.unplacedCount) return rows
  }
  return plain
}

/** Spreads two lists of machines evenly through each other, so that every row gets its share of both. */
export function interleave(a: readonly Machine[], b: readonly Machine[]): Machine[] {
  return [a, b]
    .flatMap((list, which) =>
      list.map((machine, index) => ({ machine, which, at: (index + 0.5) / list.length })),
    )
    .sort((x, y) => x.at - y.at || x.which - y.which)
    .map(({ machine }) => machine)
}

function deepestRack(groups: readonly GroupPlan[]): number {
  return largest(
    groups.filter(({ rackCount }) => rackCount > 0).map(({ rackType }) => rackType.depthM.value),
    0,
  )
}

function measureGrid(hall: HallPlan, groups: readonly GroupPlan[], ends: readonly Machine[]): Grid {
  const lengthM = hall.spec.lengthM.value - 2 * END_M
  const widthM = hall.spec.widthM.value - 2 * SIDE_M
  const depthM = deepestRack(groups)
  const blockCount = Math.max(1, Math.ceil((lengthM + CROSS_AISLE_M) / (LONGEST_ROW_M + CROSS_AISLE_M)))
  const grid: Grid = {
    depthM,
    blockCount,
    blockM: (lengthM - (blockCount - 1) * CROSS_AISLE_M) / blockCount,
    rowsPerBlock: 0,
    endsM: 0,
  }
  if (grid.blockM <= 0 || depthM <= 0) return grid
  const pairM = 2 * depthM + HOT_AISLE_M + COLD_AISLE_M
  const pairs = Math.floor((widthM + COLD_AISLE_M + 1e-9) / pairM)
  const roomForOne = widthM - pairs * pairM >= depthM - 1e-9
  grid.rowsPerBlock = Math.max(0, 2 * pairs + (roomForOne ? 1 : 0))
  const most = grid.rowsPerBlock * blockCount
  // Room kept for machines makes for shorter rows, hence more of them, each with fewer machines: settles from below.
  for (let pass = 0; pass < 8 && most > 0 && ends.length > 0; pass++) {
    const rowCount = shareAmongRows(groups, grid.blockM - grid.endsM, most).length
    const endsM = longestShareM(ends, rowCount)
    if (endsM <= grid.endsM) break
    grid.endsM = Math.min(endsM, MOST_ENDS * grid.blockM)
  }
  return grid
}

/** The machines of one row of several. */
function shareOf(ends: readonly Machine[], row: number, rowCount: number): readonly Machine[] {
  return ends.slice(
    Math.floor((row * ends.length) / rowCount),
    Math.floor(((row + 1) * ends.length) / rowCount),
  )
}

const lengthOf = (machines: readonly Machine[]) =>
  machines.reduce((sum, { lengthM }) => sum + lengthM + END_GAP_M, 0)

function longestShareM(ends: readonly Machine[], rowCount: number): number {
  let longest = 0
  for (let row = 0; row < rowCount; row++) longest = Math.max(longest, lengthOf(shareOf(ends, row, rowCount)))
  return longest
}

/** Racks of a group that stand side by side in one row, in whole domains where a domain fits. */
function racksPerRow(group: GroupPlan, rowRackM: number): number {
  const fit = Math.max(0, Math.floor(rowRackM / group.rackType.widthM.value + 1e-9))
  const domain = group.rackType.domainRackCount.value
  return domain > fit ? fit : fit - (fit % domain)
}

/** Racks of each row, group after group: shared evenly where all find room, otherwise rows filled until there are no more. */
function shareAmongRows(
  groups: readonly GroupPlan[],
  rowRackM: number,
  mostRows: number,
): { group: GroupPlan; count: number }[] {
  const fitting = groups.flatMap((group) => {
    const perRow = racksPerRow(group, rowRackM)
    if (perRow === 0) return []
    const domain = Math.min(group.rackType.domainRackCount.value, perRow)
    const domains = Math.ceil(group.rackCount / domain)
    return [{ group, perRow, domain, domains, rows: Math.ceil(domains / Math.floor(perRow / domain)) }]
  })
  const asked = fitting.reduce((sum, { rows }) => sum + rows, 0)
  const result: { group: GroupPlan; count: number }[] = []
  for (const { group, perRow, domain, domains, rows } of fitting) {
    for (let row = 0; row < rows && result.length < mostRows; row++) {
      const from = Math.floor((row * domains) / rows) * domain
      const to = Math.min(group.rackCount, Math.floor(((row + 1) * domains) / rows) * domain)
      const full = Math.min(perRow, group.rackCount - row * perRow)
      result.push({ group, count: asked > mostRows ? full : to - from })
    }
  }
  return result
}

function countCapacity(
  groups: readonly GroupPlan[],
  asked: number,
  rowRackM: number,
  mostRows: number,
): number {
  let rowsPerRack = 0
  for (const group of groups) {
    const perRow = racksPerRow(group, rowRackM)
    if (perRow === 0) return 0
    rowsPerRack += group.rackCount / asked / perRow
  }
  return rowsPerRack > 0 ? Math.floor(mostRows / rowsPerRack + 1e-9) : 0
}

/** North edge of a row below that of the first row of its block. */
function rowOffset(row: number, pitchM: number, depthM: number): number {
  return row < 0 ? 0 : Math.floor(row / 2) * pitchM + (row % 2) * (depthM + HOT_AISLE_M)
}

/** Pitch of row pairs: what the hall's width allows, between the least and the widest. */
function pairPitch(hall: HallPlan, grid: Grid, rowsPerBlock: number): number {
  const leastM = 2 * grid.depthM + HOT_AISLE_M + COLD_AISLE_M
  const pairs = Math.ceil(rowsPerBlock / 2)
  if (pairs < 2) return leastM
  const tailM = rowsPerBlock % 2 === 0 ? 2 * grid.depthM + HOT_AISLE_M : grid.depthM
  const roomM = (hall.spec.widthM.value - 2 * SIDE_M - tailM) / (pairs - 1)
  return Math.max(leastM, Math.min(WIDEST_PAIR_M, roomM))
}
