import type { Confidence } from '../catalog/graded.ts'

/** A picture that the printing window draws with the scene. */
export interface StillRequest {
  id: string
  caption: string
  /** Scenario day; the scene shows the plan as it stands then. */
  day: number
  /** A named view of the scene: `hero`, `plan`, `campus:<id>`, `building:<id>`, `hall:<id>`. */
  view: string
  overlay: 'stage' | 'rack-power'
  widthPx: number
  heightPx: number
}

/** A table as printed: every cell a formatted text, numbers aligned right. */
export interface ReportTable {
  caption: string
  columns: { title: string; align: 'left' | 'right'; unit?: string }[]
  rows: string[][]
  note?: string
}

/** A curve as printed, points already thinned for paper. */
export interface ReportCurve {
  label: string
  /** Scenario days and values, same length. */
  days: number[]
  values: number[]
  style: 'solid' | 'dashed' | 'step'
}

export interface ReportChart {
  caption: string
  unit: string
  curves: ReportCurve[]
  markers: { day: number; label: string }[]
}

export interface ReportFigure {
  label: string
  value: string
  unit: string
  note: string
}

export interface ReportSource {
  id: string
  text: string
}

/** A page's content, one entry for each kind of section; the pages themselves decide how it is set. */
export type ReportSection =
  | {
      kind: 'cover'
      title: string
      subtitle: string
      dateLine: string
      hero: StillRequest
      figures: ReportFigure[]
    }
  | { kind: 'summary'; title: string; paragraphs: string[]; figures: ReportFigure[]; chart: ReportChart }
  | { kind: 'site-plan'; title: string; paragraphs: string[]; plan: StillRequest; table: ReportTable }
  | { kind: 'phasing'; title: string; paragraphs: string[]; stills: StillRequest[] }
  | { kind: 'capacity'; title: string; paragraphs: string[]; chart: ReportChart; table: ReportTable }
  | {
      kind: 'power-chain'
      title: string
      paragraphs: string[]
      chains: ReportPowerChain[]
      table: ReportTable
    }
  | { kind: 'cooling'; title: string; paragraphs: string[]; chart: ReportChart; table: ReportTable }
  | { kind: 'density'; title: string; paragraphs: string[]; still: StillRequest; table: ReportTable }
  | {
      kind: 'schedule'
      title: string
      paragraphs: string[]
      lanes: ReportLane[]
      milestones: { day: number; label: string }[]
    }
  | { kind: 'cost'; title: string; paragraphs: string[]; chart: ReportChart; table: ReportTable }
  | { kind: 'reported'; title: string; paragraphs: string[]; chart: ReportChart; table: ReportTable }
  | { kind: 'findings'; title: string; paragraphs: string[]; findings: ReportFinding[] }
  | {
      kind: 'assumptions'
      title: string
      paragraphs: string[]
      shares: { confidence: Confidence; count: number }[]
      table: ReportTable
    }
  | { kind: 'sources'; title: string; sources: ReportSource[] }
  | { kind: 'method'; title: string; blocks: { heading: string; text: string; formula?: string }[] }

export interface ReportPowerChain {
  campus: string
  /** From the meter to the racks: power entering each element and what it loses, MW. */
  elements: { name: string; inMw: number; lossMw: number }[]
  coolingMw: number
  otherMw: number
  itMw: number
  utilityMva: number
}

export interface ReportLane {
  campus: string
  building: string
  spans: { name: string; work: string; startDay: number; endDay: number }[]
  firstLoadDay: number | null
  fullDay: number | null
}

export interface ReportFinding {
  severity: 'note' | 'warning' | 'violation'
  code: string
  message: string
  remedy: string
}

/** A report, all text and numbers settled; pictures are asked for by `StillRequest`. */
export interface ReportDocument {
  title: string
  scenarioName: string
  startDate: string
  dayCount: number
  generatedWith: string
  sections: ReportSection[]
}
