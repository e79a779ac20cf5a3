import type { SimulationResult } from '../../../shared/results/result.ts'
import { STAGES, type StageName } from '../../../shared/results/stage.ts'
import type { Overlay, Theme } from '../../../shared/state/viewStore.ts'
import { SCENE_THEMES } from '../theme.ts'
import { CATEGORIES, type Hatch } from './categories.ts'
import { cividis } from './cividis.ts'
import { fieldOf } from './offeredOverlays.ts'

/** Second sign beside the colour, so that greyscale and colour-blind readers lose nothing. */
type StageSign = 'dashed-outline' | 'hatched' | 'solid' | 'striped' | 'solid-lit' | 'faded'

export interface LegendEntry {
  label: string
  /** sRGB hex. */
  colour: string
  /** `ramp` for a stop of a ramp. */
  sign: StageSign | Hatch | 'ramp'
}

export interface Legend {
  title: string
  /** Unit of a ramp; empty for stages and categories. */
  unit: string
  kind: 'stages' | 'ramp' | 'category'
  entries: LegendEntry[]
}

const STAGE_SIGNS: Record<StageName, StageSign> = {
  planned: 'dashed-outline',
  construction: 'hatched',
  installed: 'solid',
  commissioning: 'striped',
  live: 'solid-lit',
  retired: 'faded',
}

/**
 * What the colours of an overlay mean, in reading order; a ramp from low to high.
 *
 * @param nameOf better words for an id of the result, such as a tenant's name
 */
export function legendOf(
  overlay: Overlay,
  result: SimulationResult | null,
  theme: Theme = 'paper',
  nameOf: (id: string) => string | null = () => null,
): Legend {
  const field = fieldOf(overlay, result)
  if (!field) return stageLegend(theme)
  const { title, scale } = field
  if (scale.kind === 'ramp') {
    return {
      title,
      unit: scale.unit,
      kind: 'ramp',
      entries: [0, 0.25, 0.5, 0.75, 1].map((share) => ({
        label: String(Math.round(scale.low + share * (scale.high - scale.low))),
        colour: cividis(share),
        sign: 'ramp',
      })),
    }
  }
  return {
    title,
    unit: '',
    kind: 'category',
    entries: scale.names.map((name, i) => {
      const { colour, hatch } = CATEGORIES[scale.slots?.[i] ?? i] ?? CATEGORIES[0]
      return { label: nameOf(scale.ids?.[i] ?? '') ?? name, colour, sign: hatch }
    }),
  }
}

function stageLegend(theme: Theme): Legend {
  const colours = SCENE_THEMES[theme].stages
  return {
    title: 'Stage',
    unit: '',
    kind: 'stages',
    entries: STAGES.map((stage, i) => ({
      label: stage,
      colour: colours[i] ?? '#000000',
      sign: STAGE_SIGNS[stage],
    })),
  }
}
