import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'

interface Manifest {
  name?: string
  version?: string
  license?: string
  homepage?: string
}

/** Remembers which packages the bundles are made of, and writes their licences down. */
export class LicenceCollector {
  readonly #packageFolders = new Set<string>()

  /** Goes into every build; sees each module that the bundler reads. */
  readonly plugin: Plugin = {
    name: 'rackrise:licences',
    moduleParsed: ({ id }) => {
      const folder = packageFolderOf(id)
      if (folder !== undefined) this.#packageFolders.add(folder)
    },
  }

  async write(file: string): Promise<void> {
    const notices = await Promise.all([...this.#packageFolders].map(noticeOf))
    const head = 'Rackrise contains the following packages, each under its own licence.\n'
    await writeFile(file, [head, ...[...new Set(notices)].sort()].join(`\n${'-'.repeat(80)}\n\n`))
  }
}

const packagePath = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//

/** `…/node_modules/@scope/name` of a module inside it; a virtual module or one of our own has none. */
function packageFolderOf(moduleId: string): string | undefined {
  const folder = packagePath.exec(moduleId.replaceAll('\\', '/'))?.[1]
  return folder !== undefined && existsSync(join(folder, 'package.json')) ? folder : undefined
}

async function noticeOf(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest
  const licenceFiles = (await readdir(folder)).filter((name) =>
    /^(licen[cs]e|copying|notice|ofl)/i.test(name),
  )
  const texts = await Promise.all(licenceFiles.sort().map((name) => readFile(join(folder, name), 'utf8')))
  const title = `${manifest.name ?? folder} ${manifest.version ?? ''}`.trim()
  const stated = `Licence: ${manifest.license ?? 'see below'}`
  return [title, stated, manifest.homepage ?? '', ...texts.map((text) => `\n${text.trim()}`)]
    .filter((line) => line !== '')
    .join('\n')
    .concat('\n')
}
