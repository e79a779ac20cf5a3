interface FigureListProps {
  title: string
  /** A sentence that says when and how the figures hold. */
  basis?: string
  lines: readonly { label: string; value: string }[]
}

/** Settled numbers under a heading: they do not follow the playhead. */
export function FigureList({ title, basis, lines }: FigureListProps) {
  return (
    <section className="inspector-section" aria-label={title}>
      <h3 className="inspector-heading">{title}</h3>
      {basis === undefined ? null : <p className="inspector-sentence">{basis}</p>}
      <dl>
        {lines.map((line) => (
          <div key={line.label} className="reading">
            <dt>{line.label}</dt>
            <dd>{line.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
