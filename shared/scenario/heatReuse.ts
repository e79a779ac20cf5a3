import { z } from 'zod'
import { gradedNonNegative, gradedRatio, gradedTempC } from '../catalog/graded.ts'

/** A neighbour that takes heat from the liquid of a hall, or of every hall of a campus. */
export const heatReuseSchema = z.strictObject({
  /** Share of the heat in the liquid loop that is taken, all year round. */
  shareRatio: gradedRatio,
  /** Temperature the neighbour asks for, degrees C; coolant that returns cooler gives nothing. */
  supplyTempC: gradedTempC,
  /** Between coolant and the neighbour's water, K. */
  exchangerK: gradedNonNegative(30),
})
export type HeatReuse = z.infer<typeof heatReuseSchema>
