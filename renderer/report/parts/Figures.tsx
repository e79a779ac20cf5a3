import type { ReportFigure } from '../../../shared/contract/reportDocument.ts'

/** Numbers as typography: value, unit, what it is. */
export function Figures({
  figures,
  size,
}: {
  figures: readonly ReportFigure[]
  size: 'large' | 'medium' | 'small'
}) {
  return (
    <dl className={`figures ${size}`}>
      {figures.map(({ label, value, unit, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {unit !== '' && <span> {unit}</span>}
          </dd>
          {note !== '' && <dd className="figure-note">{note}</dd>}
        </div>
      ))}
    </dl>
  )
}
