import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { mkdir, mkdtemp, rename } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { reasonOf } from '../files/problem.ts'

/** A place beside the results where they are made, so that what stands in the folder asked for is always whole. */
export interface Staging {
  /** Where to make them. */
  folder: string
  /** Moves finished files into the folder asked for. @returns their paths there */
  keep: (paths: readonly string[]) => Promise<string[]>
  /** Removes what is left, and the folders made for this that hold nothing. */
  discard: () => void
}

/**
 * Opens a staging folder inside the folder asked for, made if it is not there.
 *
 * @throws Error with a sentence when the folder cannot be used
 */
export async function openStaging(asked: string): Promise<Staging> {
  let folder: string
  /** The outermost folder that had to be made; undefined where all were there. */
  let outermost: string | undefined
  try {
    outermost = await makeFolders(asked)
    // Inside, and not in the system's temporary folder: a move within one disk is one step.
    folder = await mkdtemp(join(asked, '.rackrise-'))
  } catch (error) {
    throw new Error(`"${asked}" cannot take the report: ${reasonOf(error)}. Give --out another folder.`, {
      cause: error,
    })
  }
  return {
    folder,
    keep: (paths) =>
      Promise.all(
        paths.map(async (path) => {
          const kept = join(asked, basename(path))
          await rename(path, kept)
          return kept
        }),
      ),
    discard: () => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
      if (outermost !== undefined) removeEmpty(asked, outermost)
    },
  }
}

/**
 * Makes a folder with those around it that are missing, one by one: Node's own recursive way never returns where a file system refuses
 * without a reason, as /proc does.
 *
 * @returns the outermost that had to be made; undefined where all were there
 */
async function makeFolders(asked: string): Promise<string | undefined> {
  const missing: string[] = []
  for (let at = resolve(asked); !existsSync(at); at = dirname(at)) missing.unshift(at)
  for (const folder of missing) await mkdir(folder)
  return missing[0]
}

/** Removes a folder and those around it, up to `outermost`, as long as they are empty. */
function removeEmpty(folder: string, outermost: string): void {
  for (let at = folder; at.startsWith(outermost) && readdirSync(at).length === 0; at = dirname(at))
    rmdirSync(at)
}
