/** What the program tells the shell. */
export const EXIT = {
  /** Done; findings may have been listed. */
  done: 0,
  /** The input cannot be used, or `--strict` and there are warnings or violations. */
  refused: 1,
  /** The command line does not say what to do. */
  usage: 2,
  /** Ctrl+C: 128 plus the number of SIGINT, as shells have it. */
  cancelled: 130,
} as const
