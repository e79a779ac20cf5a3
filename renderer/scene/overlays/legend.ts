import type { SimulationResult } from '../../../shared/results/result.ts'
import { STAGES, type StageName } from '../../../shared/results/stage.ts'
import type { Overlay, Theme } from '../../../shared/state/viewStore.ts'
import { SCENE_THEMES } from '../theme.ts'
import { cividis } from './cividis.ts'

/** Second sign beside the colour, so that greyscale and colour-blind readers lose nothing. */
export type LegendSign = 'dashed-outline' | 'hatched' | 'solid' | 'striped' | 'solid-lit' | 'faded' | 'ramp'

export interface LegendEntry {
  label: string
  /** sRGB hex. */
  colour: string
  sign: LegendSign
}

export interface Legend {
  title: string
  /** Unit of a ramp; empty for stages. */
  unit: string
  entries: LegendEntry[]
}

const STAGE_SIGNS: Record<StageName, LegendSign> = {
  planned: 'dashed-outline',
  construction: 'hatched',
  installed: 'solid',
  commissioning: 'striped',
  live: 'solid-lit',
  retired: 'faded',
}

/** What the colours of an overlay mean, in reading order; a ramp from low to high. */
export function legendOf(overlay: Overlay, result: SimulationResult | null, theme: Theme = 'paper'): Legend {
  if (overlay === 'stage') {
    const colours = SCENE_THEMES[theme].stages
    return {
      title: 'Stage',
      unit: '',
      entries: STAGES.map((stage, i) => ({
        label: stage,
        colour: colours[i] ?? '#000000',
        sign: STAGE_SIGNS[stage],
      })),
    }
  }
  const top = rampTopKw(result)
  return {
    title: 'Rack power',
    unit: 'kW a rack',
    entries: [0, 0.25, 0.5, 0.75, 1].map((share) => ({
      label: String(Math.round(share * top)),
      colour: cividis(share),
      sign: 'ramp',
    })),
  }
}

/** Upper end of the rack power ramp: the most a live rack draws, rounded up to a number one can read, kW. */
export function rampTopKw(result: SimulationResult | null): number {
  let most = 0
  for (const kw of result?.rows.rackKw ?? []) most = Math.max(most, kw)
  if (most <= 0) return 100
  const step = most > 200 ? 50 : most > 50 ? 20 : 5
  return Math.ceil(most / step) * step
}
