import type { LaneMarks } from './draw/laneMarks.ts'

/** How long a flash draws the eye, ms. */
const FLASH_MS = 1400

/** A lane that draws the eye for a moment; it stands still where motion is to be reduced. */
export class Flash {
  readonly #requestDraw: () => void
  #target: { lane: string; task: number | null } | null = null
  #startMs = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  /** @param requestDraw asks for a frame */
  constructor(requestDraw: () => void) {
    this.#requestDraw = requestDraw
  }

  start(lane: string, task: number | null): void {
    this.#target = { lane, task }
    this.#startMs = performance.now()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.end(), FLASH_MS)
    this.#requestDraw()
  }

  /** What to draw in this frame; asks for the next one while it fades. */
  now(): LaneMarks['flash'] {
    if (!this.#target) return null
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return { ...this.#target, strength: 1 }
    const past = Math.min(1, (performance.now() - this.#startMs) / FLASH_MS)
    this.#requestDraw()
    // Two beats, each weaker than the one before.
    return { ...this.#target, strength: (1 - past) * Math.abs(Math.cos(past * Math.PI * 2)) }
  }

  end(): void {
    clearTimeout(this.#timer)
    if (!this.#target) return
    this.#target = null
    this.#requestDraw()
  }
}
