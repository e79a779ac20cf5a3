/** Halls waiting for their next row, the earliest ready first, ties by hall index: a binary heap. */
export class HallQueue {
  private readonly halls: number[] = []
  private readonly days: number[] = []

  get size(): number {
    return this.halls.length
  }

  push(hall: number, day: number): void {
    let at = this.halls.length
    this.halls.push(hall)
    this.days.push(day)
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.isBefore(at, parent)) break
      this.swap(at, parent)
      at = parent
    }
  }

  /** Takes out the first hall. */
  pop(): { hall: number; day: number } | null {
    const hall = this.halls[0]
    const day = this.days[0]
    if (hall === undefined || day === undefined) return null
    const last = this.halls.length - 1
    this.swap(0, last)
    this.halls.pop()
    this.days.pop()
    let at = 0
    for (;;) {
      let first = at
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < last && this.isBefore(child, first)) first = child
      }
      if (first === at) break
      this.swap(at, first)
      at = first
    }
    return { hall, day }
  }

  private isBefore(a: number, b: number): boolean {
    const difference = (this.days[a] ?? 0) - (this.days[b] ?? 0)
    return difference < 0 || (difference === 0 && (this.halls[a] ?? 0) < (this.halls[b] ?? 0))
  }

  private swap(a: number, b: number): void {
    const hall = this.halls[a] ?? 0
    const day = this.days[a] ?? 0
    this.halls[a] = this.halls[b] ?? 0
    this.days[a] = this.days[b] ?? 0
    this.halls[b] = hall
    this.days[b] = day
  }
}
