import { formatCount } from '../../shared/units/format.ts'

/** `Ohio`, `Ohio and Texas`, `Ohio, Texas and Iowa`. */
export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}

/** `1 hall`, `12 halls`, `1 campus`, `2 campuses`. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(count)} ${count === 1 ? noun : plural}`
}

/** First letter large: a sentence begins. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
