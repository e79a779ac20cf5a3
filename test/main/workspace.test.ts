import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { autosaveIn } from '../../electron/files/autosave.ts'
import { bundledExamples } from '../../electron/files/bundledExamples.ts'
import { readScenarioFile } from '../../electron/files/readScenarioFile.ts'
import { writeScenarioFile } from '../../electron/files/writeScenarioFile.ts'
import { createFileHandles } from '../../electron/main/fileHandles.ts'
import { createWorkspace, type Workspace } from '../../electron/main/workspace.ts'
import { tinyScenario } from '../support/tinyScenario.ts'
import { useTemporaryFolder } from '../support/temporaryFolder.ts'

const folder = useTemporaryFolder()
const at = (name: string) => join(folder.path, name)
let recent: string[]

/** One session of the app: what is on the disk stays from session to session. */
function session(): Workspace {
  return createWorkspace({
    version: '1.2.3',
    examples: bundledExamples(at('examples')),
    autosave: autosaveIn(at('data')),
    handles: createFileHandles(),
    recent: {
      add: (path) => recent.push(path),
      remove: (path) => (recent = recent.filter((known) => known !== path)),
    },
  })
}

const edited = { ...tinyScenario(), name: 'Edited' }
const noPlace = () => Promise.resolve(null)

beforeEach(async () => {
  recent = []
  await mkdir(at('examples'))
  await writeScenarioFile(at('examples/openai-aws.rackrise'), { ...tinyScenario(), name: 'The deal' })
  await writeScenarioFile(at('mine.rackrise'), { ...tinyScenario(), name: 'Mine' })
  await writeFile(at('broken.rackrise'), 'not a scenario')
})

describe('the first document', () => {
  it('is the bundled deal, which has no file', async () => {
    expect(await session().start()).toMatchObject({
      version: '1.2.3',
      offersRestore: false,
      outcome: { kind: 'opened', document: { scenario: { name: 'The deal' }, handle: null, fileName: null } },
    })
  })

  it('is read ahead of the question, and is the same then', async () => {
    const workspace = session()
    expect(await workspace.readAhead()).toMatchObject({ name: 'The deal' })
    expect(await workspace.start()).toMatchObject({
      outcome: { document: { scenario: { name: 'The deal' } } },
    })
  })

  it('is the file that came after the deal was read ahead', async () => {
    const workspace = session()
    await workspace.readAhead()
    workspace.startWith(at('mine.rackrise'))
    expect(await workspace.start()).toMatchObject({ outcome: { document: { fileName: 'mine.rackrise' } } })
  })

  it('is the file that was asked for', async () => {
    const workspace = session()
    workspace.startWith(at('mine.rackrise'))
    expect(await workspace.start()).toMatchObject({
      outcome: { document: { scenario: { name: 'Mine' }, fileName: 'mine.rackrise' } },
    })
    expect(recent).toEqual([at('mine.rackrise')])
  })

  it('is the deal when that file is broken, and the reason is told once', async () => {
    const workspace = session()
    workspace.startWith(at('broken.rackrise'))
    expect(await workspace.start()).toMatchObject({
      outcome: { document: { scenario: { name: 'The deal' } } },
    })
    expect(workspace.takeStartProblem()?.code).toBe('notAScenario')
    expect(workspace.takeStartProblem()).toBeNull()
  })

  it('is the one that was open when the page loads again', async () => {
    const workspace = session()
    await workspace.start()
    await workspace.openPath(at('mine.rackrise'))
    expect(await workspace.start()).toMatchObject({ outcome: { document: { fileName: 'mine.rackrise' } } })
  })
})

describe('saving', () => {
  it('asks for a place the first time, adds the ending, and not the second time', async () => {
    const workspace = session()
    const ask = { scenario: edited, handle: null, suggestedName: 'Edited.rackrise' }
    const first = await workspace.save(ask, () => Promise.resolve(at('chosen')))
    expect(first).toMatchObject({ kind: 'saved', fileName: 'chosen.rackrise' })
    const handle = first.kind === 'saved' ? first.handle : ''
    const again = { ...ask, scenario: { ...edited, name: 'Again' }, handle }
    expect(await workspace.save(again, noPlace)).toMatchObject({ kind: 'saved', handle })
    expect(await readScenarioFile(at('chosen.rackrise'))).toMatchObject({ value: { name: 'Again' } })
  })

  it('asks for a place when the handle is none that was given out', async () => {
    const ask = { scenario: edited, handle: '/etc/passwd', suggestedName: 'x' }
    expect(await session().save(ask, noPlace)).toEqual({ kind: 'cancelled' })
  })

  it('refuses a document that could not be opened again', async () => {
    const ask = { scenario: { ...edited, colour: 'blue' }, handle: null, suggestedName: 'x' }
    const outcome = await session().save(ask, () => Promise.resolve(at('x.rackrise')))
    expect(outcome).toMatchObject({ kind: 'problem', problem: { code: 'invalid' } })
  })
})

describe('after a crash', () => {
  it('offers what was not saved, with its file', async () => {
    const first = session()
    const opened = await first.openPath(at('mine.rackrise'))
    const handle = opened.kind === 'opened' ? opened.document.handle : null
    await first.keepAutosave({ scenario: edited, handle })
    // No endSession: the first session crashed.
    const second = session()
    expect(await second.start()).toMatchObject({ offersRestore: true })
    expect(await second.restoreAutosave()).toMatchObject({
      kind: 'opened',
      document: { scenario: { name: 'Edited' }, fileName: 'mine.rackrise', isRestored: true },
    })
  })

  it('offers nothing when the work was saved, given up, or the session ended well', async () => {
    const endings: ((workspace: Workspace) => Promise<unknown>)[] = [
      (workspace) =>
        workspace.save({ scenario: edited, handle: null, suggestedName: 'x' }, () =>
          Promise.resolve(at('x')),
        ),
      (workspace) => workspace.clearAutosave(),
      (workspace) => workspace.endSession(),
    ]
    for (const end of endings) {
      const workspace = session()
      await workspace.keepAutosave({ scenario: edited, handle: null })
      await end(workspace)
      expect(await session().start()).toMatchObject({ offersRestore: false })
      expect(await session().restoreAutosave()).toMatchObject({ problem: { code: 'nothingToRestore' } })
    }
  })

  it('still offers it when the next session looked and left', async () => {
    await session().keepAutosave({ scenario: edited, handle: null })
    await session().endSession()
    expect(await session().start()).toMatchObject({ offersRestore: true })
  })
})
