import { textWidth } from '../../charts/pen.ts'

/** Breaks a text into lines that are likely to fit a width, at spaces. */
export function wrapText(text: string, widthMm: number, sizeMm: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, sizeMm) > widthMm) {
      lines.push(line)
      line = word
    } else {
      line = longer
    }
  }
  return line === '' ? lines : [...lines, line]
}
