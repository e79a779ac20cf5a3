interface ProseProps {
  paragraphs: readonly string[]
  /** Under the title, across the page: in two columns, or one where there is one paragraph. */
  isWide?: boolean
}

export function Prose({ paragraphs, isWide = false }: ProseProps) {
  return (
    <div className={isWide ? wideClass(paragraphs) : 'prose'}>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  )
}

const wideClass = (paragraphs: readonly string[]): string =>
  `prose ${paragraphs.length > 1 ? 'prose-columns' : 'prose-alone'}`
