import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { autosaveIn } from '../../electron/files/autosave.ts'
import { tinyScenario } from '../support/tinyScenario.ts'
import { useTemporaryFolder } from '../support/temporaryFolder.ts'

const folder = useTemporaryFolder()

describe('unsaved work', () => {
  it('is there for the next session, with the file it belongs to', async () => {
    await autosaveIn(folder.path).keep({ scenario: tinyScenario(), path: '/plans/tiny.rackrise' })
    expect(await autosaveIn(folder.path).read()).toEqual({
      scenario: tinyScenario(),
      path: '/plans/tiny.rackrise',
    })
  })

  it('is the newest of several kept at once', async () => {
    const autosave = autosaveIn(folder.path)
    await Promise.all(
      ['One', 'Two', 'Three'].map((name) =>
        autosave.keep({ scenario: { ...tinyScenario(), name }, path: null }),
      ),
    )
    expect((await autosave.read())?.scenario.name).toBe('Three')
  })

  it('is gone when it was cleared, also when a write was still under way', async () => {
    const autosave = autosaveIn(folder.path)
    void autosave.keep({ scenario: tinyScenario(), path: null })
    await autosave.clear()
    expect(await autosave.read()).toBeNull()
  })

  it('is nothing when the file was cut short or holds no scenario', async () => {
    const autosave = autosaveIn(folder.path)
    await writeFile(join(folder.path, 'autosave.json'), '{"path":null,"scen')
    expect(await autosave.read()).toBeNull()
    await writeFile(join(folder.path, 'autosave.json'), '{"path":null,"scenario":{}}')
    expect(await autosave.read()).toBeNull()
  })
})
