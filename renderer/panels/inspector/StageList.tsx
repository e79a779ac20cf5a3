import type { StageSpan } from '../../../shared/results/place.ts'
import type { Confidence } from '../../../shared/catalog/graded.ts'
import { formatDay } from '../../../shared/time/calendar.ts'
import { formatCount } from '../../../shared/units/format.ts'
import { ConfidenceMark } from '../ConfidenceMark.tsx'

/** The work on a building in order, with its days and where their number comes from. */
export function StageList({ stages, startDate }: { stages: readonly StageSpan[]; startDate: string }) {
  return (
    <section className="inspector-section" aria-label="Work">
      <h3 className="inspector-heading">Work</h3>
      <dl>
        {stages.map((stage) => (
          <div key={stage.stageId} className="reading">
            <dt>{stage.name}</dt>
            <dd>
              <span className="reading-unit">{formatDay(startDate, stage.startDay)}</span>{' '}
              {formatCount(stage.endDay - stage.startDay)} <span className="reading-unit">d</span>
              <ConfidenceMark
                confidence={stage.confidence as Confidence}
                source={`duration of ${stage.name.toLowerCase()}`}
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
