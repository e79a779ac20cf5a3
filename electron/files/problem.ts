import type { Problem } from '../../shared/contract/controlPlane.ts'

export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem }

const reasons: Record<string, string> = {
  ENOENT: 'it is not there',
  EACCES: 'you may not use that file or folder',
  EPERM: 'you may not use that file or folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is not a folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many files are open',
  EBUSY: 'another program holds it',
  EIO: 'the disk reported an error',
  ENAMETOOLONG: 'its name is too long',
}

/** Why the system refused, as a clause: "the disk is full". */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? (error instanceof Error ? error.message : String(error))
}
