import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../../electron/dev/runCommand.ts'

const fpm = join(import.meta.dirname, '../../electron/dev/fpm.ts')
const hasDpkg = await runCommand('dpkg-deb', ['--version']).then(
  ({ exitCode }) => exitCode === 0,
  () => false,
)

describe.skipIf(!hasDpkg)('a .deb built the way electron-builder asks fpm for one', () => {
  let folder: string
  let deb: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rackrise-deb-'))
    deb = join(folder, 'demo.deb')
    await mkdir(join(folder, 'unpacked/resources'), { recursive: true })
    await writeFile(join(folder, 'unpacked/demo'), 'x'.repeat(3000), { mode: 0o755 })
    await writeFile(join(folder, 'unpacked/resources/app.asar'), 'y'.repeat(1100))
    await writeFile(join(folder, 'postinst'), '#!/bin/sh\ntrue\n')
    await writeFile(join(folder, 'demo.desktop'), '[Desktop Entry]\n')
    const { exitCode, stderr } = await fpmWith('--after-install', join(folder, 'postinst'))
    expect(stderr).toBe('')
    expect(exitCode).toBe(0)
  })

  afterAll(() => rm(folder, { recursive: true, force: true }))

  function fpmWith(...more: string[]) {
    return runCommand(process.execPath, [
      ...['--import', 'tsx', fpm, '-s', 'dir', '--force', '-t', 'deb', '-d', 'libnss3', '-d', 'libgbm1'],
      ...['--deb-compression', 'gz', '--architecture', 'amd64', '--version', '1.2.3', '--package', deb],
      ...[
        '--name',
        'demo',
        '--maintainer',
        'Somebody <a@b.invalid>',
        '--description',
        'Short\n Long, on\n\n two',
      ],
      ...more,
      `${join(folder, 'unpacked')}/=/opt/Demo`,
      `${join(folder, 'demo.desktop')}=/usr/share/applications/demo.desktop`,
    ])
  }

  const field = (name: string) => execFileSync('dpkg-deb', ['--field', deb, name]).toString().trim()

  it('names the package, what it depends on, and how much room it takes', () => {
    expect(field('Package')).toBe('demo')
    expect(field('Version')).toBe('1.2.3')
    expect(field('Depends')).toBe('libnss3, libgbm1')
    expect(field('Installed-Size')).toBe('5') // 3000 + 1100 + 16 bytes, in whole KiB
  })

  it('writes an empty line of the description as a dot, as control files want', () => {
    expect(field('Description')).toBe('Short\n Long, on\n .\n two')
  })

  it('puts a folder’s content and single files in their places, owned by root', () => {
    const content = execFileSync('dpkg-deb', ['--contents', deb]).toString()
    expect(content).toMatch(/^-rwxr-xr-x root\/root +3000 .* \.\/opt\/Demo\/demo$/m)
    expect(content).toMatch(/^-rw-r--r-- root\/root +1100 .* \.\/opt\/Demo\/resources\/app\.asar$/m)
    expect(content).toMatch(/^-rw-r--r-- root\/root +16 .* \.\/usr\/share\/applications\/demo\.desktop$/m)
  })

  it('carries the script that runs after installing', () => {
    expect(execFileSync('dpkg-deb', ['--info', deb, 'postinst']).toString()).toBe('#!/bin/sh\ntrue\n')
  })

  it('stops at an option it does not know', async () => {
    const { exitCode, stderr } = await fpmWith('--deb-shlibs', 'x')
    expect(exitCode).not.toBe(0)
    expect(stderr).toContain('--deb-shlibs')
  })
})
