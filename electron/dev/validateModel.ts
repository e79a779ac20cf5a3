/**
 * `npm run validate:model`: runs every published case of test/validation/cases against the model, prints the table and the figures of each
 * family, writes assets/validation/validation.json, and ends with a failure where a golden case or a family's gate is broken. Other misses stay in
 * the table with their reason.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { projectRoot } from './projectRoot.ts'
import { readCases } from './validation/caseFile.ts'
import { familyFigures } from './validation/familyFigures.ts'
import { runCase, type ValidationRow } from './validation/runCases.ts'

const cases = readCases()
const rows = cases.flatMap(runCase)
const families = familyFigures(rows)

for (const item of cases) {
  console.log(`\n${item.id}  ${item.title}  [${item.kind}]`)
  for (const row of rows.filter(({ id }) => id === item.id)) console.log(lineOf(row))
}
console.log('\nFamilies: mean absolute error, bias, worst miss, rank correlation')
for (const family of families) {
  const rank = family.spearman === null ? '   –' : family.spearman.toFixed(2)
  const figures = `${family.meanAbsoluteError.toFixed(3)}  ${signed(family.bias)}  ${family.worstMiss.toFixed(3)}  ${rank}`
  console.log(
    `  ${family.family.padEnd(22)} n=${String(family.count).padEnd(3)} ${figures}  worst: ${family.worstCase}`,
  )
}

const broken = [
  ...rows
    .filter((row) => row.kind === 'GOLD' && row.verdict === 'miss')
    .map((row) => `${row.id} ${row.case}: ${row.quantity}`),
  ...families.flatMap((family) => family.broken.map((text) => `${family.family}: ${text}`)),
]
const passed = rows.filter((row) => row.verdict === 'pass').length
const missed = rows.filter((row) => row.verdict === 'miss').length
const table = {
  passed,
  missed,
  brokenGates: broken,
  families,
  cases: rows.map(rounded),
}
const file = join(projectRoot, 'assets/validation/validation.json')
await mkdir(join(projectRoot, 'assets/validation'), { recursive: true })
await writeFile(file, await format(JSON.stringify(table), { ...(await resolveConfig(file)), parser: 'json' }))

console.log(
  `\n${passed} of ${rows.length} checks within tolerance, ${missed} misses; ${broken.length} gates broken`,
)
for (const line of broken) console.log(`  broken: ${line}`)
process.exit(broken.length === 0 ? 0 : 1)

function lineOf(row: ValidationRow): string {
  const mark = { pass: 'ok  ', miss: 'MISS', skip: 'skip' }[row.verdict]
  const expected = row.expected === null ? '–' : short(row.expected)
  const band = `${short(row.low)}..${short(row.high)}`
  const reason = row.reason === '' ? '' : `  ${row.reason}`
  return `  ${mark} ${row.case.padEnd(44)} ${row.quantity.padEnd(18)} ${expected.padStart(10)} ${(row.modelled === null ? '–' : short(row.modelled)).padStart(10)}  ${band.padEnd(20)}${reason}`
}

function short(value: number): string {
  return Math.abs(value) >= 1000 ? value.toFixed(1) : String(Number(value.toPrecision(5)))
}

function signed(value: number): string {
  return `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(3)}`
}

/** Six significant digits: what the table is read with. */
function rounded(row: ValidationRow): ValidationRow {
  const trim = (value: number) => Number(value.toPrecision(6))
  return {
    ...row,
    modelled: row.modelled === null ? null : trim(row.modelled),
    low: trim(row.low),
    high: trim(row.high),
  }
}
