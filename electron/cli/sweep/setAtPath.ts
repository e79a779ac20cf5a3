import type { Outcome } from '../../files/problem.ts'

type Json = unknown

/**
 * A copy of a document with one value changed; what is not on the path is shared. Parts of a list are named by id or place:
 * `campuses/ohio/buildings/0/startDate`. A graded value keeps its source and takes the new value; a number stays one.
 */
export function setAtPath(document: Json, path: string, typed: string): Outcome<Json> {
  return setIn(document, path.split('/'), path, typed)
}

function setIn(node: Json, keys: readonly string[], path: string, typed: string): Outcome<Json> {
  const [key, ...rest] = keys
  if (key === undefined) return { ok: true, value: replace(node, typed) }
  if (typeof node !== 'object' || node === null) return refuse(path, key)
  const place = Array.isArray(node) ? placeOf(node, key) : key
  if (place === null || !(place in node)) return refuse(path, key)
  const inside = setIn((node as Record<string, Json>)[place], rest, path, typed)
  if (!inside.ok) return inside
  if (!Array.isArray(node)) return { ok: true, value: { ...node, [place]: inside.value } }
  const copy: Json[] = [...(node as Json[])]
  copy[Number(place)] = inside.value
  return { ok: true, value: copy }
}

function placeOf(list: readonly Json[], key: string): string | null {
  const byId = list.findIndex(
    (entry) => typeof entry === 'object' && entry !== null && (entry as { id?: unknown }).id === key,
  )
  if (byId >= 0) return String(byId)
  return /^\d+$/.test(key) && Number(key) < list.length ? key : null
}

function replace(old: Json, typed: string): Json {
  if (typeof old === 'object' && old !== null && 'value' in old && 'confidence' in old) {
    return { ...old, value: replace(old.value, typed) }
  }
  if (typeof old === 'number') return Number(typed)
  if (typeof old === 'boolean') return typed === 'true' ? true : typed === 'false' ? false : typed
  return typed
}

function refuse(path: string, key: string): Outcome<never> {
  const message = `--vary names "${path}", and the scenario has no "${key}" there. Name lists by id: campuses/ohio/buildings/building-o1/startDate.`
  return { ok: false, problem: { code: 'badSweep', message, path } }
}
