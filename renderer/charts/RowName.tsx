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

/** A name in one line or two: broken behind the last comma that leaves the first line room, else behind the first. */
export function nameLines(label: string, width: number, size: number): [first: string, second?: string] {
  if (textWidth(label, size) <= width) return [label]
  const commas = [...label.matchAll(/, /g)].map(({ index }) => index)
  const at = commas.findLast((index) => textWidth(label.slice(0, index), size) <= width) ?? commas[0]
  return at === undefined ? [label] : [label.slice(0, at), label.slice(at + 2)]
}
