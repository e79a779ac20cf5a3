import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../../electron/dev/projectRoot.ts'
import { readValidation } from '../../electron/files/readValidation.ts'
import { simulate } from '../../electron/model/simulate.ts'
import { buildReport } from '../../electron/reports/buildReport.ts'
import { pourMethod } from '../../renderer/report/sections/method.tsx'
import type { ReportDocument, SectionOf } from '../../shared/contract/reportDocument.ts'
import { tinyScenario } from '../support/tinyScenario.ts'
import { useTemporaryFolder } from '../support/temporaryFolder.ts'

const folder = useTemporaryFolder()
const read = await readValidation(join(projectRoot, 'assets/validation/validation.json'))
if (!read.ok) throw new Error(read.problem.message)
const table = read.value
const result = simulate(tinyScenario())

function methodOf(report: ReportDocument): SectionOf<'method'> {
  const found = report.sections.find(({ kind }) => kind === 'method')
  if (found?.kind !== 'method') throw new Error('no method')
  return found
}

describe('the method of a report', () => {
  it('prints every family, and every miss with its reason', () => {
    const { validation } = methodOf(buildReport(tinyScenario(), result, table))
    expect(validation!.paragraphs[0]).toContain(`${table.passed} of ${table.passed + table.missed} numbers`)
    expect(validation!.families.rows).toHaveLength(table.families.length)
    // Numbers missed for one reason share a row; the second column counts them.
    const counted = validation!.misses.rows.reduce((sum, row) => sum + Number(row[1]), 0)
    expect(counted).toBe(table.missed)
    for (const { columns, rows } of [validation!.families, validation!.misses]) {
      for (const row of rows) {
        expect(row).toHaveLength(columns.length)
        for (const cell of row) expect(cell).not.toMatch(/^$|NaN|undefined/)
      }
    }
  })

  it('is set with two tables more, and without them where there is no validation table', () => {
    const setting = { number: 14 } as Parameters<typeof pourMethod>[1]
    const keys = (report: ReportDocument) => pourMethod(methodOf(report), setting).map(({ key }) => key)
    const without = keys(buildReport(tinyScenario(), result))
    expect(keys(buildReport(tinyScenario(), result, table))).toEqual([
      ...without,
      'validation',
      'Table 14.1',
      'Table 14.2',
    ])
  })
})

it('a validation table that is torn, foreign or gone is said in a sentence', async () => {
  await writeFile(join(folder.path, 'torn.json'), '{')
  await writeFile(join(folder.path, 'foreign.json'), '{}')
  for (const name of ['torn.json', 'foreign.json', 'gone.json']) {
    const outcome = await readValidation(join(folder.path, name))
    expect(!outcome.ok && outcome.problem.message).toMatch(/^The validation table .* cannot be used: .+\.$/)
  }
})
