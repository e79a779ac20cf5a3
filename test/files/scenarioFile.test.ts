import { mkdir, open, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readScenarioFile } from '../../electron/files/readScenarioFile.ts'
import { writeScenarioFile } from '../../electron/files/writeScenarioFile.ts'
import { tinyScenario } from '../support/tinyScenario.ts'
import { useTemporaryFolder } from '../support/temporaryFolder.ts'

const folder = useTemporaryFolder()
const place = (name = 'plan.rackrise') => join(folder.path, name)

describe('a scenario file', () => {
  it('holds the same scenario after it was written and read', async () => {
    expect(await writeScenarioFile(place(), tinyScenario())).toEqual({ ok: true, value: null })
    expect(await readScenarioFile(place())).toEqual({ ok: true, value: tinyScenario() })
  })

  it('is written byte for byte the same every time, in lines', async () => {
    await writeScenarioFile(place(), tinyScenario())
    const first = await readFile(place(), 'utf8')
    const read = await readScenarioFile(place())
    await writeScenarioFile(place(), read.ok ? read.value : tinyScenario())
    expect(await readFile(place(), 'utf8')).toBe(first)
    expect(first.startsWith('{\n  "format": "rackrise-scenario",\n  "version": 1,\n')).toBe(true)
    expect(first.endsWith('}\n')).toBe(true)
  })

  it('leaves nothing but itself in its folder', async () => {
    await writeScenarioFile(place(), tinyScenario())
    await writeScenarioFile(place(), tinyScenario())
    expect(await readdir(folder.path)).toEqual(['plan.rackrise'])
  })

  it('keeps its old content when the new one cannot be written', async () => {
    await mkdir(place('sub'))
    const refused = await writeScenarioFile(place('sub'), tinyScenario())
    expect(refused).toMatchObject({ ok: false, problem: { code: 'unwritable' } })
    expect(await readdir(folder.path)).toEqual(['sub'])
  })

  it('says that the folder is gone', async () => {
    expect(await writeScenarioFile(place('gone/plan.rackrise'), tinyScenario())).toEqual({
      ok: false,
      problem: {
        code: 'unwritable',
        message: '"plan.rackrise" cannot be written: it is not there. Save it in another place.',
      },
    })
  })

  it('is written through a link, which stays a link', async () => {
    await writeFile(place('real.rackrise'), 'old')
    await symlink(place('real.rackrise'), place('link.rackrise'))
    await writeScenarioFile(place('link.rackrise'), tinyScenario())
    expect((await readScenarioFile(place('real.rackrise'))).ok).toBe(true)
  })
})

describe('what cannot be opened', () => {
  const messageOf = async (path: string): Promise<string> => {
    const read = await readScenarioFile(path)
    return read.ok ? 'opened' : `${read.problem.code}: ${read.problem.message}`
  }

  it('a file that is not there', async () => {
    expect(await messageOf(place('gone.rackrise'))).toBe(
      'unreadable: "gone.rackrise" cannot be read: it is not there. Choose another file.',
    )
  })

  it('a folder', async () => {
    expect(await messageOf(folder.path)).toMatch(
      /^notAFile: ".*" is not a file\. Choose a \.rackrise file\.$/,
    )
  })

  it('a file above 64 MB, without reading it', async () => {
    const file = await open(place('huge.rackrise'), 'w')
    await file.truncate(3_000_000_000) // 3 GB on paper, nothing on the disk
    await file.close()
    expect(await messageOf(place('huge.rackrise'))).toBe(
      'tooLarge: "huge.rackrise" is 3000 MB; scenarios are at most 64 MB. Choose a .rackrise file.',
    )
  })

  it('a picture', async () => {
    await writeFile(place('photo.rackrise'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0xff]))
    expect(await messageOf(place('photo.rackrise'))).toBe(
      'notAScenario: "photo.rackrise" is not text. Choose a .rackrise file.',
    )
  })

  it('a file cut short, another JSON file, and one of a newer app, each named', async () => {
    const text = JSON.stringify(tinyScenario())
    await writeFile(place('cut.rackrise'), text.slice(0, text.length / 2))
    await writeFile(place('package.json'), '{"name":"rackrise"}')
    await writeFile(place('new.rackrise'), '{"format":"rackrise-scenario","version":2}')
    expect(await messageOf(place('cut.rackrise'))).toMatch(/^notAScenario: "cut.rackrise": /)
    expect(await messageOf(place('package.json'))).toMatch(/^notAScenario: "package.json": /)
    expect(await messageOf(place('new.rackrise'))).toMatch(/^madeByNewerVersion: "new.rackrise": /)
  })
})
