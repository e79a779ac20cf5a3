import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { electronRuntime } from '../../electron/dev/electronRuntime.ts'

afterEach(() => vi.unstubAllEnvs())

it('uses the runtime it is given, and reads its version there', async () => {
  const given = mkdtempSync(join(tmpdir(), 'rackrise-runtime-'))
  writeFileSync(join(given, 'version'), 'v45.4.1\n')
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', given)
  const runtime = await electronRuntime()
  expect(runtime).toMatchObject({ directory: given, version: '45.4.1', origin: 'given' })
  rmSync(given, { recursive: true })
})
