import type { Confidence } from '../catalog/graded.ts'

/**
 * A report with all text and numbers settled: `electron/reports` writes it, `renderer/report` sets it on pages.
 * Days are scenario days (day 0 is `startDate`); a cell, a figure or a sentence is text as printed.
 */

/** A picture that the printing window draws with the scene. */
export interface StillRequest {
  id: string
  caption: string
  /** Scenario day; the scene shows the plan as it stands then. */
  day: number
  /** A named view of the scene: `hero`, `plan`, `buildings:<campus id>`, `campus:<id>`, `building:<id>`, `hall:<id>`. */
  view: string
  overlay: 'stage' | 'rack-power'
  widthPx: number
  heightPx: number
}

export interface ReportColumn {
  title: string
  unit?: string
  /** Numbers stand right, words left. */
  align: 'left' | 'right'
}

export interface ReportTable {
  caption: string
  columns: ReportColumn[]
  /** One text a column. */
  rows: string[][]
  /** Rows set apart, such as totals, by index. */
  strongRows?: number[]
  note?: string
}

/** Power of a training job through a checkpoint; lists of the same length. */
export interface ReportWave {
  caption: string
  timeS: number[]
  rawMw: number[]
  gridMw: number[]
}

/** A curve as printed, points already thinned for paper. */
export interface ReportCurve {
  label: string
  /** Days and values, same length. */
  days: number[]
  values: number[]
  /** dots: seen values; rings: forecast ones. */
  style: 'solid' | 'dashed' | 'step' | 'dots' | 'rings'
  /** The one curve the chart is about. */
  isAccent?: boolean
}

export interface ReportChart {
  caption: string
  unit: string
  /** Stacked from the axis up in this order, under the curves; they share their days. */
  stack?: ReportCurve[]
  curves: ReportCurve[]
  markers: { day: number; label: string }[]
  /** Top of the axis where the data does not decide it, such as 100 %. */
  highest?: number
  /** Bottom of the axis where that is not zero. */
  lowest?: number
}

/** Twelve values a curve, January to December; `null` where there is none. */
export interface ReportMonthChart {
  caption: string
  unit: string
  curves: { label: string; values: (number | null)[]; style: 'solid' | 'dashed'; isAccent?: boolean }[]
  /** Lowest and highest value the axis shows at least. */
  range: [number, number]
}

/** Horizontal bars on one scale; `text` is the value as printed. */
export interface ReportBarChart {
  caption: string
  unit: string
  bars: { label: string; value: number; text: string; isAccent?: boolean }[]
}

/** What an outcome gains or loses when each input is low and when it is high, against the mean of all; largest first. */
export interface ReportTornado {
  caption: string
  unit: string
  bars: { label: string; low: number; high: number }[]
}

/** A drawing of a section that needs none of its own. */
export type ReportSectionFigure =
  | { kind: 'line'; chart: ReportChart }
  | { kind: 'bars'; chart: ReportBarChart }
  | { kind: 'tornado'; chart: ReportTornado }

export interface ReportFigure {
  label: string
  value: string
  unit: string
  note: string
}

/** A paragraph under a run-in heading. */
export interface ReportPoint {
  heading: string
  text: string
}

/** Power from the meter to the racks of one campus with every rack live, MW entering each element and what it loses. */
export interface ReportPowerChain {
  campus: string
  caption: string
  elements: {
    kind: 'main-transformer' | 'unit-substation' | 'ups' | 'distribution'
    name: string
    inMw: number
    lossMw: number
  }[]
  coolingMw: number
  otherMw: number
  itMw: number
  utilityMw: number
  utilityMva: number
  utilityVoltageKv: number
  /** Standby plant, `null` where the campus has none. */
  generators: string | null
}

/** One building on the programme drawing. */
export interface ReportLane {
  campus: string
  building: string
  isOptional: boolean
  /** `endDay` is the first day after the stage. */
  spans: { name: string; work: string; startDay: number; endDay: number }[]
  /** Racks are set from `rackStartDay` until `fullDay`; `null` where the building takes none within the span. */
  rackStartDay: number | null
  firstLoadDay: number | null
  fullDay: number | null
}

export interface ReportFinding {
  severity: 'note' | 'warning' | 'violation'
  code: string
  /** "Meadow, Building 1, Hall 1.2", or the whole plan. */
  place: string
  message: string
  remedy: string
  /** "1 Mar 2026 to 4 Apr 2026", or the whole timeline. */
  when: string
  /** "148 of 145 kW"; empty where the finding is not a number against a limit. */
  measure: string
}

export interface ReportSource {
  id: string
  text: string
  url: string
  /** `7 Jul 2026`; empty where the section's words say the day. */
  retrieved: string
  /** Inputs of this scenario that rest on it. */
  usedCount: number
}

/** How one quantity is computed. `_{}` and `^{}` in the formula are set below and above the line. */
export interface ReportMethodBlock {
  heading: string
  text: string
  formula: string
  source: string
}

