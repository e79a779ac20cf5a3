import { builtPresets } from './builtPresets.ts'
import type { PlantDesign } from './plantDesign.ts'
import { publishedPresets } from './publishedPresets.ts'

/**
 * Whole plants as they are built, every number a set point, a pressure or a catalogue ratio. No preset belongs to a site and none has a
 * factor to make it fit one. Ranges are of Lei and Masanet 2022 (Table B.1) where no other source is named; middles are taken.
 */
export const presets = { ...publishedPresets, ...builtPresets } satisfies Record<string, PlantDesign>

export type PresetId = keyof typeof presets
