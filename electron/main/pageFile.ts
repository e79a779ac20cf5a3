import { join, normalize, sep } from 'node:path'

/**
 * The file that a request of the app's pages names.
 *
 * @param root absolute path of the folder the pages may read
 * @returns null for another host, a path that cannot be decoded, or one that leads out of the folder
 */
export function pageFile(requestUrl: string, root: string): string | null {
  const { host, pathname } = new URL(requestUrl)
  if (host !== 'ui') return null
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (path.includes('\0')) return null
  const file = normalize(join(root, path))
  return file.startsWith(root + sep) ? file : null
}
