import type { Confidence } from '../../shared/catalog/graded.ts'
import { Tooltip } from '../ui/Tooltip.tsx'
import './confidenceMark.css'

export const CONFIDENCE_WORDS: Record<Confidence, string> = {
  measured: 'Measured',
  vendor: 'Vendor',
  reported: 'Reported',
  assumed: 'Assumed',
}

const SHAPES: Record<Confidence, string> = {
  // disc, diamond, ring, triangle: told apart without colour
  measured: 'M6 1.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9z',
  vendor: 'M6 1l5 5l-5 5l-5-5z',
  reported: 'M6 2a4 4 0 1 1 0 8a4 4 0 1 1 0-8z',
  assumed: 'M6 1.75l4.75 8.5h-9.5z',
}

/** The sign alone, for lists that say the word beside it. */
export function ConfidenceSign({ confidence }: { confidence: Confidence }) {
  return (
    <svg className="confidence-sign" viewBox="0 0 12 12" data-confidence={confidence} aria-hidden>
      <path d={SHAPES[confidence]} />
    </svg>
  )
}

interface ConfidenceMarkProps {
  confidence: Confidence
  /** Title of the source. */
  source: string
  note?: string | undefined
}

/** How far a number can be trusted, with its source on hover. */
export function ConfidenceMark({ confidence, source, note }: ConfidenceMarkProps) {
  const words = `${CONFIDENCE_WORDS[confidence]}: ${source}`
  return (
    <Tooltip text={note === undefined ? words : `${words}. ${note}`} side="left">
      <span className="confidence-mark" role="img" aria-label={words}>
        <ConfidenceSign confidence={confidence} />
      </span>
    </Tooltip>
  )
}
