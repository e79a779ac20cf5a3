import { resolve } from 'node:path'

/** A path as the person typed it. npm runs scripts in the checkout; INIT_CWD is where the person stands. */
export function givenPath(typed: string): string {
  const startedByNpm = process.env.npm_lifecycle_event === 'rackrise'
  const standing = (startedByNpm ? process.env.INIT_CWD : undefined) ?? process.cwd()
  return resolve(standing, typed)
}
