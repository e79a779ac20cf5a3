import type { SimulationResult } from '../../../shared/results/result.ts'
import { CONFIDENCES, type Confidence } from '../../../shared/catalog/graded.ts'
import { acceleratorNoun } from '../../../shared/scenario/acceleratorNoun.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import { formatDay } from '../../../shared/time/calendar.ts'
import { formatCount, formatShare } from '../../../shared/units/format.ts'
import { FigureList } from './FigureList.tsx'
import { costLines } from './settledFigures.ts'
import { YearTables } from './YearTables.tsx'
import { CONFIDENCE_WORDS, ConfidenceSign } from '../ConfidenceMark.tsx'

interface PortfolioSummaryProps {
  scenario: Scenario
  result: SimulationResult
}

/** The plan as a whole: what it is measured against, what each year takes, and what it rests on. */
export function PortfolioSummary({ scenario, result }: PortfolioSummaryProps) {
  const count = (confidence: Confidence): number =>
    result.assumptions.filter((entry) => entry.confidence === confidence).length
  return (
    <>
      <section className="inspector-section" aria-label="Targets">
        <h3 className="inspector-heading">Targets</h3>
        {result.targets.length === 0 ? <p className="inspector-sentence">The plan names no target.</p> : null}
        {result.targets.map((target) => (
          <div
            key={target.id}
            className="target"
            data-met={target.metDay !== null && target.metDay <= target.day}
          >
            <p className="target-name">
              {target.name}, {formatDay(result.startDate, target.day)}
            </p>
            <p className="inspector-sentence">
              {formatCount(target.liveAtTarget)} of {formatCount(target.acceleratorCount)}{' '}
              {acceleratorNoun(scenario)} live then (
              {formatShare(target.acceleratorCount > 0 ? target.liveAtTarget / target.acceleratorCount : 0)});{' '}
              {target.metDay === null
                ? 'the plan never reaches it.'
                : `reached ${formatDay(result.startDate, target.metDay)}.`}
            </p>
          </div>
        ))}
      </section>
      <YearTables
        years={result.years}
        basis="Each campus with its own grid’s annual mean carbon and its own tariff: select one for both."
      />
      <FigureList title="Capital at the end" lines={costLines(result.costs)} />
      <section className="inspector-section" aria-label="Inputs by confidence">
        <h3 className="inspector-heading">{formatCount(result.assumptions.length)} inputs</h3>
        <p className="confidence-key">
          {CONFIDENCES.map((confidence) => (
            <span key={confidence}>
              <ConfidenceSign confidence={confidence} /> {formatCount(count(confidence))}{' '}
              {CONFIDENCE_WORDS[confidence].toLowerCase()}
            </span>
          ))}
        </p>
      </section>
      {scenario.summary === '' ? null : (
        <section className="inspector-section" aria-label="About this plan">
          <h3 className="inspector-heading">About this plan</h3>
          <p className="inspector-summary">{scenario.summary}</p>
        </section>
      )}
    </>
  )
}