/** The model beside published cases: figures by family, and every miss with its reason. */
export interface ReportValidation {
  heading: string
  paragraphs: string[]
  families: ReportTable
  misses: ReportTable
}

/** Centre x and z (east and south of the campus's centre), length along x, width along z; metres. */
export type ReportRect = [x: number, z: number, lengthM: number, widthM: number]

/** A line on the ground: x and z in turn, metres. */
export interface ReportGroundLine {
  points: number[]
  widthM: number
}

/** A campus from above, to scale, north up. */
export interface ReportSitePlan {
  campus: string
  /** Site boundary, east-west and north-south. */
  lengthM: number
  widthM: number
  buildings: { name: string; isOptional: boolean; outline: ReportRect; halls: ReportRect[] }[]
  substation: ReportRect | null
  /** Machines in the yards, rectangle after rectangle: four numbers each, as in `ReportRect`. */
  electrical: number[]
  cooling: number[]
  roads: ReportGroundLine[]
  lines: ReportGroundLine[]
}

/** A building and its plant from the south, to scale, the farthest box first. */
export interface ReportElevation {
  building: string
  campus: string
  /** Of the building, over ground. */
  heightM: number
  boxes: {
    kind: 'building' | 'electrical' | 'cooling'
    /** West end, east of the campus's centre; metres, like the rest. */
    fromM: number
    lengthM: number
    bottomM: number
    heightM: number
  }[]
}

interface Charted {
  paragraphs: string[]
  /** In rows of one or two. */
  figures: ReportSectionFigure[][]
  tables: ReportTable[]
}

interface Section<Kind extends string> {
  kind: Kind
  title: string
}

export type ReportSection =
  | (Section<'cover'> & {
      subtitle: string
      /** The answer in one sentence. */
      statement: string
      dateLine: string
      hero: StillRequest
      figures: ReportFigure[]
    })
  | (Section<'summary'> & { points: ReportPoint[]; figures: ReportFigure[]; chart: ReportChart })
  | (Section<'site-plan'> & {
      paragraphs: string[]
      plans: ReportSitePlan[]
      planCaption: string
      elevation: ReportElevation | null
      table: ReportTable
      phases: ReportTable
    })
  | (Section<'phasing'> & {
      paragraphs: string[]
      steps: { still: StillRequest; heading: string; text: string; figures: ReportFigure[] }[]
    })
  | (Section<'capacity'> & {
      paragraphs: string[]
      demand: ReportChart
      accelerators: ReportChart | null
      table: ReportTable
    })
  | (Section<'power-chain'> & {
      paragraphs: string[]
      chains: ReportPowerChain[]
      table: ReportTable
      /** Networks, swings, redundancy, standby. */
      cluster: ReportTable[]
      waves: ReportWave[]
    })
  | (Section<'cooling'> & {
      paragraphs: string[]
      pue: ReportMonthChart
      climate: ReportMonthChart
      designs: ReportTable
      campuses: ReportTable
      years: ReportTable
    })
  | (Section<'density'> & {
      paragraphs: string[]
      still: StillRequest
      racks: ReportBarChart
      table: ReportTable
    })
  | (Section<'schedule'> & {
      paragraphs: string[]
      caption: string
      /** Days the drawing runs from and to: the work, not the years of operation after it. */
      fromDay: number
      toDay: number
      lanes: ReportLane[]
      milestones: { day: number; label: string; kind: 'event' | 'decision' | 'target' | 'modelled' }[]
      buildings: ReportTable
      criticalPath: ReportTable
      orders: ReportTable | null
      table: ReportTable
    })
  | (Section<'cost'> & {
      paragraphs: string[]
      components: ReportBarChart
      spending: ReportChart
    })
  | (Section<'portfolio'> & Charted)
  | (Section<'contracts'> & Charted)
  | (Section<'risk'> & Charted)
  | (Section<'reported'> & {
      paragraphs: string[]
      charts: ReportChart[]
      table: ReportTable
    })
  | (Section<'findings'> & { paragraphs: string[]; findings: ReportFinding[] })
  | (Section<'assumptions'> & {
      paragraphs: string[]
      shares: { confidence: Confidence; count: number }[]
      tables: ReportTable[]
    })
  | (Section<'sources'> & { paragraphs: string[]; sources: ReportSource[] })
  | (Section<'method'> & {
      paragraphs: string[]
      blocks: ReportMethodBlock[]
      validation: ReportValidation | null
    })

export type SectionKind = ReportSection['kind']
export type SectionOf<Kind extends SectionKind> = Extract<ReportSection, { kind: Kind }>

export interface ReportDocument {
  title: string
  scenarioName: string
  /** The plan in its author's words, a paragraph each. */
  about: string[]
  startDate: string
  dayCount: number
  generatedWith: string
  sections: ReportSection[]
}
