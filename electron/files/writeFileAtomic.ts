import { randomUUID } from 'node:crypto'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Writes a file so that a reader, or a crash, meets the old content or the new, never a part of it: a temporary file
 * beside it, synced to the disk, takes its name.
 *
 * @throws the system's error; the temporary file is gone then
 */
export async function writeFileAtomic(path: string, content: string | Uint8Array): Promise<void> {
  // A link keeps pointing where it points; the file behind it is replaced.
  const target = await realpath(path).catch(() => path)
  const temporary = join(dirname(target), `.${basename(target).slice(0, 80)}.${randomUUID().slice(0, 8)}.tmp`)
  const mode = await stat(target).then(
    (status) => status.mode & 0o777,
    () => 0o644,
  )
  try {
    const file = await open(temporary, 'wx', mode)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(dirname(target))
}

/** The new name itself is safe on the disk only when its folder is. Windows has no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
