import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { bundledExamples } from '../../electron/files/bundledExamples.ts'
import { serializeScenario } from '../../shared/scenario/serializeScenario.ts'
import { tinyScenario } from '../support/tinyScenario.ts'
import { useTemporaryFolder } from '../support/temporaryFolder.ts'

const folder = useTemporaryFolder()

describe('examples the app comes with', () => {
  beforeEach(async () => {
    await mkdir(join(folder.path, 'scenarios'))
    for (const [id, name] of [
      ['alpha', 'Alpha'],
      ['openai-aws', 'The deal'],
    ] as const) {
      const text = serializeScenario({ ...tinyScenario(), id, name })
      await writeFile(join(folder.path, 'scenarios', `${id}.rackrise`), text)
    }
    await writeFile(join(folder.path, 'secret.rackrise'), serializeScenario(tinyScenario()))
    await writeFile(join(folder.path, 'scenarios', 'README.md'), 'not an example')
  })

  it('are listed with the default first', async () => {
    expect(await bundledExamples(join(folder.path, 'scenarios')).list()).toEqual([
      { id: 'openai-aws', name: 'The deal', summary: tinyScenario().summary },
      { id: 'alpha', name: 'Alpha', summary: tinyScenario().summary },
    ])
  })

  it('are read by id; an id never leads out of their folder', async () => {
    const examples = bundledExamples(join(folder.path, 'scenarios'))
    expect(await examples.read('alpha')).toEqual({
      ok: true,
      value: { ...tinyScenario(), id: 'alpha', name: 'Alpha' },
    })
    expect(await examples.read('../secret')).toMatchObject({ ok: false, problem: { code: 'noSuchExample' } })
  })
})
