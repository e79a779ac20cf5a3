import { useInk } from './ink.ts'
import { fitText, textWidth } from './pen.ts'

interface RowNameProps {
  label: string
  /** Where the name ends, and the middle of its row. */
  x: number
  y: number
  width: number
}

/** Name of a row, on one line or, where it is too long, broken behind a comma: what, and under it where. */
export function RowName({ label, x, y, width }: RowNameProps) {
  const { text, smallText, ink, grey } = useInk()
  const [first, second] = nameLines(label, width, text)
  return (
    <text textAnchor="end" fontSize={text} fill={ink}>
      <tspan x={x} y={second === undefined ? y + text * 0.35 : y - smallText * 0.12}>
        {fitText(first, width, text)}
      </tspan>
      {second === undefined ? null : (
        <tspan x={x} y={y + smallText * 0.95} fontSize={smallText} fill={grey}>
          {fitText(second, width, smallText)}
        </tspan>
      )}
      <title>{label}</title>
    </text>
  )
}

/** A name in one line or two: broken behind the comma that leaves two lines of most equal length, else at such a space. */
export function nameLines(label: string, width: number, size: number): [first: string, second?: string] {
  const fits = (text: string): boolean => textWidth(text, size) <= width
  if (fits(label)) return [label]
  for (const gap of [/, /g, / /g]) {
    const [best] = [...label.matchAll(gap)]
      .map(({ index, 0: { length } }) => [label.slice(0, index), label.slice(index + length)] as const)
      .filter((lines) => lines.every(fits))
      .sort((a, b) => Math.abs(a[0].length - a[1].length) - Math.abs(b[0].length - b[1].length))
    if (best) return [...best]
  }
  const comma = label.indexOf(', ')
  return comma === -1 ? [label] : [label.slice(0, comma), label.slice(comma + 2)]
}
