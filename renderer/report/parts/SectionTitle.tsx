export function SectionTitle({ number, title }: { number: number; title: string }) {
  return (
    <h1 className="section-title">
      <span>{number}</span>
      {title}
    </h1>
  )
}
