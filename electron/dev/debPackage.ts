import { createHash } from 'node:crypto'
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { runCommand } from './runCommand.ts'

interface DebPackage {
  /** The .deb to write. */
  file: string
  /** As `dpkg-deb -Z` takes it: xz, gzip, zstd, none. */
  compression: string
  /** `from` is a file, or a folder with a trailing slash; `to` its path on the installed machine. */
  inputs: { from: string; to: string }[]
  /** Files that become the maintainer scripts. */
  scripts: { postinst: string | undefined; postrm: string | undefined }
  /** Fields of DEBIAN/control; Installed-Size is filled in here. */
  control: Record<string, string | undefined>
}

/** Lays the package out in a folder beside the result and has dpkg-deb pack it. */
export async function writeDebPackage({
  file,
  compression,
  inputs,
  scripts,
  control,
}: DebPackage): Promise<void> {
  const stage = await mkdtemp(join(dirname(file), '.deb-'))
  try {
    for (const { from, to } of inputs) await place(from, join(stage, to))
    const files = await filesUnder(stage)
    const sizeKiB = Math.ceil((await totalBytes(files)) / 1024)
    const debian = join(stage, 'DEBIAN')
    const checksums = await Promise.all(files.map((path) => checksumLine(path, stage)))
    await mkdir(debian)
    await writeFile(join(debian, 'md5sums'), checksums.join(''))
    await writeFile(join(debian, 'control'), controlFile({ ...control, 'Installed-Size': String(sizeKiB) }))
    for (const [name, source] of Object.entries(scripts)) {
      if (source === undefined) continue
      await copyFile(source, join(debian, name))
      await chmod(join(debian, name), 0o755)
    }
    await pack(stage, file, compression)
  } finally {
    await rm(stage, { recursive: true, force: true })
  }
}

async function place(from: string, to: string): Promise<void> {
  if (!from.endsWith('/')) {
    await mkdir(dirname(to), { recursive: true })
    await copyFile(from, to)
    await chmod(to, 0o644)
    return
  }
  await mkdir(to, { recursive: true })
  // Hard links: the unpacked app is some 250 MB, and only its folder entries are changed below.
  const { exitCode, stderr } = await runCommand('cp', ['-al', `${from}.`, to])
  if (exitCode !== 0) throw new Error(stderr)
}

/** Every file below `folder`, sorted. Folders on the way get the mode a package should have. */
async function filesUnder(folder: string): Promise<string[]> {
  await chmod(folder, 0o755)
  const entries = await readdir(folder, { withFileTypes: true })
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return await filesUnder(path)
      return entry.isFile() ? [path] : []
    }),
  )
  return found.flat().sort()
}

async function totalBytes(files: string[]): Promise<number> {
  const sizes = await Promise.all(files.map(async (path) => (await stat(path)).size))
  return sizes.reduce((total, size) => total + size, 0)
}

async function checksumLine(path: string, stage: string): Promise<string> {
  const md5 = createHash('md5')
    .update(await readFile(path))
    .digest('hex')
  return `${md5}  ${relative(stage, path)}\n`
}

function controlFile(fields: Record<string, string | undefined>): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')
}

async function pack(stage: string, file: string, compression: string): Promise<void> {
  const { exitCode, stderr } = await runCommand('dpkg-deb', [
    '--root-owner-group',
    // electron-builder says gz, dpkg-deb says gzip.
    `-Z${compression === 'gz' ? 'gzip' : compression}`,
    `--threads-max=${availableParallelism()}`,
    '--build',
    stage,
    file,
  ])
  if (exitCode !== 0) throw new Error(stderr)
}
