import { formatCount } from '../../shared/units/format.ts'

/** `Ohio`, `Ohio and Texas`, `Ohio, Texas and Iowa`. */
export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}

const SMALL_NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** `three`, `493`. */
export function numberWord(count: number): string {
  return SMALL_NUMBERS[count] ?? formatCount(count)
}

/** Counts in running text: `one hall`, `two campuses`, `493 days`. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${numberWord(count)} ${count === 1 ? noun : plural}`
}

/** First letter large: a sentence begins. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
