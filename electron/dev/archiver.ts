import { chmod } from 'node:fs/promises'
import { path7za } from '7zip-bin'

/** Path of the archiver that packs zip and tar.gz, ready to run: npm may unpack it without its executable bit. */
export async function archiver(): Promise<string> {
  if (process.platform !== 'win32') await chmod(path7za, 0o755)
  return path7za
}
