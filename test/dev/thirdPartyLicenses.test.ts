import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { expect, it } from 'vitest'
import { projectRoot } from '../../electron/dev/projectRoot.ts'
import { LicenceCollector } from '../../electron/dev/thirdPartyLicenses.ts'

it('lists a package that was bundled, with its licence text, and none that was not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rackrise-licences-'))
  try {
    const licences = new LicenceCollector()
    const entry = join(projectRoot, 'node_modules/zustand/esm/vanilla.mjs')
    await build({
      configFile: false,
      logLevel: 'silent',
      plugins: [licences.plugin],
      build: { write: false, lib: { entry, formats: ['es'] } },
    })
    await licences.write(join(folder, 'licences.txt'))
    const text = await readFile(join(folder, 'licences.txt'), 'utf8')
    expect(text).toContain('zustand 5.1.0\nLicence: MIT')
    expect(text).toContain('Copyright (c) 2019 Paul Henschel')
    expect(text).not.toContain('react')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
