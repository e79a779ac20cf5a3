/** `rackrise COMMAND ...`: the model and the report from a terminal. Plain Node; only `report` starts Electron. */
import { readFileSync } from 'node:fs'
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { addEvaluate } from './commands/evaluate.ts'
import { addRisk } from './commands/risk.ts'
import { renderReport, type ReportOptions } from './commands/report.ts'
import { printSchema } from './commands/schema.ts'
import { simulateFile, type SimulateOptions } from './commands/simulate.ts'
import { addSweep } from './commands/sweep.ts'
import { validate } from './commands/validate.ts'
import { EXIT } from './exitCode.ts'
import type { GlobalOptions } from './strictness.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`| head`) closes the pipe; that is no failure.
  if (error.code === 'EPIPE') process.exit(EXIT.done)
  throw error
})

function wholeDays(typed: string): number {
  const days = Number(typed)
  if (Number.isInteger(days) && days >= 1 && days <= 20_000) return days
  throw new InvalidArgumentError('Give a whole number of days from 1 to 20000.')
}

function threads(typed: string): number {
  const count = Number(typed)
  if (Number.isInteger(count) && count >= 1 && count <= 64) return count
  throw new InvalidArgumentError('Give a whole number of threads from 1 to 64.')
}

function versionOfApp(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}

const program = new Command('rackrise')
  .description(
    'The power, cooling, density, schedule and cost of a data-center build-out, from a .rackrise file.',
  )
  .version(versionOfApp())
  .option('--strict', 'make warnings and violations among the findings exit with 1')
  .exitOverride()
  .addHelpText(
    'after',
    '\nExit codes: 0 done, findings included; 1 the input cannot be used (or --strict found something); 2 wrong usage.',
  )

program
  .command('validate')
  .description('check that files can be used, and list what the model finds')
  .argument('<file...>', '.rackrise files')
  .action(async (files: string[], _own: unknown, command: Command) => {
    process.exitCode = await validate(files, command.optsWithGlobals<GlobalOptions>())
  })

program
  .command('simulate')
  .description('simulate a scenario and print the answer')
  .argument('<file>', 'a .rackrise file')
  .option('--json', 'print JSON, described in electron/cli/README.md')
  .option(
    '--every <days>',
    'with --json: days between samples (default: the first of every month)',
    wholeDays,
  )
  .option('--weather <epw>', 'an EPW weather file, for every campus')
  .option('--hourly', 'with --json: every hall, hour by hour of the weather year, at full build')
  .option('--hall <id>', 'with --hourly: only this hall')
  .option('--workers <count>', 'with --hourly: threads (default: by cores and halls)', threads)
  .action(async (file: string, _own: unknown, command: Command) => {
    process.exitCode = await simulateFile(file, command.optsWithGlobals<SimulateOptions>())
  })

program
  .command('report')
  .description('print the report of a scenario as a PDF')
  .argument('<file>', 'a .rackrise file')
  .requiredOption('--out <dir>', 'folder for the report; made if it is not there')
  .option('--stills', 'also a PNG of the site at every milestone')
  .action(async (file: string, _own: unknown, command: Command) => {
    process.exitCode = await renderReport(file, command.optsWithGlobals<ReportOptions>())
  })

program
  .command('schema')
  .description('print what a .rackrise file may hold, as JSON Schema')
  .argument('[part]', 'only this part: keys with slashes between, as equipment/chillers')
  .action((part: string | undefined) => {
    process.exitCode = printSchema(part)
  })

addRisk(program)
addSweep(program)
addEvaluate(program)

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage
}
