/** Where a text stops being JSON, and why, for a person who opens it in an editor. */
export interface JsonFault {
  /** From 1; `null` where the engine does not tell. */
  line: number | null
  column: number | null
  /** `unexpected token 'N'`. */
  reason: string
}

/** Characters of the text that V8 quotes before the faulty one. */
const QUOTED_BEFORE = 10

/** @param error what `JSON.parse` threw for this text */
export function jsonFault(text: string, error: unknown): JsonFault {
  const message = error instanceof Error ? error.message : 'unreadable text'
  const position = positionIn(text, message)
  const reason = message
    .replace(/, (?:\.\.\.)?"[\s\S]*"(?:\.\.\.)? is not valid JSON$/, '')
    .replace(/ in JSON(?: at position.*)?$/, '')
    .replace(/\s+/g, ' ')
  const words = reason.charAt(0).toLowerCase() + reason.slice(1)
  if (position === null) return { line: null, column: null, reason: words }
  const before = text.slice(0, position).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, reason: words }
}

/** V8 says a position, or quotes the neighbourhood of the fault, or says that the text ended too early. */
function positionIn(text: string, message: string): number | null {
  const said = /at position (\d+)/.exec(message)?.[1]
  if (said !== undefined) return Number(said)
  if (message.startsWith('Unexpected end')) return text.trimEnd().length
  const quoted = /, (\.\.\.)?"([\s\S]*)"(?:\.\.\.)? is not valid JSON$/.exec(message)
  const start = text.indexOf(quoted?.[2] ?? '\u0000')
  if (quoted === null || start < 0) return null
  const token = /^Unexpected token '(.)'/su.exec(message)?.[1] ?? ''
  const at = text.indexOf(token, quoted[1] === undefined ? start : start + QUOTED_BEFORE)
  return at < 0 ? start : at
}
