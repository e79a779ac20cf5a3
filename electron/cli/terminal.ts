/** What was asked for goes to stdout, so that it can be piped; everything said about it goes to stderr. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** One sentence about what cannot be done. */
export function complain(sentence: string): void {
  process.stderr.write(`rackrise: ${sentence}\n`)
}
