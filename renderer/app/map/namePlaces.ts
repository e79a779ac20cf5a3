/** A dot on the map with its name, px. */
interface Named {
  x: number
  y: number
  name: string
}

/** Where a name stands from its dot, px, and which of its ends is there. */
export interface NamePlace {
  dx: number
  dy: number
  anchor: 'start' | 'end'
}

/** A line of text at 11 px is about so wide a letter, and so high. */
const LETTER_PX = 5.8
const LINE_PX = 12
const GAP_PX = 10

/** Right of the dot, then left, then a line or two above or below. */
const TRIED: readonly NamePlace[] = [0, -LINE_PX, LINE_PX, -2 * LINE_PX, 2 * LINE_PX].flatMap((shift) => [
  { dx: GAP_PX, dy: 4 + shift, anchor: 'start' as const },
  { dx: -GAP_PX, dy: 4 + shift, anchor: 'end' as const },
])

interface Box {
  left: number
  right: number
  middle: number
}

const boxOf = ({ x, y, name }: Named, { dx, dy, anchor }: NamePlace): Box => {
  const width = name.length * LETTER_PX
  const left = anchor === 'start' ? x + dx : x + dx - width
  return { left, right: left + width, middle: y + dy - 4 }
}

const touch = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && Math.abs(a.middle - b.middle) < LINE_PX

/** A place for each name where it covers neither another name nor another dot, as far as there is one. */
export function namePlaces(dots: readonly Named[]): NamePlace[] {
  const taken: Box[] = []
  return dots.map((dot) => {
    const others = dots
      .filter((other) => other !== dot)
      .map(({ x, y }): Box => ({ left: x - 4, right: x + 4, middle: y }))
    const free = TRIED.find((place) => {
      const box = boxOf(dot, place)
      return ![...taken, ...others].some((other) => touch(box, other))
    })
    const place = free ?? { dx: GAP_PX, dy: 4, anchor: 'start' }
    taken.push(boxOf(dot, place))
    return place
  })
}
