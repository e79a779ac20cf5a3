import { InvalidArgumentError, type Command } from 'commander'
import type { Problem } from '../../../shared/contract/controlPlane.ts'
import type { Outcome } from '../../files/problem.ts'
import { optionOf, type Component, type Figures } from '../evaluate/component.ts'
import { components } from '../evaluate/components.ts'
import { EXIT } from '../exitCode.ts'
import { givenPath } from '../givenPath.ts'
import { readInputObject } from '../inputFile.ts'
import { plainNumber } from '../plainNumber.ts'
import { complain, print } from '../terminal.ts'

export const EVALUATION_FORMAT = 'rackrise-evaluation'
export const EVALUATION_VERSION = 1

/** `rackrise evaluate COMPONENT ...`: one machine of the model, alone, at one point. */
export function addEvaluate(program: Command): void {
  const evaluating = program
    .command('evaluate')
    .description('evaluate one component of the model at one point')
  for (const component of components) addComponent(evaluating, component)
}

function addComponent(evaluating: Command, component: Component): void {
  const command = evaluating.command(component.name).description(component.summary)
  const inFileOnly: string[] = []
  for (const [key, { option, schema, description }] of Object.entries(component.fields)) {
    const words = schema.safeParse(undefined).success ? description : `${description} (required)`
    if (option === 'none') inFileOnly.push(`${key}: ${words}`)
    else if (option === 'number') command.option(`${optionOf(key)} <number>`, words, numberTyped)
    else command.option(`${optionOf(key)} <${option}>`, words)
  }
  const also = inFileOnly.length > 0 ? `; there also ${inFileOnly.join('; ')}` : ''
  command
    .option('--input <file>', `JSON object of inputs by name (chilledWaterC ...); options win over it${also}`)
    .option('--json', 'print JSON, described in electron/cli/README.md')
    .action(async (options: Record<string, unknown>) => {
      process.exitCode = await evaluate(component, options)
    })
}

function numberTyped(typed: string): number {
  const value = Number(typed)
  if (typed.trim() !== '' && Number.isFinite(value)) return value
  throw new InvalidArgumentError('Give a number.')
}

async function evaluate(component: Component, options: Record<string, unknown>): Promise<number> {
  const input = await gather(component, options)
  if (!input.ok) return refused(input.problem)
  const outcome = component.evaluate(input.value)
  if (!outcome.ok) return refused(outcome.problem)
  print(options.json === true ? asJson(component, input.value, outcome.value) : asText(outcome.value))
  return EXIT.done
}

function refused({ message }: Problem): number {
  complain(message)
  return EXIT.refused
}

/** What the file holds, then what the command line says. */
async function gather(
  component: Component,
  options: Record<string, unknown>,
): Promise<Outcome<Record<string, unknown>>> {
  const input: Record<string, unknown> = {}
  if (typeof options.input === 'string') {
    const read = await readInputObject(givenPath(options.input))
    if (!read.ok) return read
    Object.assign(input, read.value)
  }
  for (const [key, { option }] of Object.entries(component.fields)) {
    const typed = options[key]
    if (typed === undefined) continue
    if (option === 'file' && typeof typed === 'string') {
      const read = await readInputObject(givenPath(typed))
      if (!read.ok) return read
      input[key] = read.value
    } else input[key] = typed
  }
  return { ok: true, value: input }
}

function asJson({ name }: Component, input: Record<string, unknown>, result: Figures): string {
  const rounded = Object.fromEntries(
    Object.entries(result).map(([key, value]) => [
      key,
      typeof value === 'number' ? plainNumber(value) : value,
    ]),
  )
  const document = {
    format: EVALUATION_FORMAT,
    version: EVALUATION_VERSION,
    component: name,
    input,
    result: rounded,
  }
  return JSON.stringify(document, null, 2)
}

function asText(result: Figures): string {
  const width = Math.max(...Object.keys(result).map((key) => key.length))
  return Object.entries(result)
    .map(([key, value]) => `${key.padEnd(width)}  ${typeof value === 'number' ? plainNumber(value) : value}`)
    .join('\n')
}
