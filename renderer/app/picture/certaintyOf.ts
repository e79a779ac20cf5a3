import { hallDayAt, type RiskResult } from '../../../shared/results/risk.ts'

/**
 * From which day each hall counts as sure and as likely: the day by which this share of the runs, and half of it, has every row of it
 * live.
 */
export function certaintyOf(
  risk: RiskResult,
  hallCount: number,
  share: number,
): { solidDay: Float32Array; likelyDay: Float32Array } {
  const solidDay = new Float32Array(hallCount)
  const likelyDay = new Float32Array(hallCount)
  for (let hall = 0; hall < hallCount; hall++) {
    solidDay[hall] = hallDayAt(risk, hall, share)
    likelyDay[hall] = hallDayAt(risk, hall, share / 2)
  }
  return { solidDay, likelyDay }
}
