/** Progress on stderr: one line that renews itself on a terminal, a line a step elsewhere. */
export interface ProgressLine {
  show: (step: string, fraction: number) => void
  /** Ends the line, so that what follows starts on its own. */
  end: () => void
}

export function createProgressLine(out: NodeJS.WriteStream = process.stderr): ProgressLine {
  let shown = ''
  return {
    show: (step, fraction) => {
      const percent = String(Math.round(fraction * 100)).padStart(3)
      const text = `${percent} %  ${step}`
      if (text === shown) return
      shown = text
      // Cut to the terminal's width, return to its start, clear to its end.
      if (out.isTTY) out.write(`\r${text.slice(0, out.columns - 1)}\u001b[K`)
      else out.write(`${text}\n`)
    },
    end: () => {
      if (out.isTTY && shown !== '') out.write('\n')
      shown = ''
    },
  }
}
