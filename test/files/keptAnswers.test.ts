import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { keepAnswer, keptAnswersIn } from '../../electron/files/keptAnswers.ts'
import { simulate } from '../../electron/model/simulate.ts'
import { decodeAnswer } from '../../shared/contract/answerFile.ts'
import { unpackResult } from '../../shared/contract/packedResult.ts'
import { useTemporaryFolder } from '../support/temporaryFolder.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

const folder = useTemporaryFolder()
const at = (name: string) => join(folder.path, name)
/** One start of the app. */
const start = () => keptAnswersIn(at('answers'), at('engine'))

beforeEach(async () => {
  await mkdir(at('engine'))
  await writeFile(at('engine/index.mjs'), 'export const version = 1')
})

describe('kept answers', () => {
  it('are there at the next start, and are the numbers of the model', async () => {
    const first = await start().placeOf(tinyScenario())
    expect(first.isThere).toBe(false)
    await keepAnswer(first.path, simulate(tinyScenario()))
    const next = await start().placeOf(tinyScenario())
    expect(next).toEqual({ ...first, isThere: true })
    const bytes = new Uint8Array(await readFile(next.path))
    expect(unpackResult(decodeAnswer(bytes.buffer, new TextDecoder()))).toEqual(simulate(tinyScenario()))
  })

  it('are of one document and one engine: a changed number or other code is another answer', async () => {
    const { key } = await start().placeOf(tinyScenario())
    expect((await start().placeOf({ ...tinyScenario(), name: 'Edited' })).key).not.toBe(key)
    await writeFile(at('engine/index.mjs'), 'export const version = 2')
    expect((await start().placeOf(tinyScenario())).key).not.toBe(key)
  })

  it('are named by their key alone', () => {
    expect(start().pathOf('../../secret')).toBeNull()
    expect(start().pathOf('a'.repeat(64))).toBe(at(`answers/${'a'.repeat(64)}`))
  })

  it('are the newest six; what else lies there is left alone', async () => {
    const result = simulate(tinyScenario())
    await mkdir(at('answers'))
    await writeFile(at('answers/notes.txt'), 'mine')
    for (let i = 0; i < 8; i++) {
      const path = at(`answers/${String(i).repeat(64)}`)
      await keepAnswer(path, result)
      await utimes(path, 1000 + i, 1000 + i)
    }
    const names = (await readdir(at('answers'))).map((name) => name[0])
    expect(names.sort()).toEqual(['2', '3', '4', '5', '6', '7', 'n'])
  })
})
