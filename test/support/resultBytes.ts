/**
 * A result as bytes that depend on its values alone: structured clones of equal numbers differ with how the engine happens to hold
 * them, as an integer or as a double.
 */
export function resultBytes(result: unknown): string {
  return JSON.stringify(result, (_key, value: unknown) => {
    if (!ArrayBuffer.isView(value)) return value
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')
  })
}
