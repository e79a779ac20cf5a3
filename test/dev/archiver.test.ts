import { access, chmod, constants } from 'node:fs/promises'
import { path7za } from '7zip-bin'
import { describe, expect, it } from 'vitest'
import { archiver } from '../../electron/dev/archiver.ts'

describe.skipIf(process.platform === 'win32')('the archiver', () => {
  it('can be run, though npm unpacked it without its executable bit', async () => {
    await chmod(path7za, 0o644)
    await expect(access(await archiver(), constants.X_OK)).resolves.toBeUndefined()
  })
})
