const FIRST_MS = 100
const LONGEST_MS = 10_000

/** How long to wait before starting a crashed process again: at once at first, twice as long after each further crash. */
export function restartDelayMs(crashCount: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, crashCount - 1))
}
