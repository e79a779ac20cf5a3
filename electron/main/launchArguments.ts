import { isAbsolute, resolve } from 'node:path'

/** What the command line asks of the app. */
export interface LaunchArguments {
  /** Scenario file to open, absolute. */
  file: string | null
  /** Export the opened scenario's report to this PDF without asking for a place. */
  exportReport: string | null
  /** Work without a window: print this scenario's report into `folder`, then end. */
  print: { file: string; folder: string; wantsStills: boolean } | null
}

/**
 * Reads the arguments that follow the program (and, in a checkout, the app's folder). Chromium's own switches pass by.
 *
 * @param standing folder that relative paths start from
 */
export function parseLaunchArguments(args: readonly string[], standing: string): LaunchArguments {
  const absolute = (path: string): string => (isAbsolute(path) ? path : resolve(standing, path))
  const option = (name: string): string | null => {
    const found = args.find((argument) => argument.startsWith(`--${name}=`))
    return found === undefined ? null : absolute(found.slice(name.length + 3))
  }
  const file = args.find((argument) => !argument.startsWith('-') && argument !== '')
  const printFile = option('print-report')
  return {
    file: file === undefined ? null : absolute(file),
    exportReport: option('export-report'),
    print:
      printFile === null
        ? null
        : { file: printFile, folder: option('out') ?? standing, wantsStills: args.includes('--stills') },
  }
}
