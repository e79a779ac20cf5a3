import { largest } from '../numbers/limits.ts'
import type { Plot } from './plot.ts'
import type { Substation } from './substation.ts'

/** Site boundary to the first thing inside it, between shelves of plots (a road and its verges), and beside the substation, metres. */
const MARGIN_M = 34
const ROAD_STRIP_M = 16
const SUBSTATION_GAP_M = 26
const M2_PER_HA = 10_000
/** A site with more land than the plan needs is drawn larger by at most this factor in area: the rest would be empty table. */
const MOST_LAND = 1.15
const EMPTY_SITE_M = 160
/** Longest row of plots tried. */
const MOST_IN_ROW = 40
/** Shape the rows of plots are packed towards, length over width. */
const PROPORTION = 1.5

/** A plot on the site; its north-west corner, campus-local metres. */
export interface PlacedPlot {
  plot: Plot
  x: number
  z: number
  /** Which row of plots it stands in, from the north. */
  shelf: number
}

/** A campus before coordinates are handed out: origin at the board's centre. */
export interface Site {
  boardLengthM: number
  boardWidthM: number
  plots: PlacedPlot[]
  /** Centre lines of the roads between rows of plots, from the north; the first runs north of all plots. */
  roadZs: number[]
  plotsWestX: number
  plotsEastX: number
  substation: { substation: Substation; x: number; z: number } | null
  neededHa: number
}

/** Sets plots in rows on a site, in plan order, with roads between; the substation stands along the west side. */
export function layOutSite(plots: readonly Plot[], substation: Substation | null, landHa: number): Site {
  const packed = packPlots(plots)
  const substationM = substation ? substation.lengthM + SUBSTATION_GAP_M : 0
  const contentM = packed.lengthM + substationM
  const contentDepthM = Math.max(packed.widthM, substation?.widthM ?? 0)
  let boardLengthM = contentM + 2 * MARGIN_M
  let boardWidthM = contentDepthM + 2 * MARGIN_M
  if (plots.length === 0) boardLengthM = boardWidthM = EMPTY_SITE_M
  const neededHa = (boardLengthM * boardWidthM) / M2_PER_HA
  const grow = Math.sqrt(Math.max(1, Math.min(MOST_LAND, landHa / neededHa)))
  boardLengthM *= grow
  boardWidthM *= grow

  const west = -contentM / 2
  const plotsWestX = west + substationM
  const north = -packed.widthM / 2
  return {
    boardLengthM,
    boardWidthM,
    plots: packed.plots.map((placed) => ({ ...placed, x: placed.x + plotsWestX, z: placed.z + north })),
    roadZs: packed.roadZs.map((z) => z + north),
    plotsWestX,
    plotsEastX: plotsWestX + packed.lengthM,
    substation: substation && { substation, x: west, z: -substation.widthM / 2 },
    neededHa,
  }
}

interface Packed {
  plots: PlacedPlot[]
  roadZs: number[]
  lengthM: number
  widthM: number
}

/** Tries rows as long as the first plot, the first two, ... and keeps the packing nearest to the wanted shape and least in area. */
function packPlots(plots: readonly Plot[]): Packed {
  let lengthM = 0
  const widths = plots.slice(0, MOST_IN_ROW).map((plot) => (lengthM += plot.lengthM))
  const longest = largest(
    plots.map(({ lengthM }) => lengthM),
    0,
  )
  let best: Packed = { plots: [], roadZs: [], lengthM: 0, widthM: 0 }
  let bestScore = Infinity
  for (const firstRowM of widths) {
    const packed = packRows(plots, Math.max(longest, firstRowM))
    const shape = Math.abs(Math.log(packed.lengthM / packed.widthM / PROPORTION))
    const score = 2 * shape + Math.log(packed.lengthM * packed.widthM)
    if (score < bestScore - 1e-9) {
      best = packed
      bestScore = score
    }
  }
  return best
}

function packRows(plots: readonly Plot[], mostM: number): Packed {
  const packed: Packed = { plots: [], roadZs: [ROAD_STRIP_M / 2], lengthM: 0, widthM: ROAD_STRIP_M }
  let x = 0
  let depth = 0
  let shelf = 0
  const closeRow = () => {
    packed.widthM += depth + ROAD_STRIP_M
    packed.roadZs.push(packed.widthM - ROAD_STRIP_M / 2)
    shelf++
    x = 0
    depth = 0
  }
  for (const plot of plots) {
    if (x > 0 && x + plot.lengthM > mostM) closeRow()
    packed.plots.push({ plot, x, z: packed.widthM, shelf })
    x += plot.lengthM
    depth = Math.max(depth, plot.widthM)
    packed.lengthM = Math.max(packed.lengthM, x)
  }
  if (x > 0) closeRow()
  return packed
}
