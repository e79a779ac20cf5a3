export function SectionTitle({ number, title }: { number: number; title: string }) {
  return (
    <h1 className="section-title" id={`section-${number}`}>
      <span>{number}</span>
      {title}
    </h1>
  )
}
