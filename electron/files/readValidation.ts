import { readFile } from 'node:fs/promises'
import { validationTableSchema, type ValidationTable } from '../../shared/contract/validationTable.ts'
import { reasonOf, type Outcome } from './problem.ts'

/** Reads the table that `npm run validate:model` wrote. It comes with the app, but a copy can be damaged. */
export async function readValidation(path: string): Promise<Outcome<ValidationTable>> {
  let reason = 'it is not the table that belongs to this version'
  try {
    const parsed = validationTableSchema.safeParse(JSON.parse(await readFile(path, 'utf8')))
    if (parsed.success) return { ok: true, value: parsed.data }
  } catch (error) {
    reason = error instanceof SyntaxError ? 'it is torn' : reasonOf(error)
  }
  const message = `The validation table that comes with Rackrise cannot be used: ${reason}. Install Rackrise anew.`
  return { ok: false, problem: { code: 'noValidation', message } }
}
